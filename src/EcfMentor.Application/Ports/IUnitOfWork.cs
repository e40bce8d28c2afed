using EcfMentor.Application.Messaging;

namespace EcfMentor.Application.Ports;

/// <summary>One transaction over one trust's data (and, for the operator, the catalog).</summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Runs the work, saves what it changed and commits; on a failed result or an exception nothing is kept.
    /// A change that someone else made first, or a rule that only the database can keep, comes back as a <see cref="Conflict"/>.
    /// </summary>
    Task<Result<T>> RunAsync<T>(Func<Task<Result<T>>> work, CancellationToken ct);
}
