using System.Globalization;
using EcfMentor.Application.Features.Setup;
using EcfMentor.Web.Infrastructure.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Setup;

/// <summary>The steps of setting a trust up, in their order.</summary>
public enum SetupStep
{
    Schools,
    Terms,
    Staff,
    SignIn,
    Invite,
}

/// <summary>The checklist at the side of every set-up page: what is done, where you are, what is to do, each with a fact.</summary>
[ViewComponent(Name = "SetupSteps")]
public sealed class SetupSteps(IMediator mediator) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SetupStep here)
    {
        var setup = await mediator.Send(new GetSetup(), HttpContext.RequestAborted);
        return View("/Features/Setup/_Steps.cshtml", setup.IsSuccess ? Of(setup.Value, here) : []);
    }

    /// <summary>The steps with their facts; <paramref name="here"/> is the page one is on, null on the overview.</summary>
    public static IReadOnlyList<Step> Of(SetupView setup, SetupStep? here)
    {
        Step Make(SetupStep step, string text, string note, bool done, string path) =>
            new(text, note, step == here ? StepState.Here : done ? StepState.Done : StepState.ToDo, step == here ? null : path);

        return
        [
            Make(SetupStep.Schools, "Choose schools", setup.SchoolsDone ? Count(setup.Schools, "school") + " chosen" : "Ticked for you", setup.SchoolsDone, "/set-up/schools"),
            Make(SetupStep.Terms, "Term dates", setup is { TermsDone: true, FirstYear: { } first, LastYear: { } last } ? YearsName(first, last) : "A usual pattern to edit", setup.TermsDone, "/set-up/terms"),
            Make(SetupStep.Staff, "Import staff", setup.StaffDone ? Count(setup.People, "person", "people") : "From a file", setup.StaffDone, "/set-up/staff"),
            Make(SetupStep.SignIn, "Sign-in", "E-mail and password", true, "/set-up/sign-in"),
            Make(SetupStep.Invite, "Invite people", setup.InvitedDone && setup.NotInvited == 0 ? "Everyone is invited" : setup.InvitedDone ? Count(setup.NotInvited, "person", "people") + " not yet" : "You choose when", setup.InvitedDone, "/set-up/invite"),
        ];
    }

    /// <summary>"2026 to 2027".</summary>
    public static string YearName(int year) => YearsName(year, year);

    /// <summary>Several years that follow each other: "2025 to 2028".</summary>
    private static string YearsName(int first, int last) => string.Create(CultureInfo.InvariantCulture, $"{first} to {last + 1}");

    private static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");
}
