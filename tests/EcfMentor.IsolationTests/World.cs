using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.Persistence.Identity;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IsolationTests;

/// <summary>
/// One trust with a row in every table and a person in every role. Two of them are look-alikes: the same names, addresses,
/// numbers and short texts, but ids and canaries of their own.
/// </summary>
public sealed class World
{
    private World(TestTrust trust, string canary)
    {
        Trust = trust;
        Canary = canary;
    }

    public TestTrust Trust { get; }

    /// <summary>A word that stands in every text of this trust and nowhere else.</summary>
    public string Canary { get; }

    /// <summary>Someone in each role.</summary>
    public Dictionary<Role, Person> People { get; } = [];

    /// <summary>Fills a trust.</summary>
    public static async Task<World> FillAsync(AppFactory portal, TestTrust trust)
    {
        var world = new World(trust, $"CANARY-{trust.Tenant.Identifier}-{Guid.NewGuid():N}");
        await trust.AddTermsAsync();
        var school = new School(Guid.CreateVersion7(), 100001, world.Text("School"), "Secondary");
        await trust.AddAsync(school, new TrustSetup(Guid.CreateVersion7(), world.Text("Trust"), 2047));
        foreach (var role in Enum.GetValues<Role>())
        {
            await world.AddPersonAsync(role, role.IsTrustWide() ? null : school);
        }

        await world.AddMentoringAsync(portal);
        await world.AddInductionAsync(portal, school);
        await world.AddTheRestAsync(portal);
        return world;
    }

    /// <summary>Ids of each kind of thing in the trust.</summary>
    public Task<IReadOnlyList<Guid>> IdsAsync(int mostOfAKind = int.MaxValue) => Trust.InDbAsync<IReadOnlyList<Guid>>(async db =>
    {
        var ids = new List<Guid>();
        foreach (var entity in db.Model.GetEntityTypes().Where(type => type.FindProperty("Id")?.ClrType == typeof(Guid)))
        {
            foreach (var row in (await Rows(db, entity.ClrType)).Take(mostOfAKind))
            {
                ids.Add((Guid)entity.FindProperty("Id")!.PropertyInfo!.GetValue(row)!);
            }
        }

        return [.. ids.Distinct()];
    });

    /// <summary>Everything that the trust has stored, as text: to see whether any of it changed.</summary>
    public Task<string> DumpAsync() => Trust.InDbAsync(async db =>
    {
        var lines = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            foreach (var row in await Rows(db, entity.ClrType))
            {
                var entry = db.Entry(row);
                lines.Add(entity.ClrType.Name + " " + string.Join(" ", entry.Properties.Select(p => $"{p.Metadata.Name}={Written(p.CurrentValue)}")));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    });

    /// <summary>Tables in which the trust has nothing.</summary>
    public Task<IReadOnlyList<string>> EmptyTablesAsync() => Trust.InDbAsync<IReadOnlyList<string>>(async db =>
    {
        var empty = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            if ((await Rows(db, entity.ClrType)).Count == 0)
            {
                empty.Add(entity.ClrType.Name);
            }
        }

        return empty;
    });

    private static async Task<List<object>> Rows(DbContext db, Type type)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type).Invoke(db, null)!;
        return await set.ToListAsync();
    }

    private static string Written(object? value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        IEnumerable<string> texts => string.Join('|', texts),
        IEnumerable<DateOnly> dates => string.Join('|', dates),
        _ => value?.ToString() ?? "null",
    };

    /// <summary>A staff file in hand, with one row that has something to put right.</summary>
    private string Draft() => System.Text.Json.JsonSerializer.Serialize(new
    {
        Rows = new[] { new { Line = 2, Cells = Enumerable.Repeat(Canary, 12), Fault = (string?)null } },
        Warnings = Array.Empty<string>(),
    });

    private string Text(string what) => $"{what} {Canary}"[..Math.Min(what.Length + 1 + Canary.Length, 70)];

    private async Task AddPersonAsync(Role role, School? school)
    {
        // The same address and TRN in both trusts: only the trust tells them apart.
        var person = new Person(Guid.CreateVersion7(), role.ToString(), Text("P"), $"{role}@same.example".ToLowerInvariant(), $"{1000000 + (int)role}");
        var period = new RolePeriod(Guid.CreateVersion7(), person.Id, school?.Id, role, new DateOnly(2026, 9, 1));
        period.Revise(new DateOnly(2026, 9, 1), null, 100, WorkingDays.All, Text("Subject"), "Secondary");
        await Trust.AddAsync(person, period);
        People[role] = person;
    }

    private async Task AddMentoringAsync(AppFactory portal)
    {
        var now = portal.Clock.UtcNow();
        var periods = await Trust.InDbAsync(db => db.RolePeriods.AsNoTracking().ToListAsync());
        var (mentee, mentor) = (periods.Single(p => p.PersonId == People[Role.Ect].Id), periods.Single(p => p.Role == Role.Mentor));
        var trainee = periods.Single(p => p.Role == Role.Trainee);
        var pair = new Mentorship(Guid.CreateVersion7(), mentee, mentor, new DateOnly(2026, 9, 7), People[Role.InductionTutor].Id, now);
        pair.RecordSafeguards(Text("Safeguards"));
        pair.MentorAccepts(now);
        pair.MenteeAccepts(now, new DateOnly(2026, 9, 7));
        pair.Arrange(WorkingDays.Thu, new TimeOnly(14, 10), 45, Text("Place"));
        var asked = new Mentorship(Guid.CreateVersion7(), trainee, mentor, new DateOnly(2026, 11, 16), People[Role.IteTutor].Id, now);
        await Trust.AddAsync(pair, asked);

        var due = new Meeting(Guid.CreateVersion7(), pair, new DateOnly(2026, 11, 5));
        var coming = new Meeting(Guid.CreateVersion7(), pair, new DateOnly(2026, 11, 12));
        await Trust.AddAsync(
            due,
            coming,
            new AgendaItem(Guid.CreateVersion7(), coming.Id, mentee.PersonId, Text("Agenda"), now),
            new MeetingNote(Guid.CreateVersion7(), due.Id, mentee.PersonId, Text("Note"), shared: true, now),
            new MeetingNote(Guid.CreateVersion7(), due.Id, mentor.PersonId, Text("Private"), shared: false, now),
            new NextStep(Guid.CreateVersion7(), pair.Id, due.Id, mentee.PersonId, Text("Step"), now));

        var review = new Review(Guid.CreateVersion7(), pair.Id, 2026, 2, new DateOnly(2026, 12, 11));
        var voice = new ReviewVoice(Guid.CreateVersion7(), review.Id, mentee.PersonId);
        voice.Write([Text("A"), Text("B"), Text("C"), Text("D"), Text("E")]);
        voice.Share(now);
        review.Agree(asMentee: true, now);
        review.Agree(asMentee: false, now);
        await Trust.AddAsync(review, voice, new Commitment(Guid.CreateVersion7(), review.Id, CommitmentBy.School, Text("Commitment"), new DateOnly(2026, 12, 11)));
        var answer = new CheckInAnswer(Guid.CreateVersion7(), mentee.PersonId, new DateOnly(2026, 11, 2), 1);
        answer.Give(4);
        await Trust.AddAsync(answer);
    }

    private async Task AddInductionAsync(AppFactory portal, School school)
    {
        var (now, ect, tutor) = (portal.Clock.UtcNow(), People[Role.Ect], People[Role.InductionTutor]);
        var body = new AppropriateBody(Guid.CreateVersion7(), Text("Hub"), AppropriateBodyKind.TeachingSchoolHub);
        body.Revise(Text("Hub"), body.Kind, Text("Contact"), "contact@same.example", ReportsGo.Here, false);
        var record = new InductionRecord(Guid.CreateVersion7(), ect.Id, new DateOnly(2026, 9, 1), new DateOnly(2026, 7, 1), body.Id);
        record.Train(TrainingProgramme.ProviderLed, Text("Provider"));
        record.Periods.Add(new(Guid.CreateVersion7(), record.Id, null, Text("Elsewhere"), new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31), 100));
        record.Periods.Add(new(Guid.CreateVersion7(), record.Id, school.Id, null, new DateOnly(2026, 9, 1), null, 100));
        record.Absences.Add(new(Guid.CreateVersion7(), record.Id, AbsenceType.AdHoc, new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 6), 4, tutor.Id, now));
        record.Rulings.Add(new(Guid.CreateVersion7(), record.Id, RulingKind.Served, new DateOnly(2026, 8, 31), 2.5m, 8, tutor.Id, now));
        record.Outcome.Add(new(Guid.CreateVersion7(), record.Id, new(OutcomeStepKind.Recommended, new DateOnly(2026, 11, 2)), tutor.Id, now));
        var done = new StatutoryReport(Guid.CreateVersion7(), record.Id, DueKind.ProgressReview, 1, new DateOnly(2026, 10, 1), tutor.Id);
        var draft = new StatutoryReport(Guid.CreateVersion7(), record.Id, DueKind.FormalAssessment, 1, new DateOnly(2026, 12, 18), tutor.Id);
        foreach (var report in new[] { done, draft })
        {
            report.Write(new(false, new DateOnly(2026, 10, 1), true, null, 250, 8, ReportParts.Of(report.Kind).ToDictionary(part => part, part => Text(part.ToString()))), now);
        }

        done.Share(tutor.Id, now);
        done.Comment(Text("Comment"), ect.Id, now);
        await Trust.AddAsync(body, record, done, draft);

        // One ECT whom nobody has registered, and one whose induction began at another school.
        await AddEctAsync(school, "new@same.example");
        var mover = await AddEctAsync(school, "mover@same.example");
        var begun = new InductionRecord(Guid.CreateVersion7(), mover.Id, new DateOnly(2025, 9, 1), new DateOnly(2025, 7, 1), body.Id);
        begun.Periods.Add(new(Guid.CreateVersion7(), begun.Id, null, Text("Before"), new DateOnly(2025, 9, 1), new DateOnly(2026, 7, 21), 100));
        await Trust.AddAsync(begun);
    }

    private async Task<Person> AddEctAsync(School school, string email)
    {
        var person = new Person(Guid.CreateVersion7(), Text("F"), Text("L"), email, null);
        await Trust.AddAsync(person, new RolePeriod(Guid.CreateVersion7(), person.Id, school.Id, Role.Ect, new DateOnly(2026, 9, 1)));
        return person;
    }

    private async Task AddTheRestAsync(AppFactory portal)
    {
        var now = portal.Clock.UtcNow();
        foreach (var person in People.Values)
        {
            await AppFactory.AddAccountAsync(Trust, person);
        }

        var lead = People[Role.TrustInductionLead];
        await Trust.AddAsync(
            new OutboxMessage(Guid.CreateVersion7(), "same-key", "to@same.example", Text("Subject"), Text("Body"), now),
            new JobRun(Guid.CreateVersion7(), "same-job", now, now),
            new StaffImport(Guid.CreateVersion7(), lead.Id, Text("file.csv"), Draft(), now),
            new IdentityUserLogin<Guid> { LoginProvider = "same", ProviderKey = "same", ProviderDisplayName = Text("Login"), UserId = lead.Id },
            new IdentityUserToken<Guid> { UserId = lead.Id, LoginProvider = "same", Name = "same", Value = Canary },
            new IdentityUserPasskey<Guid> { UserId = lead.Id, CredentialId = [1, 2, 3], Data = new IdentityPasskeyData { PublicKey = [1], Name = Text("Key"), AttestationObject = [1], ClientDataJson = [1] } });
    }
}
