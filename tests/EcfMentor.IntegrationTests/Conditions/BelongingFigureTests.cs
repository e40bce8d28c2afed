using System.Text.Json;
using EcfMentor.Application.Features.Conditions;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;

namespace EcfMentor.IntegrationTests.Conditions;

/// <summary>The one attitude figure: when a leader sees it, and that nothing can be worked out from it.</summary>
public class BelongingFigureTests
{
    private static readonly DateOnly InWindow = new(2026, 10, 5);

    [Theory, EveryEngine]
    public async Task Nine_people_and_ten_of_one_mind_are_hidden_in_the_same_way_and_ten_who_differ_are_shown(string engine)
    {
        var (portal, trust, leader) = await StartAsync(engine);
        await using var _ = portal;
        var school = await trust.AddSchoolAsync();
        await AnswerAsync(trust, school, 9, i => i < 5 ? AttitudeWord.Mostly : AttitudeWord.Somewhat);
        var nine = await SeeAsync(trust, leader);
        await AnswerAsync(trust, school, 1, _ => AttitudeWord.Mostly);
        var ten = await SeeAsync(trust, leader);

        Assert.Equal(AttitudeFigure.NotShown, nine.Belonging);
        Assert.Equal(AttitudeWord.Mostly, ten.Belonging!.Word);
        Assert.Contains("Mostly", (await trust.SendAsync(leader.Id, new ExportConditions())).Value.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Ten_identical_answers_are_hidden(string engine)
    {
        var (portal, trust, leader) = await StartAsync(engine);
        await using var _ = portal;
        await AnswerAsync(trust, await trust.AddSchoolAsync(), 10, _ => AttitudeWord.Completely);

        Assert.Equal(AttitudeFigure.NotShown, (await SeeAsync(trust, leader)).Belonging);
    }

    [Theory, EveryEngine]
    public async Task Skips_mentors_and_weeks_outside_the_half_term_do_not_count(string engine)
    {
        var (portal, trust, leader) = await StartAsync(engine);
        await using var _ = portal;
        var school = await trust.AddSchoolAsync();
        await AnswerAsync(trust, school, 9, i => i < 5 ? AttitudeWord.Mostly : AttitudeWord.Somewhat);
        await AnswerAsync(trust, school, 3, _ => null);
        var (mentor, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, school);
        await trust.AddAnswerAsync(mentor.Id, InWindow, AttitudeWord.Completely, asMentee: false);
        var (late, _) = await trust.AddPersonAsync("Late", "Answer", Role.Ect, school);
        await trust.AddAnswerAsync(late.Id, new(2026, 11, 2), AttitudeWord.Completely);
        var (early, _) = await trust.AddPersonAsync("Early", "Answer", Role.Ect, school);
        await trust.AddAnswerAsync(early.Id, new(2026, 7, 13), AttitudeWord.Completely);

        Assert.False((await SeeAsync(trust, leader)).Belonging!.IsShown);
        await trust.AddAnswerAsync(late.Id, InWindow, AttitudeWord.Completely);
        Assert.True((await SeeAsync(trust, leader)).Belonging!.IsShown);
    }

    [Theory, EveryEngine]
    public async Task The_week_in_which_term_begins_counts_though_its_monday_lies_before(string engine)
    {
        var (portal, trust, leader) = await StartAsync(engine);
        await using var _ = portal;
        var school = await trust.AddSchoolAsync();
        await AnswerAsync(trust, school, 10, i => i < 5 ? AttitudeWord.Mostly : AttitudeWord.Somewhat, new DateOnly(2026, 8, 31));

        Assert.True((await SeeAsync(trust, leader)).Belonging!.IsShown);
    }

    [Theory, EveryEngine]
    public async Task The_half_term_counts_as_over_only_when_its_last_question_is_closed(string engine)
    {
        var (portal, trust, leader) = await StartAsync(engine);
        await using var _ = portal;
        await AnswerAsync(trust, await trust.AddSchoolAsync(), 10, i => i < 5 ? AttitudeWord.Mostly : AttitudeWord.Somewhat, new DateOnly(2026, 12, 14));

        // Term ends on Friday 18 December; that week's question can be answered until Sunday.
        portal.Clock.MoveTo(new DateOnly(2026, 12, 20));
        var sunday = await SeeAsync(trust, leader);
        portal.Clock.MoveTo(new DateOnly(2026, 12, 21));
        var monday = await SeeAsync(trust, leader);

        Assert.Equal("Autumn, first half-term", sunday.BelongingOf!.Label);
        Assert.False(sunday.Belonging!.IsShown);
        Assert.Equal("Autumn, second half-term", monday.BelongingOf!.Label);
        Assert.True(monday.Belonging!.IsShown);
    }

    [Theory, EveryEngine]
    public async Task The_view_holds_no_answer_and_a_head_gets_no_figure(string engine)
    {
        var (portal, trust, leader) = await StartAsync(engine);
        await using var _ = portal;
        var school = await trust.AddSchoolAsync();
        var (head, _) = await trust.AddPersonAsync("Sam", "Oyelaran", Role.Headteacher, school);
        await AnswerAsync(trust, school, 12, i => i < 6 ? AttitudeWord.NotAtAll : AttitudeWord.Somewhat);

        var json = JsonSerializer.Serialize((await SeeAsync(trust, leader)) with { WithoutMentor = [] });
        var heads = await SeeAsync(trust, head);

        Assert.DoesNotContain("Person", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Answer", json, StringComparison.Ordinal);
        Assert.Null(heads.Belonging);
        Assert.Null(heads.BelongingOf);
        Assert.DoesNotContain("question", (await trust.SendAsync(head.Id, new ExportConditions())).Value.Text, StringComparison.Ordinal);
    }

    private static async Task<(TestPortal Portal, TestTrust Trust, Person Leader)> StartAsync(string engine)
    {
        var portal = await TestPortal.StartAsync(engine);
        portal.Clock.MoveTo(ReviewData.ReviewsOpen);
        var trust = await portal.OpenTrustAsync();
        await trust.AddTermsAsync();

        // A second school, so that the file has a row for the trust.
        await trust.AddSchoolAsync("Alder Grove Primary School");
        return (portal, trust, (await trust.AddPersonAsync("Fiona", "Castle", Role.TrustLeader, null)).Person);
    }

    private static async Task AnswerAsync(TestTrust trust, Domain.Schools.School school, int people, Func<int, AttitudeWord?> word, DateOnly? monday = null)
    {
        for (var i = 0; i < people; i++)
        {
            var (person, _) = await trust.AddPersonAsync("Mentee", $"Number{i}", i % 2 == 0 ? Role.Ect : Role.Trainee, school);
            await trust.AddAnswerAsync(person.Id, monday ?? InWindow, word(i), skipped: word(i) is null);
        }
    }

    private static async Task<ConditionsView> SeeAsync(TestTrust trust, Person person) => (await trust.SendAsync(person.Id, new GetConditions())).Value;
}
