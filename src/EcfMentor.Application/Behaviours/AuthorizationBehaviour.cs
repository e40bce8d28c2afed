using System.Reflection;
using EcfMentor.Application.Messaging;
using EcfMentor.Tenancy;
using MediatR;

namespace EcfMentor.Application.Behaviours;

/// <summary>Refuses what the request's own access rule does not allow. A request without a rule is refused always.</summary>
internal sealed class AuthorizationBehaviour<TRequest, TResponse>(IActorSource actors) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly AccessAttribute? Access = typeof(TRequest).GetCustomAttribute<AccessAttribute>();

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        Access is not null && Access.Allows(await actors.CurrentAsync(cancellationToken))
            ? await next()
            : Failure<TResponse>.Of(new Forbidden());
}
