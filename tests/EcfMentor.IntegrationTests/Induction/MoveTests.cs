using EcfMentor.Application.Features.Induction;
using EcfMentor.Application.Features.Induction.Completion;
using EcfMentor.Application.Features.Induction.Reports;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Induction;

/// <summary>Leaving a school, going on at another, and the steps from completion to a decision.</summary>
public class MoveTests
{
    private static readonly DateOnly Christmas = new(2026, 12, 18);

    [Theory, EveryEngine]
    public async Task Who_leaves_owes_an_interim_assessment_and_leaves_the_staff_list_and_the_mentor(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School);

        var tooFar = await w.Trust.SendAsync(w.Tutor.Id, new LeavePost(record.Id, portal.Today.AddMonths(4).AddDays(1)));
        var left = await w.Trust.SendAsync(w.Tutor.Id, new LeavePost(record.Id, Christmas));
        var twice = await w.Trust.SendAsync(w.Tutor.Id, new LeavePost(record.Id, Christmas));
        var view = (await w.Trust.SendAsync(w.Tutor.Id, new GetInduction(record.Id))).Value;
        var (role, pair) = await w.Trust.InDbAsync(async db => (
            await db.RolePeriods.SingleAsync(period => period.Id == w.Pair.Mentorship.MenteePeriodId),
            await db.Mentorships.SingleAsync(m => m.Id == w.Pair.Mentorship.Id)));

        Assert.IsType<Invalid>(tooFar.Error);
        Assert.True(left.IsSuccess);
        Assert.IsType<Invalid>(twice.Error);
        Assert.Equal([(DueKind.InterimAssessment, Christmas)], view.Plan.Items.Select(item => (item.Kind, item.Due)));
        Assert.Null(view.Plan.ExpectedEnd);
        Assert.Equal((Christmas, Christmas, MentorshipState.Agreed), (role.EndsOn, pair.EndsOn, pair.State));
    }

    [Theory, EveryEngine]
    public async Task Another_school_of_the_trust_goes_on_with_the_same_record(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School);
        var (peter, _) = await w.Trust.AddPersonAsync("Peter", "Sandhu", Role.InductionTutor, w.OtherSchool);
        await w.Trust.SendAsync(w.Tutor.Id, new LeavePost(record.Id, Christmas));
        var there = await w.Trust.AddRoleAsync(w.Pair.Mentee, Role.Ect, w.OtherSchool, new DateOnly(2027, 1, 4));
        portal.Clock.MoveTo(new DateOnly(2027, 1, 11));

        Assert.IsType<NotFound>((await w.Trust.SendAsync(peter.Id, new GetInduction(record.Id))).Error);
        var waiting = Assert.Single((await w.Trust.SendAsync(peter.Id, new GetInductions())).Value.Unregistered);
        Assert.True(waiting is { HasRecord: true, CanRegister: true });
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Tutor.Id, new ContinueInduction(there.Id, there.StartsOn, record.AppropriateBodyId, null, null))).Error);
        var early = await w.Trust.SendAsync(peter.Id, new ContinueInduction(there.Id, Christmas, record.AppropriateBodyId, null, null));
        var id = (await w.Trust.SendAsync(peter.Id, new ContinueInduction(there.Id, there.StartsOn, record.AppropriateBodyId, null, null))).Value;

        var view = (await w.Trust.SendAsync(peter.Id, new GetInduction(id))).Value;
        Assert.IsType<Invalid>(early.Error);
        Assert.Equal(record.Id, id);
        Assert.Equal(["Marram High School", "Tidewell Academy"], view.Periods.Select(period => period.School));
        Assert.Equal(
            ["InterimAssessment 2026-12-18", "ProgressReview 2027-03-25", "FormalAssessment 2027-07-21"],
            view.Plan.Items.Take(3).Select(item => $"{item.Kind} {item.Due:yyyy-MM-dd}"));
        Assert.Empty((await w.Trust.SendAsync(peter.Id, new GetInductions())).Value.Unregistered);

        var theirs = (await w.Trust.SendAsync(peter.Id, new StartReport(record.Id, DueKind.ProgressReview, 1))).Value;
        var draft = (await w.Trust.SendAsync(peter.Id, new GetReport(theirs))).Value;
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Tutor.Id, new GetReport(theirs))).Error);
        Assert.True((await w.Trust.SendAsync(peter.Id, InductionData.Written(theirs, portal.Today, share: true, draft.Lock))).IsSuccess);
        foreach (var former in new[] { w.Tutor, w.Head })
        {
            Assert.IsType<NotFound>((await w.Trust.SendAsync(former.Id, new GetReport(theirs))).Error);
        }

        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Tutor.Id, new RecordAbsence(record.Id, AbsenceType.AdHoc, portal.Today, null, "1"))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(peter.Id, new StartReport(record.Id, DueKind.InterimAssessment, 1))).Error);
        Assert.True((await w.Trust.SendAsync(w.Tutor.Id, new StartReport(record.Id, DueKind.InterimAssessment, 1))).IsSuccess);

        portal.Clock.MoveTo(Christmas.AddDays(61));
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Tutor.Id, new GetInduction(record.Id))).Error);
    }

    [Theory, EveryEngine]
    public async Task Steps_after_completion_come_in_their_order_each_with_its_clock(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School, startsOn: new DateOnly(2024, 9, 1));
        var completed = (await w.Trust.SendAsync(w.Head.Id, new GetCompletion(record.Id))).Value.CompletedOn!.Value;

        Assert.IsType<Invalid>((await StepAsync(w, record, OutcomeStepKind.Decided, completed.AddDays(1), OutcomeDecision.Failed)).Error);
        Assert.IsType<Invalid>((await StepAsync(w, record, OutcomeStepKind.Recommended, completed.AddDays(-1))).Error);
        Assert.True((await StepAsync(w, record, OutcomeStepKind.Recommended, completed.AddDays(1))).IsSuccess);
        Assert.True((await StepAsync(w, record, OutcomeStepKind.Decided, completed.AddDays(8), OutcomeDecision.Failed)).IsSuccess);
        Assert.True((await StepAsync(w, record, OutcomeStepKind.NoticeGiven, completed.AddDays(9))).IsSuccess);

        var own = (await w.Trust.SendAsync(w.Pair.Mentee.Id, new GetCompletion(record.Id))).Value;
        Assert.Contains(own.Steps, step => step is { Kind: OutcomeStepKind.Appealed, DueBy: not null });
        Assert.False(own.CanRecord);
        Assert.IsType<Forbidden>((await w.Trust.SendAsync(w.Pair.Mentee.Id, new RemoveOutcomeStep(record.Id))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Pair.Mentor.Id, new GetCompletion(record.Id))).Error);
        Assert.True((await w.Trust.SendAsync(w.Head.Id, new RemoveOutcomeStep(record.Id))).IsSuccess);
        Assert.Equal(OutcomeStepKind.Decided, (await w.Trust.SendAsync(w.Head.Id, new GetCompletion(record.Id))).Value.Last!.Kind);
    }

    [Fact]
    public async Task Nothing_is_recommended_before_induction_is_served()
    {
        await using var portal = await TestPortal.StartAsync("Sqlite");
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School);

        Assert.Contains("isn’t complete yet", Assert.IsType<Invalid>((await StepAsync(w, record, OutcomeStepKind.Recommended, portal.Today)).Error).Message, StringComparison.Ordinal);
        Assert.Empty((await w.Trust.SendAsync(w.Head.Id, new GetCompletion(record.Id))).Value.Steps);
    }

    private static Task<Result<Done>> StepAsync(ReviewWorld w, InductionRecord record, OutcomeStepKind kind, DateOnly on, OutcomeDecision? decision = null) =>
        w.Trust.SendAsync(w.Head.Id, new RecordOutcomeStep(record.Id, kind, on, false, decision));
}
