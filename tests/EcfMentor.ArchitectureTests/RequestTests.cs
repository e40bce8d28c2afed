using System.Reflection;
using EcfMentor.Application;
using EcfMentor.Application.Features.Outbox;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Tenancy;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.ArchitectureTests;

/// <summary>Every request states who may make it, has a handler, and names its vault where it touches a private word.</summary>
public class RequestTests
{
    private static readonly Type[] All =
        [.. typeof(ApplicationServices).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && ResultOf(type) is not null)];

    public static TheoryData<Type> Requests() => [.. All];

    [Fact]
    public void There_are_requests() => Assert.NotEmpty(All);

    [Theory, MemberData(nameof(Requests))]
    public void A_request_states_who_may_make_it(Type request) =>
        Assert.Single(request.GetCustomAttributes<AccessAttribute>());

    [Theory, MemberData(nameof(Requests))]
    public void A_request_is_a_command_a_query_or_a_process(Type request) =>
        Assert.Contains(request.GetInterfaces(), i => i.IsGenericType
            && (i.GetGenericTypeDefinition() == typeof(ICommand<>) || i.GetGenericTypeDefinition() == typeof(IQuery<>)
                || i.GetGenericTypeDefinition() == typeof(IProcess<>)));

    [Theory, MemberData(nameof(Requests))]
    public void A_request_has_exactly_one_handler_and_it_is_not_public(Type request)
    {
        var handlers = typeof(ApplicationServices).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.GetInterfaces().Contains(typeof(IRequestHandler<,>).MakeGenericType(request, ResultOf(request)!)))
            .ToList();

        Assert.False(Assert.Single(handlers).IsPublic);
    }

    [Theory]
    [InlineData("Meetings")]
    [InlineData("NextSteps")]
    [InlineData("Reviews")]
    [InlineData("CheckIns")]
    [InlineData("Conditions")]
    public void What_touches_a_mentoring_word_names_its_vault(string feature) =>
        Assert.All(
            All.Where(request => request.Namespace!.Contains($".Features.{feature}", StringComparison.Ordinal)),
            request => Assert.NotNull(request.GetCustomAttribute<InVaultAttribute>()));

    [Fact]
    public void The_transaction_wraps_commands_only_and_lies_innermost()
    {
        var services = new ServiceCollection().AddUseCases();
        foreach (var request in All)
        {
            var behaviours = services
                .Where(d => d.ServiceType == typeof(IPipelineBehavior<,>).MakeGenericType(request, ResultOf(request)!))
                .Select(d => d.ImplementationType!.Name)
                .ToList();
            var isCommand = request.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>));

            Assert.Equal(isCommand ? ["TransactionBehaviour`2"] : [], behaviours);
        }
    }

    [Fact]
    public void Behaviours_run_from_logging_through_authorization_and_validation_to_the_transaction()
    {
        var services = new ServiceCollection().AddLogging().AddUseCases();
        services.AddScoped<IActorSource, Nobody>();
        services.AddScoped<IUnitOfWork, NoWork>();
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();

        var order = scope.ServiceProvider.GetServices<IPipelineBehavior<LeaseOutbox, Result<IReadOnlyList<LeasedMessage>>>>()
            .Select(behaviour => behaviour.GetType().Name.Split('`')[0]);

        Assert.Equal(["LoggingBehaviour", "AuthorizationBehaviour", "ValidationBehaviour", "TransactionBehaviour"], order);
    }

    private sealed class Nobody : IActorSource
    {
        public ValueTask<Actor> CurrentAsync(CancellationToken ct) => ValueTask.FromResult(Actor.Anonymous);
    }

    private sealed class NoWork : IUnitOfWork
    {
        public Task<Result<T>> RunAsync<T>(Func<Task<Result<T>>> work, CancellationToken ct) => work();
    }

    private static Type? ResultOf(Type type) => type.GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>))?.GetGenericArguments()[0];
}
