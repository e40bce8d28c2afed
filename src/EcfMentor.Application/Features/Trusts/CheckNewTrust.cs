using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using FluentValidation;

namespace EcfMentor.Application.Features.Trusts;

/// <summary>Says whether a trust could be opened like this, and changes nothing: for the page that shows the answers once more.</summary>
[RequiresOperator]
public sealed record CheckNewTrust(int TrustCode, string ShortName, string? Name, string LeadFirstName, string LeadLastName, string LeadEmail)
    : TrustDraft(TrustCode, ShortName, Name, LeadFirstName, LeadLastName, LeadEmail), IQuery<Done>;

internal sealed class CheckNewTrustValidator : AbstractValidator<CheckNewTrust>
{
    public CheckNewTrustValidator() => Include(new TrustDraftValidator());
}

internal sealed class CheckNewTrustHandler(ICatalogDb db) : IQueryHandler<CheckNewTrust, Done>
{
    public async Task<Result<Done>> Handle(CheckNewTrust request, CancellationToken cancellationToken) =>
        (await TrustDraftCheck.CheckAsync(db, request, cancellationToken)).Fault is { } fault ? fault : Done.It;
}
