using System.Diagnostics;
using EcfMentor.Application.Messaging;
using MediatR;
using Microsoft.Extensions.Logging;

namespace EcfMentor.Application.Behaviours;

/// <summary>Notes each request's name, outcome and time. Never its contents: they hold personal data.</summary>
internal sealed class LoggingBehaviour<TRequest, TResponse>(ILogger<LoggingBehaviour<TRequest, TResponse>> logger)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var activity = Telemetry.Source.StartActivity(typeof(TRequest).Name);
        var start = Stopwatch.GetTimestamp();
        var response = await next();
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.LogDebug("{Request} took {Milliseconds} ms", typeof(TRequest).Name, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return response;
    }
}

/// <summary>The names under which the portal reports what it does.</summary>
public static class Telemetry
{
    public static ActivitySource Source { get; } = new("EcfMentor");
}
