namespace EcfMentor.Application.Messaging;

/// <summary>Either what was asked for, or the reason why not. An expected failure is a value; an exception is a bug.</summary>
public sealed class Result<T>
{
    private readonly T? value;

    private Result(T? value, Error? error)
    {
        this.value = value;
        Error = error;
    }

    /// <summary>Null on success.</summary>
    public Error? Error { get; }

    public bool IsSuccess => Error is null;

    /// <summary>What was asked for. Throws on failure: look at <see cref="Error"/> first.</summary>
    public T Value => Error is null ? value! : throw new InvalidOperationException($"There is no value: {Error}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
}

/// <summary>Why something could not be done, in words for the person who asked.</summary>
public abstract record Error(string Message);

/// <summary>It is not there, or not for you to know of: the two are one and the same.</summary>
public sealed record NotFound() : Error("We can't find that.");

/// <summary>The page is known, but this person's roles do not open it.</summary>
public sealed record Forbidden() : Error("You can't open this.");

/// <summary>Someone else changed it first.</summary>
public sealed record Conflict(string Message) : Error(Message);

/// <summary>What was given cannot be right: one message for each field. The empty field name is the form as a whole.</summary>
public sealed record Invalid(IReadOnlyList<FieldError> Fields) : Error(Fields[0].Message)
{
    /// <summary>One message for one field.</summary>
    public static Invalid Because(string field, string message) => new([new FieldError(field, message)]);

    /// <summary>A message for the form as a whole.</summary>
    public static Invalid Because(string message) => Because("", message);
}

/// <summary>What is wrong with one field, and what to do about it.</summary>
public sealed record FieldError(string Field, string Message);
