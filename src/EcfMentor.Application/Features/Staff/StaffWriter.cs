using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Staff;

/// <summary>Writes a checked file into a roster that is tracked.</summary>
internal sealed class StaffWriter(IAppDb db, StaffRoster roster)
{
    private readonly HashSet<Guid> newcomers = [];
    private readonly HashSet<Guid> changed = [];
    private readonly List<RolePeriod> opened = [];
    private readonly List<RolePeriod> shortened = [];

    /// <summary>Periods that end earlier than they did.</summary>
    public IReadOnlyList<RolePeriod> Shortened => shortened;

    /// <summary>Adds and changes what the plan says, and ends <paramref name="absent"/> today.</summary>
    public StaffSaved Apply(StaffPlan plan, IReadOnlyList<ExistingPeriod> absent, DateOnly today)
    {
        foreach (var entry in plan.Changes.Added)
        {
            Open(Holder(entry), entry);
        }

        foreach (var change in plan.Changes.Changed)
        {
            var period = roster.Periods[change.Id];
            Correct(roster.Person(change.Entry.Email)!, change.Entry);
            Shortening(period, () => Revise(period, change.Entry));
        }

        foreach (var period in absent.Select(each => roster.Periods[each.Id]))
        {
            Shortening(period, () => period.End(today));
        }

        return new(newcomers.Count, changed.Count, absent.Count);
    }

    /// <summary>True when someone leads induction across the trust on a day, as things stand after <see cref="Apply"/>.</summary>
    public bool LeadsOn(DateOnly day) =>
        roster.Periods.Values.Concat(opened).Any(period => period.Role == Role.TrustInductionLead && period.Covers(day));

    private static void Revise(RolePeriod period, StaffEntry entry) =>
        period.Revise(entry.Start, entry.End, entry.Fte.Hundredths, entry.Days, entry.Subject, entry.Phase?.Name());

    /// <summary>Whom the row is about: someone known, corrected, or someone new.</summary>
    private Person Holder(StaffEntry entry)
    {
        if (roster.Person(entry.Email) is { } known)
        {
            Correct(known, entry);
            return known;
        }

        var person = new Person(Guid.CreateVersion7(), entry.FirstName, entry.LastName, entry.Email.Value, entry.Trn?.Value);
        db.People.Add(person);
        roster.Add(entry.Email, person);
        newcomers.Add(person.Id);
        return person;
    }

    private void Open(Person person, StaffEntry entry)
    {
        var period = new RolePeriod(Guid.CreateVersion7(), person.Id, roster.School(entry.School)?.Id, entry.Role, entry.Start);
        Revise(period, entry);
        db.RolePeriods.Add(period);
        opened.Add(period);
    }

    private void Correct(Person person, StaffEntry entry)
    {
        if (newcomers.Contains(person.Id))
        {
            return;
        }

        person.Correct(entry.FirstName, entry.LastName, entry.Trn?.Value);
        changed.Add(person.Id);
    }

    private void Shortening(RolePeriod period, Action change)
    {
        var before = period.EndsOn ?? DateOnly.MaxValue;
        change();
        if (period.EndsOn < before)
        {
            shortened.Add(period);
        }
    }
}
