using System.Linq.Expressions;
using EcfMentor.Domain.Mentoring;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>
/// The one way into the mentoring vault: through one of the pair. Whoever is neither finds nothing, and so can't tell
/// what there is.
/// </summary>
internal static class PairQueries
{
    /// <summary>The agreed mentorships, past ones included, in which the person is mentee or mentor.</summary>
    public static IQueryable<Mentorship> Of(this IQueryable<Mentorship> mentorships, Guid personId) =>
        mentorships.Where(m => m.State == MentorshipState.Agreed && (m.MenteeId == personId || m.MentorId == personId));

    /// <summary>
    /// The meetings of the person's pairs. Planned ones beyond the last day of a mentorship that was ended early are no
    /// longer meetings.
    /// </summary>
    public static IQueryable<Meeting> Of(this IQueryable<Meeting> meetings, Guid personId) => meetings
        .Where(m => m.Mentorship.State == MentorshipState.Agreed && (m.Mentorship.MenteeId == personId || m.Mentorship.MentorId == personId))
        .Where(StillStands);

    /// <summary>Not planned beyond its mentorship's last day.</summary>
    public static Expression<Func<Meeting, bool>> StillStands { get; } =
        m => m.State != MeetingState.Planned || m.Mentorship.EndsOn == null || m.PlannedOn <= m.Mentorship.EndsOn;
}
