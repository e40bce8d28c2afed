using EcfMentor.Application.Ports;
using EcfMentor.Domain.Mentoring;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>Reaches pairings through one of the two.</summary>
internal static class OwnRequests
{
    /// <summary>
    /// Pairings that the person may know of: as mentor all; as mentee only those to which the mentor has said yes. A mentee's
    /// query never even meets a mentor who was only asked, or who declined.
    /// </summary>
    public static IQueryable<Mentorship> RequestsOf(this IAppDb db, Guid personId) =>
        db.Mentorships.Where(m => m.MentorId == personId
            || (m.MenteeId == personId && m.MentorAnsweredAt != null
                && m.State != MentorshipState.AskingMentor && m.State != MentorshipState.DeclinedByMentor));
}
