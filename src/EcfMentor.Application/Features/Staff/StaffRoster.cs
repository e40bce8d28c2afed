using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Staff;

/// <summary>Everyone the trust has, with their roles and the schools: three queries, whatever the size of the trust or of a file.</summary>
internal sealed class StaffRoster
{
    private readonly Dictionary<EmailAddress, Person> byEmail = [];
    private readonly Dictionary<Guid, School> schools;
    private readonly Dictionary<int, School> byUrn;

    private StaffRoster(IReadOnlyList<School> schools, IReadOnlyList<Person> people, IReadOnlyList<RolePeriod> periods)
    {
        this.schools = schools.ToDictionary(school => school.Id);
        byUrn = schools.ToDictionary(school => school.Urn);
        foreach (var person in people)
        {
            if (EmailAddress.Parse(person.Email) is { Ok: true, Value: var email })
            {
                byEmail[email] = person;
            }
        }

        Periods = periods.ToDictionary(period => period.Id);
        var emails = byEmail.ToDictionary(pair => pair.Value.Id, pair => pair.Key);
        Existing = [.. periods.Where(period => emails.ContainsKey(period.PersonId)).Select(period => new ExistingPeriod(period.Id, Entry(period, emails[period.PersonId])))];
    }

    /// <summary>Every role period, past ones included.</summary>
    public IReadOnlyDictionary<Guid, RolePeriod> Periods { get; }

    /// <summary>The same as a file would write them.</summary>
    public IReadOnlyList<ExistingPeriod> Existing { get; }

    /// <summary>The schools that a file may name.</summary>
    public IReadOnlyList<TrustSchool> Schools =>
        [.. schools.Values.Where(school => school.Active).Select(school => new TrustSchool(Urn.From(school.Urn), school.Name))];

    /// <summary>Everyone, as the check of a file wants to know them.</summary>
    public IReadOnlyList<KnownPerson> People =>
        [.. byEmail.Select(pair => new KnownPerson(pair.Key, pair.Value.FirstName, pair.Value.LastName, Trn.Parse(pair.Value.Trn).Value))];

    /// <summary>Reads the trust; tracked where the caller is going to change it.</summary>
    public static async Task<StaffRoster> ReadAsync(IAppDb db, bool toChange, CancellationToken ct)
    {
        var tracking = toChange ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        var schools = await db.Schools.AsTracking(tracking).ToListAsync(ct);
        var people = await db.People.AsTracking(tracking).ToListAsync(ct);
        var periods = await db.RolePeriods.AsTracking(tracking).ToListAsync(ct);
        return new(schools, people, periods);
    }

    /// <summary>The person with this address, or null.</summary>
    public Person? Person(EmailAddress email) => byEmail.GetValueOrDefault(email);

    /// <summary>Remembers someone who was added, so that their second row finds them.</summary>
    public void Add(EmailAddress email, Person person) => byEmail.Add(email, person);

    /// <summary>The school that a checked row names; null for a role across the trust.</summary>
    public School? School(Urn? urn) => urn is { } given ? byUrn[given.Value] : null;

    private StaffEntry Entry(RolePeriod period, EmailAddress email)
    {
        var person = byEmail[email];
        return new StaffEntry
        {
            Line = 0,
            Email = email,
            FirstName = person.FirstName,
            LastName = person.LastName,
            Trn = Trn.Parse(person.Trn).Value,
            School = period.SchoolId is { } id ? Urn.From(schools[id].Urn) : null,
            Role = period.Role,
            Start = period.StartsOn,
            End = period.EndsOn,
            Fte = Fte.FromHundredths(period.FteHundredths),
            Days = period.WorkingDays,
            Subject = period.Subject,
            Phase = Phases.Parse(period.Phase).Value,
        };
    }
}
