using EcfMentor.Application.Ports;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Staff;

/// <summary>Keeps mentorships inside the roles of the two people: what a shorter role leaves outside ends with it.</summary>
internal static class MentorshipEnds
{
    /// <summary>
    /// Ends agreed mentorships on the last day of a shortened role, and withdraws proposals that still wait for an answer:
    /// what they proposed no longer holds. One query, however many roles.
    /// </summary>
    public static async Task ApplyAsync(IAppDb db, IReadOnlyList<RolePeriod> shortened, CancellationToken ct)
    {
        if (shortened.Count == 0)
        {
            return;
        }

        var ends = shortened.ToDictionary(period => period.Id, period => period.EndsOn!.Value);
        var earliest = ends.Values.Min();

        // Thousands of ids would be too many parameters for a query; a trust's open mentorships are few.
        var open = await db.Mentorships
            .Where(m => m.State == MentorshipState.AskingMentor || m.State == MentorshipState.AskingMentee
                || (m.State == MentorshipState.Agreed && (m.EndsOn == null || m.EndsOn > earliest)))
            .ToListAsync(ct);
        foreach (var mentorship in open)
        {
            var last = Min(ends, mentorship.MenteePeriodId, mentorship.MentorPeriodId);
            if (last is not { } day)
            {
                continue;
            }

            mentorship.Withdraw();
            if (mentorship.State == MentorshipState.Agreed)
            {
                mentorship.End(day);
            }
        }
    }

    private static DateOnly? Min(Dictionary<Guid, DateOnly> ends, Guid one, Guid other) =>
        (ends.TryGetValue(one, out var first), ends.TryGetValue(other, out var second)) switch
        {
            (true, true) => first < second ? first : second,
            (true, false) => first,
            (false, true) => second,
            _ => null,
        };
}
