using EcfMentor.Application.Features.Induction;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;

namespace EcfMentor.IntegrationTests.Induction;

/// <summary>Registering ECTs: at the start, half-way, and the reasons for which it is refused.</summary>
public class RegisterTests
{
    private static readonly DateOnly Start = new(2026, 9, 1);

    [Theory, EveryEngine]
    public async Task A_tutor_registers_an_ect_and_every_date_is_there(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var body = await w.Trust.AddBodyAsync();

        var before = (await w.Trust.SendAsync(w.Tutor.Id, new GetInductions())).Value;
        var id = (await w.Trust.SendAsync(w.Tutor.Id, Registration(w.Pair.Mentorship.MenteePeriodId, body.Id))).Value;
        var after = (await w.Trust.SendAsync(w.Tutor.Id, new GetInductions())).Value;
        var own = (await w.Trust.SendAsync(w.Pair.Mentee.Id, new GetInduction(null))).Value;

        Assert.Equal(2, before.Unregistered.Count);
        Assert.Equal(id, Assert.Single(after.Inductions).Id);
        Assert.DoesNotContain(after.Unregistered, ect => ect.Name == w.Pair.Mentee.Name);
        Assert.Equal(
            ["ProgressReview 2026-12-18", "ProgressReview 2027-03-25", "FormalAssessment 2027-07-21", "ProgressReview 2027-12-17", "ProgressReview 2028-03-24", "FormalAssessment 2028-07-21"],
            own.Plan.Items.Select(item => $"{item.Kind} {item.Due:yyyy-MM-dd}"));
        Assert.Equal("Marcus Lyle", own.Body.ContactName);
        Assert.Equal(["Ruth Bellamy InductionTutor", "Sam Oyelaran Headteacher"], own.Readers.Select(reader => $"{reader.Name} {reader.Role}"));
    }

    [Theory, EveryEngine]
    public async Task Someone_who_comes_half_way_goes_on_from_the_bodys_figure(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var body = await w.Trust.AddBodyAsync();

        var tooLate = await w.Trust.SendAsync(
            w.Tutor.Id, Registration(w.Pair.Mentorship.MenteePeriodId, body.Id) with { ServedBefore = true, TermsServed = "2.5" });
        var id = (await w.Trust.SendAsync(
            w.Tutor.Id,
            Registration(w.Pair.Mentorship.MenteePeriodId, body.Id) with { QtsOn = new DateOnly(2025, 7, 4), StartsOn = new DateOnly(2025, 11, 3), ServedBefore = true, TermsServed = "2.5", AbsenceDays = "28" })).Value;
        var absent = await w.Trust.SendAsync(w.Tutor.Id, new RecordAbsence(id, AbsenceType.AdHoc, new DateOnly(2026, 9, 14), new DateOnly(2026, 9, 15), "2"));
        var view = (await w.Trust.SendAsync(w.Tutor.Id, new GetInduction(id))).Value;

        Assert.Equal(nameof(RegisterEct.StartsOn), Assert.Single(Assert.IsType<Invalid>(tooLate.Error).Fields).Field);
        Assert.True(absent.IsSuccess);
        Assert.Equal(30m, view.Plan.AbsenceExtensionDays);
        Assert.Equal(1, view.Plan.Year);
        Assert.Equal(new DateOnly(2026, 12, 11), view.Plan.Items.First(item => item.Kind == DueKind.FormalAssessment).Due);
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_registered_twice_or_by_another_schools_tutor(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var body = await w.Trust.AddBodyAsync();
        var (peter, _) = await w.Trust.AddPersonAsync("Peter", "Sandhu", Role.InductionTutor, w.OtherSchool);
        var registration = Registration(w.Pair.Mentorship.MenteePeriodId, body.Id);

        Assert.IsType<NotFound>((await w.Trust.SendAsync(peter.Id, new GetEctToRegister(registration.PeriodId))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(peter.Id, registration)).Error);
        Assert.IsType<Forbidden>((await w.Trust.SendAsync(w.Head.Id, registration)).Error);
        Assert.True((await w.Trust.SendAsync(w.Tutor.Id, registration)).IsSuccess);
        Assert.IsType<Conflict>((await w.Trust.SendAsync(w.Tutor.Id, registration)).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Tutor.Id, new GetEctToRegister(registration.PeriodId))).Error);
    }

    [Theory]
    [InlineData(AppropriateBodyKind.TeachingSchoolHub, false, true, "recommended for QTS")]
    [InlineData(AppropriateBodyKind.TeachingSchoolHub, true, false, "Your trust runs this hub")]
    [InlineData(AppropriateBodyKind.LocalAuthority, false, false, "1 September 2024")]
    [InlineData(AppropriateBodyKind.IndependentSchoolsPanel, false, false, "independent schools")]
    public async Task A_body_that_may_not_oversee_the_ect_is_refused(AppropriateBodyKind kind, bool ours, bool tie, string why)
    {
        await using var portal = await TestPortal.StartAsync("Sqlite");
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var body = await w.Trust.AddBodyAsync("The body", kind, ours);

        var refused = await w.Trust.SendAsync(w.Tutor.Id, Registration(w.Pair.Mentorship.MenteePeriodId, body.Id) with { HasTie = tie });

        var field = Assert.Single(Assert.IsType<Invalid>(refused.Error).Fields);
        Assert.Equal(nameof(RegisterEct.BodyId), field.Field);
        Assert.Contains(why, field.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R21_Induction_does_not_start_before_qts()
    {
        await using var portal = await TestPortal.StartAsync("Sqlite");
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var body = await w.Trust.AddBodyAsync();
        var registration = Registration(w.Pair.Mentorship.MenteePeriodId, body.Id);

        var early = await w.Trust.SendAsync(w.Tutor.Id, registration with { QtsOn = Start.AddDays(1) });
        var sameDay = await w.Trust.SendAsync(w.Tutor.Id, registration with { QtsOn = Start });

        Assert.Contains("before QTS", Assert.IsType<Invalid>(early.Error).Message, StringComparison.Ordinal);
        Assert.True(sameDay.IsSuccess);
    }

    [Theory, EveryEngine]
    public async Task A_new_pattern_moves_every_date_and_the_staff_list_follows(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School, startsOn: new DateOnly(2025, 9, 1));

        var same = await w.Trust.SendAsync(w.Tutor.Id, new ChangePattern(record.Id, Start, "1.0"));
        var never = await w.Trust.SendAsync(w.Tutor.Id, new ChangePattern(record.Id, new DateOnly(2025, 8, 1), "0.5"));
        var done = await w.Trust.SendAsync(w.Tutor.Id, new ChangePattern(record.Id, Start, "0.5"));
        var view = (await w.Trust.SendAsync(w.Head.Id, new GetInduction(record.Id))).Value;

        Assert.IsType<Invalid>(same.Error);
        Assert.IsType<Invalid>(never.Error);
        Assert.True(done.IsSuccess);
        Assert.Equal([1m, 0.5m], view.Periods.Select(period => period.Fte));
        Assert.Equal(new DateOnly(2028, 7, 21), view.Plan.ExpectedEnd);
        Assert.Equal(50, await w.Trust.InDbAsync(async db => (await db.RolePeriods.FindAsync(
            [w.Trust.Tenant.Id, w.Pair.Mentorship.MenteePeriodId], TestContext.Current.CancellationToken))!.FteHundredths));
    }

    [Theory, EveryEngine]
    public async Task Decisions_follow_the_rules_and_can_be_taken_back(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School);
        var today = portal.Today;

        var early = await w.Trust.SendAsync(w.Tutor.Id, new RecordRuling(record.Id, RulingKind.Extension, today, "1.5", null, false));
        var unasked = await w.Trust.SendAsync(w.Tutor.Id, new RecordRuling(record.Id, RulingKind.Reduction, today, "4", null, false));
        var agreed = await w.Trust.SendAsync(w.Tutor.Id, new RecordRuling(record.Id, RulingKind.Reduction, today, "4", null, true));
        var reduced = (await w.Trust.SendAsync(w.Pair.Mentee.Id, new GetInduction(null))).Value;
        var back = await w.Trust.SendAsync(w.Tutor.Id, new RemoveRuling(record.Id, Assert.Single(reduced.Rulings).Id));

        var fault = Assert.Single(Assert.IsType<Invalid>(early.Error).Fields);
        Assert.Equal(nameof(RecordRuling.On), fault.Field);
        Assert.Contains("only once the period is complete", fault.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(RecordRuling.Agreed), Assert.Single(Assert.IsType<Invalid>(unasked.Error).Fields).Field);
        Assert.True(agreed.IsSuccess);
        Assert.Equal(4m, reduced.Plan.RequiredTerms.Rounded());
        Assert.True(back.IsSuccess);
        Assert.Empty((await w.Trust.SendAsync(w.Pair.Mentee.Id, new GetInduction(null))).Value.Rulings);
    }

    private static RegisterEct Registration(Guid period, Guid body) => new(
        period, new DateOnly(2026, 7, 3), Start, body, false, TrainingProgramme.ProviderLed, "Ambition", false, null, null);
}
