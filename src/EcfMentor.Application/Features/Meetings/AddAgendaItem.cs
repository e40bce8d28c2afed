using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>One of the pair puts something on the agenda. Both see it at once.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "put something on the pair's agenda")]
public sealed record AddAgendaItem(Guid MeetingId, string? Text) : ICommand<Done>;

internal sealed class AddAgendaItemValidator : AbstractValidator<AddAgendaItem>
{
    public AddAgendaItemValidator()
    {
        RuleFor(c => c.Text).NotEmpty().WithMessage("Write what you'd like to talk about");
        RuleFor(c => c.Text).MaximumLength(200).WithMessage("Keep it to 200 characters or fewer");
    }
}

internal sealed class AddAgendaItemHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<AddAgendaItem, Done>
{
    /// <summary>More than anyone can talk about in an hour.</summary>
    private const int MostEach = 12;

    public async Task<Result<Done>> Handle(AddAgendaItem request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        if (!await db.Meetings.Of(me).AnyAsync(m => m.Id == request.MeetingId, cancellationToken))
        {
            return new NotFound();
        }

        if (await db.AgendaItems.CountAsync(i => i.MeetingId == request.MeetingId && i.AuthorId == me, cancellationToken) >= MostEach)
        {
            return Invalid.Because(nameof(request.Text), "That's a full agenda. Take something off first");
        }

        db.AgendaItems.Add(new AgendaItem(Guid.CreateVersion7(), request.MeetingId, me, request.Text!.Trim(), time.UtcNow()));
        return Done.It;
    }
}
