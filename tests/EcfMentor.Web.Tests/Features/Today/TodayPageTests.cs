using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;

namespace EcfMentor.Web.Tests.Features.Today;

/// <summary>Today for each persona: the title is the news.</summary>
public class TodayPageTests(PortalFixture fixture)
{
    private async Task<(PairWorld World, Guid MeetingId)> SetAsync()
    {
        var world = await (await fixture.Portal.OpenTrustAsync()).AddPairsAsync();
        await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 5));
        return (world, (await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 12))).Id);
    }

    [Theory]
    [InlineData("mentee", "You meet Gareth on Thursday")]
    [InlineData("mentor", "One meeting to record")]
    [InlineData("tutor", "Everyone has a mentor")]
    [InlineData("head", "Everyone has a mentor")]
    [InlineData("leader", "At Marram High School, the one meeting due wasn’t held")]
    public async Task The_title_is_the_news(string who, string title)
    {
        var (world, _) = await SetAsync();
        var person = who switch { "mentee" => world.Mentee, "mentor" => world.Mentor, "tutor" => world.Tutor, "head" => world.Head, _ => world.Leader };
        using var browser = await fixture.Portal.SignInAsync(world.Trust, person);

        var page = await browser.GetAsync("/today");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(title, page.Title);
        Assert.True(page.Document.QuerySelectorAll("main .govuk-button:not(.govuk-button--secondary):not(.button--link)").Length <= 1);
    }

    [Fact]
    public async Task A_mentee_without_a_mentor_is_told_who_is_finding_one()
    {
        var (world, _) = await SetAsync();
        var (mentee, _) = await world.Trust.AddPersonAsync("New", "Starter", Role.Ect, world.School);
        using var browser = await fixture.Portal.SignInAsync(world.Trust, mentee);
        using var tutor = await fixture.Portal.SignInAsync(world.Trust, world.Tutor);

        Assert.Equal("Ruth is finding you a mentor", (await browser.GetAsync("/today")).Title);
        Assert.Equal("One person has no mentor yet", (await tutor.GetAsync("/today")).Title);
    }

    [Fact]
    public async Task The_trusts_address_leads_to_today()
    {
        var (world, _) = await SetAsync();
        using var browser = await fixture.Portal.SignInAsync(world.Trust, world.Mentee);

        Assert.Equal($"{browser.Root}/today", (await browser.GetAsync("/")).Location);
    }

    [Fact]
    public async Task A_hard_day_has_people_and_help_lines()
    {
        var (world, _) = await SetAsync();
        using var browser = await fixture.Portal.SignInAsync(world.Trust, world.Mentee);

        var page = await browser.GetAsync("/talk");

        foreach (var words in new[] { "Gareth Pugh", "Ruth Bellamy", "08000 562 561", "116 123", "999" })
        {
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        }
    }
}
