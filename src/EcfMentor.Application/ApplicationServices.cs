using System.Reflection;
using EcfMentor.Application.Behaviours;
using EcfMentor.Application.Features.Induction.Reports;
using EcfMentor.Application.Features.Meetings;
using EcfMentor.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.Application;

/// <summary>Registers the use cases. What differs between MediatR versions is all in this file.</summary>
public static class ApplicationServices
{
    /// <summary>Every handler and validator of this assembly, and the pipeline: logging, authorization, validation, transaction.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggingBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorizationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddSingleton<TrustScope>();
        services.AddScoped<IMeetingPlanner, MeetingPlanner>();
        services.AddScoped<ReportMail>();
        services.AddScoped<ReportReaders>();
        AddClosed(services, typeof(IRequestHandler<,>), type => AddTransaction(services, type));
        AddClosed(services, typeof(IValidator<>), _ => { });
        return services;
    }

    private static void AddClosed(IServiceCollection services, Type open, Action<Type> alsoFor)
    {
        foreach (var type in typeof(ApplicationServices).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == open))
            {
                services.AddScoped(contract, type);
                alsoFor(contract);
            }
        }
    }

    /// <summary>The container can't infer a result's inner type from the open behaviour, so each command gets its closed one.</summary>
    private static void AddTransaction(IServiceCollection services, Type handlerContract)
    {
        var (request, response) = (handlerContract.GetGenericArguments()[0], handlerContract.GetGenericArguments()[1]);
        if (request.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(Messaging.ICommand<>)))
        {
            services.AddScoped(
                typeof(IPipelineBehavior<,>).MakeGenericType(request, response),
                typeof(TransactionBehaviour<,>).MakeGenericType(request, response.GetGenericArguments()[0]));
        }
    }
}
