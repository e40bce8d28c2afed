using MediatR;

namespace EcfMentor.Application.Messaging;

/// <summary>Something to change. Runs in one transaction: all of it happens, or none.</summary>
public interface ICommand<T> : IRequest<Result<T>>;

/// <summary>Something to know. Changes nothing.</summary>
public interface IQuery<T> : IRequest<Result<T>>;

/// <summary>Handles one command.</summary>
public interface ICommandHandler<in TCommand, T> : IRequestHandler<TCommand, Result<T>>
    where TCommand : ICommand<T>;

/// <summary>Handles one query.</summary>
public interface IQueryHandler<in TQuery, T> : IRequestHandler<TQuery, Result<T>>
    where TQuery : IQuery<T>;

/// <summary>The answer of a command that has nothing to say but "done".</summary>
public readonly record struct Done
{
    public static Done It { get; }
}
