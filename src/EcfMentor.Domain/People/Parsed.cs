using System.Diagnostics.CodeAnalysis;

namespace EcfMentor.Domain.People;

/// <summary>Why a piece of text could not be taken, in words for the person who typed it.</summary>
/// <param name="Summary">Short, for a list of things to put right: "TRN has 8 digits, not 7".</param>
/// <param name="Message">What to do, beside the field: "A TRN has 7 digits. Check the extra one".</param>
/// <param name="Fix">The text that was probably meant; null when none is likely. A fix always parses.</param>
/// <param name="FixLabel">The button that takes the fix, such as "Use Tue"; null when there is no fix.</param>
public sealed record InputProblem(string Summary, string Message, string? Fix = null, string? FixLabel = null)
{
    /// <summary>The same problem with a likely fix; the label defaults to "Use " and the fix.</summary>
    public InputProblem WithFix(string? fix, string? label = null) =>
        fix is null ? this : this with { Fix = fix, FixLabel = label ?? $"Use {fix}" };
}

/// <summary>The outcome of reading text: a value, or the problem with it. A wrong input is expected, never an exception.</summary>
/// <typeparam name="T">What the text was read as.</typeparam>
public readonly record struct Parsed<T>
{
    internal Parsed(T? value, InputProblem? problem)
    {
        Value = value;
        Problem = problem;
    }

    /// <summary>The value; meaningful only when <see cref="Ok"/>.</summary>
    public T? Value { get; }

    /// <summary>What is wrong; null when <see cref="Ok"/>.</summary>
    public InputProblem? Problem { get; }

    /// <summary>True when the text was understood.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Ok => Problem is null;
}

/// <summary>Makes <see cref="Parsed{T}"/> values.</summary>
public static class Parsed
{
    /// <summary>A value that was understood.</summary>
    public static Parsed<T> Of<T>(T value) => new(value, null);

    /// <summary>Text that was not understood, and why.</summary>
    public static Parsed<T> Wrong<T>(InputProblem problem) => new(default, problem);

    /// <summary>Text that was not understood, and why.</summary>
    public static Parsed<T> Wrong<T>(string summary, string message, string? fix = null, string? label = null) =>
        new(default, new InputProblem(summary, message).WithFix(fix, label));
}
