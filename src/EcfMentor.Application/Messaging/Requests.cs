using MediatR;

namespace EcfMentor.Application.Messaging;

/// <summary>Something to change. Runs in one transaction: all of it happens, or none.</summary>
public interface ICommand<T> : IRequest<Result<T>>;

/// <summary>Something to know. Changes nothing.</summary>
public interface IQuery<T> : IRequest<Result<T>>;

/// <summary>
/// Several commands, one after the other, each in a transaction of its own: for what no single transaction can hold, because
/// it touches the catalog and a trust. Running it again finishes what an earlier run left half done.
/// </summary>
public interface IProcess<T> : IRequest<Result<T>>;

/// <summary>Handles one process.</summary>
public interface IProcessHandler<in TProcess, T> : IRequestHandler<TProcess, Result<T>>
    where TProcess : IProcess<T>;

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
