using System.Globalization;
using EcfMentor.Web.Infrastructure.GovUk;
using EcfMentor.Web.Infrastructure.Views;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EcfMentor.Web.Infrastructure.TagHelpers;

/// <summary>Where something stands.</summary>
public enum StepState
{
    /// <summary>Not begun.</summary>
    ToDo,

    /// <summary>You're here.</summary>
    Here,

    /// <summary>Finished or signed.</summary>
    Done,
}

/// <summary>One step of a task.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Note">The line below: "7 of 7 chosen".</param>
/// <param name="State">Where it stands.</param>
/// <param name="Path">Where it leads, if it can be opened.</param>
public sealed record Step(string Text, string? Note, StepState State, string? Path = null);

/// <summary>Steps down the left; a phone reads "Step 3 of 5".</summary>
[HtmlTargetElement("ecf-checklist")]
public sealed class ChecklistTagHelper : ContentTagHelper
{
    /// <summary>The steps in order.</summary>
    public IReadOnlyList<Step> Steps { get; set; } = [];

    /// <summary>False where the page's caption already says it.</summary>
    public bool PhoneLine { get; set; } = true;

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Element("ol", "class", Markup.Classes("steps", Class), "aria-label", "Steps");
        for (var i = 0; i < Steps.Count; i++)
        {
            One(html, Steps[i], i + 1);
        }

        html.Close("ol");
        var here = Steps.ToList().FindIndex(s => s.State == StepState.Here) + 1;
        if (PhoneLine && here > 0)
        {
            html.Element("p", "class", "steps__phone small second")
                .Text(string.Create(CultureInfo.InvariantCulture, $"Step {here} of {Steps.Count}: {Steps[here - 1].Text}")).Close("p");
        }
    }

    private void One(Markup html, Step step, int number)
    {
        html.Element("li", "class", StepsMarkup.Class(step.State), "aria-current", step.State == StepState.Here ? "step" : null);
        StepsMarkup.Mark(html, step.State, square: false, number.ToString(CultureInfo.InvariantCulture));
        if (step.Path is null)
        {
            html.Html("<b>").Text(step.Text).Html("</b>");
        }
        else
        {
            html.Element("a", "href", Link(step.Path)).Text(step.Text).Close("a");
        }

        // The mark's colour and tick say it to the eye; the words say it to everyone.
        html.Element("span", "class", "hidden").Text(StepsMarkup.Words(step.State)).Close("span");
        if (step.Note is not null)
        {
            html.Element("span", "class", "steps__note").Text(step.Note).Close("span");
        }

        html.Close("li");
    }
}

/// <summary>Dates down a line: <c>&lt;ecf-timeline&gt;</c> holds <c>ecf-moment</c> and <c>ecf-today</c>.</summary>
[HtmlTargetElement("ecf-timeline")]
[RestrictChildren("ecf-moment", "ecf-today")]
public sealed class TimelineTagHelper : ContentTagHelper
{
    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Element("ol", "class", Markup.Classes("timeline", Class)).Html(content).Close("ol");
    }
}

/// <summary>One dated thing. Round is a review, square an assessment, a tick is signed.</summary>
[HtmlTargetElement("ecf-moment", ParentTag = "ecf-timeline")]
public sealed class MomentTagHelper : ContentTagHelper
{
    /// <summary>What it is.</summary>
    public string Title { get; set; } = "";

    /// <summary>When, in words.</summary>
    public string? When { get; set; }

    /// <summary>Where it stands.</summary>
    public StepState State { get; set; }

    /// <summary>True for an assessment.</summary>
    public bool Square { get; set; }

    /// <summary>The heading's level.</summary>
    public int Level { get; set; } = 3;

    /// <summary>What a filled mark says to those who don't see it.</summary>
    public string DoneWord { get; set; } = "signed";

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        var heading = "h" + Level.ToString(CultureInfo.InvariantCulture);
        html.Element("li", "class", StepsMarkup.Class(State));
        StepsMarkup.Mark(html, State, Square, null);
        html.Element(heading, "class", "timeline__title").Text(Title).Close(heading).Html(" ");
        if (When is not null)
        {
            html.Element("span", "class", "timeline__date").Text(When).Close("span");
        }

        if (State == StepState.Done)
        {
            html.Element("span", "class", "hidden").Text(", " + DoneWord).Close("span");
        }

        html.Html(content).Close("li");
    }
}

/// <summary>Today, as a line between what was and what comes.</summary>
[HtmlTargetElement("ecf-today", ParentTag = "ecf-timeline")]
public sealed class TodayTagHelper : ContentTagHelper
{
    /// <summary>The day.</summary>
    public DateOnly Date { get; set; }

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Element("li", "class", "timeline__today").Text("Today, " + UkTime.Date(Date)).Close("li");
    }
}

internal static class StepsMarkup
{
    public static string? Class(StepState state) => state switch { StepState.Done => "is-done", StepState.Here => "is-here", _ => null };

    public static string Words(StepState state) => state switch { StepState.Done => ", done", StepState.Here => ", you’re here", _ => ", to do" };

    public static void Mark(Markup html, StepState state, bool square, string? number)
    {
        html.Element("span", "class", Markup.Classes("mark", square ? "mark--square" : null), "aria-hidden", "true");
        if (state == StepState.Done)
        {
            html.Html(Icons.Svg("check", 16));
        }
        else if (number is null && state == StepState.Here)
        {
            html.Html(Icons.Svg("calendar", 15));
        }
        else
        {
            html.Text(number);
        }

        html.Close("span");
    }
}
