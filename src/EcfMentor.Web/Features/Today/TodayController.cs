using EcfMentor.Application.Features.Conditions;
using EcfMentor.Application.Features.Today;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Today;

/// <summary>The page that everyone opens first.</summary>
public sealed class TodayController : PortalController
{
    /// <summary>Today, with a word about the meeting that was recorded a moment ago.</summary>
    [HttpGet("/today")]
    public Task<IActionResult> Index(Guid? recorded) => ShowAsync(
        new GetToday(),
        async today => today.IsLeader
            ? await ShowAsync(new GetConditions(Belonging: false), conditions => View(new TodayPage(today, recorded, conditions)))
            : View(new TodayPage(today, recorded, null)));

    /// <summary>People and help lines. Nothing is kept of who opens it.</summary>
    [HttpGet("/talk")]
    public Task<IActionResult> Talk() => ShowAsync(new GetPeopleToTalkTo(), people => View(people));
}
