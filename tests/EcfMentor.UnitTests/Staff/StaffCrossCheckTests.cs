using EcfMentor.Application.Features.Staff;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;
using static EcfMentor.UnitTests.Staff.StaffFileTests;

namespace EcfMentor.UnitTests.Staff;

/// <summary>Rows against each other, and a file against what the trust has.</summary>
public class StaffCrossCheckTests
{
    private const string Ann = "a.b@fen.org.uk,Ann,Bee,1234567,149998,Mentor,2024-09-01,2025-08-31,,,,";

    private static async Task AssertError(StaffColumn column, string summary, string? fix, params string[] rows)
    {
        var error = Assert.Single((await Check(rows)).Errors);
        Assert.Equal((3, column, summary, fix), (error.Line, error.Column!.Value, error.Summary, error.Fix));
    }

    [Fact]
    public async Task A_person_may_have_several_rows()
    {
        var check = await Check(Ann, "A.B@FEN.org.uk,Ann,Bee,,141234,Mentor,2024-09-01,,,,,", "a.b@fen.org.uk,Ann,Bee,,149998,Mentor,2025-09-01,,,,,", "a.b@fen.org.uk,Ann,Bee,,149998,Induction tutor,2024-09-01,,,,,");
        Assert.Empty(check.Errors);
        Assert.All(check.Entries, e => Assert.Equal("1234567", e.Trn!.Value));
    }

    [Fact]
    public async Task Rows_that_contradict_each_other_are_named()
    {
        await AssertError(StaffColumn.LastName, "another name than in line 2", "Bee", Ann, "a.b@fen.org.uk,Ann,Cee,,141234,Mentor,2024-09-01,,,,,");
        await AssertError(StaffColumn.Trn, "another TRN than in line 2", "1234567", Ann, "a.b@fen.org.uk,Ann,Bee,7654321,141234,Mentor,2024-09-01,,,,,");
        await AssertError(StaffColumn.Email, "line 2 has this TRN with another address", "a.b@fen.org.uk", Ann, "ann@fen.org.uk,Ann,Bee,1234567,141234,Mentor,2024-09-01,,,,,");
        await AssertError(StaffColumn.Email, "the same as line 2", null, Ann, Ann);
        await AssertError(StaffColumn.StartDate, "overlaps line 2", null, Ann, Ann.Replace("2024-09-01,2025-08-31", "2025-08-31,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_that_contradict_what_the_trust_has_are_named()
    {
        var rows = (await Read($"{Header}\n{Ann}")).Rows;
        TrustSchool[] schools = [new(Urn.From(149998), "Fen End Primary School")];
        KnownPerson Known(string email, string trn) => new(EmailAddress.Parse(email).Value!, "Anne", "Bee", Trn.Parse(trn).Value);
        Assert.Empty(StaffRowCheck.Check(rows, schools, [Known("a.b@fen.org.uk", "1234567")]).Errors);
        var trn = Assert.Single(StaffRowCheck.Check(rows, schools, [Known("A.B@fen.org.uk", "7654321")]).Errors);
        Assert.Equal((StaffColumn.Trn, "7654321"), (trn.Column!.Value, trn.Fix));
        var email = Assert.Single(StaffRowCheck.Check(rows, schools, [Known("ann@fen.org.uk", "1234567")]).Errors);
        Assert.Equal((StaffColumn.Email, "ann@fen.org.uk"), (email.Column!.Value, email.Fix));
    }

    private static ExistingPeriod Existing(StaffEntry entry) => new(Guid.NewGuid(), entry with { Line = 0 });

    [Fact]
    public async Task A_file_taken_before_changes_nothing()
    {
        var entries = (await Check(Ann, "a.b@fen.org.uk,Ann,Bee,,149998,Mentor,2025-09-01,,,,,", "c.o@fen.org.uk,Cat,Obi,,,Trust leader,2026-09-01,,,,,")).Entries;
        var changes = StaffChanges.Between([.. entries.Select(Existing)], entries);
        Assert.True(changes.ChangesNothing);
        Assert.Equal((3, 0), (changes.Same.Count, changes.Absent.Count));
        Assert.Equal(3, StaffChanges.Between([], entries).Added.Count);
    }

    [Fact]
    public async Task What_changed_is_told_field_by_field()
    {
        var old = (await Check(Ann)).Entries;
        var now = (await Check("a.b@fen.org.uk,Anne,Bee,,149998,Mentor,2024-09-02,,0.6,Mon Tue Wed,,")).Entries;
        var changed = Assert.Single(StaffChanges.Between([.. old.Select(Existing)], now).Changed);
        Assert.Equal(
        [
            new(StaffColumn.FirstName, "Ann", "Anne"),
            new(StaffColumn.StartDate, "2024-09-01", "2024-09-02"),
            new(StaffColumn.EndDate, "2025-08-31", ""),
            new(StaffColumn.Fte, "1.0", "0.6"),
            new FieldChange(StaffColumn.WorkingDays, "Mon Tue Wed Thu Fri", "Mon Tue Wed"),
        ], changed.Fields);
    }

    [Fact]
    public async Task Someone_who_comes_back_gets_a_new_period_and_keeps_the_old()
    {
        var old = (await Check(Ann)).Entries;
        var now = (await Check("a.b@fen.org.uk,Ann,Bee,,149998,Mentor,2026-09-01,,,,,")).Entries;
        var changes = StaffChanges.Between([.. old.Select(Existing)], now);
        Assert.Equal((1, 0, 0, 1), (changes.Added.Count, changes.Changed.Count, changes.Same.Count, changes.Absent.Count));
    }

    [Fact]
    public async Task Taking_a_file_makes_the_next_reading_of_it_a_repeat()
    {
        string[] people = ["a.b@fen.org.uk,Ann,Bee", "c.d@fen.org.uk,Cat,Dee"];
        string[] roles = ["149998,Mentor", "141234,Mentor", "149998,Headteacher", ",Trust leader"];
        foreach (var seed in Seeds())
        {
            var random = new Random(seed);
            string Row()
            {
                var start = random.NextDay(Day("2024-01-01"), Day("2026-01-01"));
                return $"{people[random.Next(2)]},,{roles[random.Next(4)]},{TypedText.Iso(start)},{TypedText.Iso(start.AddDays(random.Next(200)))},{(random.Next(2) == 0 ? "" : "0.5")},,,";
            }

            var old = (await Check([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Row())])).Entries;
            var now = (await Check([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Row())])).Entries;
            var existing = random.Shuffled(old.Select(Existing));
            var changes = StaffChanges.Between(existing, now);
            Assert.Equal(now.Count, changes.Added.Count + changes.Changed.Count + changes.Same.Count);
            Assert.Equal(old.Count, changes.Absent.Count + changes.Changed.Count + changes.Same.Count);
            ExistingPeriod[] taken =
            [
                .. changes.Added.Select(Existing),
                .. changes.Changed.Select(c => new ExistingPeriod(c.Id, c.Entry)),
                .. existing.Where(e => changes.Same.Any(s => s.Id == e.Id)),
                .. changes.Absent,
            ];
            var again = StaffChanges.Between(taken, now);
            Assert.True(again.ChangesNothing, $"seed {seed}");
            Assert.Equal(now.Count, again.Same.Count);
        }
    }
}
