using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Conditions;

/// <summary>
/// The one attitude figure there is: how the trust's mentees answered this week's question over the last half-term that is
/// over. Nothing but the figure leaves this class: no answer, no person, no count.
/// </summary>
internal static class BelongingFigure
{
    /// <summary>
    /// The half-term that the figure is about. It counts as over from the Monday after, because the last week's question can
    /// be answered until that Sunday; from then on nothing can change the figure.
    /// </summary>
    public static HalfTerm? HalfTermBefore(TermCalendar trust, DateOnly today) => trust.LastHalfTermBefore(today.MondayOf());

    /// <summary>The figure: of everyone who answered as a mentee then, whoever they are now, so that nobody's coming or going moves it.</summary>
    public static async Task<AttitudeFigure> ReadAsync(IAppDb db, HalfTerm? halfTerm, DateOnly today, CancellationToken ct)
    {
        if (halfTerm is null)
        {
            return AttitudeFigure.NotShown;
        }

        // A half-term that begins on a Wednesday holds the question of that week, which is kept under its Monday.
        var (first, last) = (halfTerm.Start.MondayOf(), halfTerm.End.MondayOf());
        var replies = await db.CheckInAnswers.AsNoTracking()
            .Where(a => a.WeekOf >= first && a.WeekOf <= last && a.Answer != null && a.Item <= CheckInItems.LastOfMentees)
            .Select(a => new { a.PersonId, a.WeekOf, a.Answer })
            .ToListAsync(ct);
        return AttitudeFigure.Of(
            replies.Select(a => new CheckInReply(a.PersonId, a.WeekOf < halfTerm.Start ? halfTerm.Start : a.WeekOf, (AttitudeWord?)a.Answer)),
            halfTerm,
            today.MondayOf());
    }
}
