using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Staff;

/// <summary>What a draft would do to the trust: worked out the same way for the preview and for saving.</summary>
/// <param name="Check">What is right and what isn't.</param>
/// <param name="Changes">What the rows that are right would change.</param>
/// <param name="Absent">Roles that go on after today and of which the file says nothing: ended only where the lead asks for it.</param>
internal sealed record StaffPlan(StaffCheck Check, StaffChanges Changes, IReadOnlyList<ExistingPeriod> Absent)
{
    /// <summary>True when taking the file would change nothing, even if what it leaves out were ended.</summary>
    public bool ChangesNothing => Check.Errors.Count == 0 && Changes.ChangesNothing && Absent.Count == 0;

    /// <summary>Compares a draft with the trust.</summary>
    /// <param name="rows">The rows as they stand.</param>
    /// <param name="roster">The trust.</param>
    /// <param name="lead">Who imports: a file without them doesn't end the role by which they do.</param>
    /// <param name="today">Roles that end by this day are over and nothing to end.</param>
    public static StaffPlan Make(IReadOnlyList<StaffRow> rows, StaffRoster roster, Guid lead, DateOnly today)
    {
        var check = StaffRowCheck.Check(rows, roster.Schools, roster.People);
        var changes = StaffChanges.Between(roster.Existing, check.Entries);
        var wrong = check.Errors.Select(error => error.Line).ToHashSet();

        // Someone whose row is still to be put right isn't someone whom the file leaves out.
        var pending = rows.Where(row => wrong.Contains(row.Line))
            .Select(row => EmailAddress.Parse(row[StaffColumn.Email]).Value).OfType<EmailAddress>().ToHashSet();
        return new(check, changes, [.. changes.Absent.Where(absent => GoesOn(absent) && !IsOwn(absent) && !pending.Contains(absent.Entry.Email))]);

        bool GoesOn(ExistingPeriod absent) => absent.Entry.End is null || absent.Entry.End > today;
        bool IsOwn(ExistingPeriod absent) => absent.Entry.Role == Role.TrustInductionLead && roster.Periods[absent.Id].PersonId == lead;
    }
}
