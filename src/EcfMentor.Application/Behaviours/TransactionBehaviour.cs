using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using MediatR;

namespace EcfMentor.Application.Behaviours;

/// <summary>
/// Runs a command in one transaction: a failure, expected or not, leaves nothing behind.
/// The container leaves it out for queries, whose type does not meet the constraint.
/// </summary>
internal sealed class TransactionBehaviour<TCommand, T>(IUnitOfWork unitOfWork) : IPipelineBehavior<TCommand, Result<T>>
    where TCommand : ICommand<T>
{
    public Task<Result<T>> Handle(TCommand request, CancellationToken cancellationToken, RequestHandlerDelegate<Result<T>> next) =>
        unitOfWork.RunAsync(() => next(), cancellationToken);
}
