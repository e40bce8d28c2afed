using EcfMentor.Application.Features.Induction;
using EcfMentor.Application.Features.Induction.Reports;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;
using static EcfMentor.TestCommon.InductionData;

namespace EcfMentor.IntegrationTests.Induction;

/// <summary>Progress reviews and assessments from the first word to the last signature, and who may see what of them when.</summary>
public class ReportTests
{
    [Theory, EveryEngine]
    public async Task A_review_is_written_read_and_signed_and_everyone_concerned_is_told(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School);
        var id = (await w.Trust.SendAsync(w.Tutor.Id, new StartReport(record.Id, DueKind.ProgressReview, 1))).Value;
        var again = (await w.Trust.SendAsync(w.Tutor.Id, new StartReport(record.Id, DueKind.ProgressReview, 1))).Value;

        Assert.Equal(id, again);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Pair.Mentee.Id, new GetReport(id))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Head.Id, new GetReport(id))).Error);

        var blank = (await w.Trust.SendAsync(w.Tutor.Id, new GetReport(id))).Value;
        Assert.True((await w.Trust.SendAsync(w.Tutor.Id, Written(id, portal.Today, share: true, blank.Lock))).IsSuccess);
        var toRead = (await w.Trust.SendAsync(w.Pair.Mentee.Id, new GetReport(id))).Value;
        Assert.True(toRead.Mine.Comment);
        Assert.True((await w.Trust.SendAsync(w.Pair.Mentee.Id, new SignReport(id, "Fair, and the seating plan helped.", toRead.Lock))).IsSuccess);

        var done = (await w.Trust.SendAsync(w.Head.Id, new GetReport(id))).Value;
        var timeline = (await w.Trust.SendAsync(w.Pair.Mentee.Id, new GetInduction(null))).Value;
        Assert.Equal(ReportStep.Complete, done.Step);
        Assert.Equal("Fair, and the seating plan helped.", done.EctComment);
        Assert.Equal([(Signatory.Tutor, "Ruth Bellamy"), (Signatory.Ect, "Yasmin Iqbal")], done.Signatures.Select(s => (s.Who, s.By)));
        Assert.Equal(DueState.Complete, timeline.Due[0].State);
        Assert.Equal(["Your progress review 1 is complete", "Your progress review 1 is ready to read"], await MailToAsync(w, w.Pair.Mentee));
        Assert.Equal(["Yasmin Iqbal's progress review 1 is complete"], await MailToAsync(w, w.Head));
        Assert.DoesNotContain("seating", string.Join(' ', await w.Trust.InDbAsync(db => db.Outbox.Select(mail => mail.Body).ToListAsync())), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_assessment_is_commented_on_first_and_signed_in_order(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School);
        var id = (await w.Trust.SendAsync(w.Tutor.Id, new StartReport(record.Id, DueKind.FormalAssessment, 1))).Value;
        var blank = (await w.Trust.SendAsync(w.Tutor.Id, new GetReport(id))).Value;
        await w.Trust.SendAsync(w.Tutor.Id, Assessment(id, portal.Today, blank.Lock));

        foreach (var signer in new[] { w.Tutor, w.Head })
        {
            Assert.IsType<Conflict>((await w.Trust.SendAsync(signer.Id, new SignReport(id, null, (await ReadAsync(w, signer, id)).Lock))).Error);
        }

        foreach (var signer in new[] { w.Pair.Mentee, w.Tutor, w.Head, w.Pair.Mentee })
        {
            Assert.True((await w.Trust.SendAsync(signer.Id, new SignReport(id, null, (await ReadAsync(w, signer, id)).Lock))).IsSuccess);
        }

        var done = await ReadAsync(w, w.Tutor, id);
        Assert.Equal([Signatory.Tutor, Signatory.Head, Signatory.Ect], done.Signatures.Select(signature => signature.Who));
        Assert.Equal(ReportStep.Complete, done.Step);
    }

    [Theory, EveryEngine]
    public async Task Nobody_signs_what_they_have_not_read(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School);
        var id = (await w.Trust.SendAsync(w.Tutor.Id, new StartReport(record.Id, DueKind.ProgressReview, 1))).Value;
        await w.Trust.SendAsync(w.Tutor.Id, Written(id, portal.Today, share: true, (await ReadAsync(w, w.Tutor, id)).Lock));
        var read = await ReadAsync(w, w.Pair.Mentee, id);

        await w.Trust.SendAsync(w.Tutor.Id, new TakeReportBack(id));
        await w.Trust.SendAsync(w.Tutor.Id, Written(id, portal.Today, share: true, (await ReadAsync(w, w.Tutor, id)).Lock, onTrack: false, plan: "Weekly planning with Meena"));

        Assert.IsType<Conflict>((await w.Trust.SendAsync(w.Pair.Mentee.Id, new SignReport(id, null, read.Lock))).Error);
        Assert.True((await w.Trust.SendAsync(w.Pair.Mentee.Id, new SignReport(id, null, (await ReadAsync(w, w.Pair.Mentee, id)).Lock))).IsSuccess);
        Assert.Equal(id, (await w.Trust.SendAsync(w.Pair.Mentee.Id, new GetInduction(null))).Value.SupportPlanIn);
    }

    [Theory, EveryEngine]
    public async Task A_refused_signature_is_recorded_and_a_correction_is_a_new_version(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School);
        var id = (await w.Trust.SendAsync(w.Tutor.Id, new StartReport(record.Id, DueKind.ProgressReview, 1))).Value;
        await w.Trust.SendAsync(w.Tutor.Id, Written(id, portal.Today, share: true, (await ReadAsync(w, w.Tutor, id)).Lock));

        Assert.IsType<Invalid>((await w.Trust.SendAsync(w.Tutor.Id, new GoOnWithoutEct(id, SignatureKind.Given, "x"))).Error);
        Assert.True((await w.Trust.SendAsync(w.Tutor.Id, new GoOnWithoutEct(id, SignatureKind.Refused, "She disagrees with the second target"))).IsSuccess);
        Assert.True((await w.Trust.SendAsync(w.Tutor.Id, new RecordSubmission(id, portal.Today, "EF-1"))).IsSuccess);
        var next = (await w.Trust.SendAsync(w.Tutor.Id, new CorrectReport(id))).Value;

        var (old, corrected) = (await ReadAsync(w, w.Tutor, id), await ReadAsync(w, w.Tutor, next));
        Assert.Equal((true, SignatureKind.Refused), (old.IsSuperseded, old.Signatures[^1].Kind));
        Assert.Equal((2, ReportStep.Write), (corrected.Revision, corrected.Step));
        Assert.Equal(old.Content.Texts, corrected.Content.Texts);
        Assert.IsType<Conflict>((await w.Trust.SendAsync(w.Tutor.Id, new CorrectReport(id))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Pair.Mentee.Id, new GetReport(next))).Error);
    }

    [Fact]
    public async Task R9_A_mentor_does_not_assess_even_as_induction_tutor()
    {
        await using var portal = await TestPortal.StartAsync("Sqlite");
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School);
        await w.Trust.AddRoleAsync(w.Pair.Mentor, Role.InductionTutor, w.School);

        var refused = await w.Trust.SendAsync(w.Pair.Mentor.Id, new StartReport(record.Id, DueKind.ProgressReview, 1));
        Assert.Contains("mentors don’t assess", Assert.IsType<Invalid>(refused.Error).Message, StringComparison.Ordinal);

        await w.Trust.InDbAsync(async db =>
        {
            (await db.Mentorships.SingleAsync(pair => pair.Id == w.Pair.Mentorship.Id)).RecordSafeguards("Sam reads every report first");
            return await db.SaveChangesAsync();
        });
        Assert.True((await w.Trust.SendAsync(w.Pair.Mentor.Id, new StartReport(record.Id, DueKind.ProgressReview, 1))).IsSuccess);
    }

    [Theory, EveryEngine]
    public async Task R33_Nobody_else_finds_the_record_or_a_report(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School);
        var id = (await w.Trust.SendAsync(w.Tutor.Id, new StartReport(record.Id, DueKind.ProgressReview, 1))).Value;
        await w.Trust.SendAsync(w.Tutor.Id, Written(id, portal.Today, share: true, (await ReadAsync(w, w.Tutor, id)).Lock));
        var (peter, _) = await w.Trust.AddPersonAsync("Peter", "Sandhu", Role.InductionTutor, w.OtherSchool);

        Person[] outsiders = [w.Pair.Mentor, w.OtherPair.Mentee, w.OtherPair.Mentor, w.OtherHead, w.IteTutor, w.Leader, w.Lead, peter];
        foreach (var outsider in outsiders)
        {
            Assert.IsType<NotFound>((await w.Trust.SendAsync(outsider.Id, new GetInduction(record.Id))).Error);
            Assert.IsType<NotFound>((await w.Trust.SendAsync(outsider.Id, new GetReport(id))).Error);
            Assert.IsType<NotFound>((await w.Trust.SendAsync(outsider.Id, new SignReport(id, null, 1))).Error);
            Assert.False((await w.Trust.SendAsync(outsider.Id, new RecordAbsence(record.Id, AbsenceType.AdHoc, portal.Today, null, "1"))).IsSuccess);
        }

        var lead = (await w.Trust.SendAsync(w.Lead.Id, new GetInductions())).Value;
        Assert.False(Assert.Single(lead.Inductions).CanOpen);
        Assert.IsType<Forbidden>((await w.Trust.SendAsync(w.Pair.Mentor.Id, new GetInductions())).Error);
    }

    [Fact]
    public async Task Not_on_track_asks_for_a_support_plan_before_it_is_shared()
    {
        await using var portal = await TestPortal.StartAsync("Sqlite");
        var w = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
        var record = await w.Trust.AddInductionAsync(w.Pair.Mentee, w.School);
        var id = (await w.Trust.SendAsync(w.Tutor.Id, new StartReport(record.Id, DueKind.ProgressReview, 1))).Value;
        var version = (await ReadAsync(w, w.Tutor, id)).Lock;

        var without = await w.Trust.SendAsync(w.Tutor.Id, Written(id, portal.Today, share: true, version, onTrack: false));
        var kept = await w.Trust.SendAsync(w.Tutor.Id, Written(id, portal.Today, share: false, version, onTrack: false));

        Assert.Equal("Texts[SupportPlan]", Assert.Single(Assert.IsType<Invalid>(without.Error).Fields).Field);
        Assert.True(kept.IsSuccess);
    }

    private static async Task<ReportView> ReadAsync(ReviewWorld w, Person reader, Guid id) => (await w.Trust.SendAsync(reader.Id, new GetReport(id))).Value;

    private static WriteReport Assessment(Guid id, DateOnly met, int version) => Written(id, met, share: true, version) with
    {
        TermsServed = "3",
        AbsenceDays = "1.5",
        Texts = ReportParts.Of(DueKind.FormalAssessment).ToDictionary(part => part, part => (string?)$"{part}: seen and sound"),
    };

    private static Task<List<string>> MailToAsync(ReviewWorld w, Person to) =>
        w.Trust.InDbAsync(db => db.Outbox.Where(mail => mail.To == to.Email).Select(mail => mail.Subject).OrderBy(subject => subject).ToListAsync());
}
