using EcfMentor.Application.Messaging;
using FluentValidation;
using MediatR;

namespace EcfMentor.Application.Behaviours;

/// <summary>Checks the shape of a request before its handler runs. Uniqueness is the database's to check.</summary>
internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var errors = validators
            .SelectMany(validator => validator.Validate(request).Errors)
            .Select(failure => new FieldError(failure.PropertyName, failure.ErrorMessage))
            .ToList();
        return errors.Count == 0 ? await next() : Failure<TResponse>.Of(new Invalid(errors));
    }
}
