using System.Globalization;
using System.Text.RegularExpressions;
using EcfMentor.Application.Features.Setup;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Calendar;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Setup;

/// <summary>One term as the page has it: dates as the browser writes them, so that what was typed is never lost.</summary>
public sealed class TermForm
{
    public string? Start { get; set; }

    public string? End { get; set; }

    public string? BreakStart { get; set; }

    public string? BreakEnd { get; set; }

    public List<string?> Inset { get; set; } = [];
}

/// <summary>The terms of one school year, the trust's or one school's own.</summary>
public sealed class TermsForm
{
    public int Year { get; set; }

    /// <summary>The school whose terms these are; null for the trust's.</summary>
    public Guid? School { get; set; }

    public List<TermForm> Terms { get; set; } = [];

    /// <summary>What else the page shows; not sent.</summary>
    public TermDatesView View { get; internal set; } = null!;

    /// <summary>How many days the dates on the page come to; null while they can't be counted. Not sent.</summary>
    public SchoolDayCount? Days { get; internal set; }
}

/// <summary>When terms are: the trust's, and a school's own where it differs.</summary>
public sealed partial class TermsController : PortalController
{
    private const int LeastInsetFields = 3;

    [HttpGet("/set-up/terms")]
    public Task<IActionResult> Terms(int? year, Guid? school) => ShowAsync(new GetTermDates(year, school), view => View(new TermsForm
    {
        Year = view.Year,
        School = school,
        View = view,
        Days = view.Days,
        Terms = [.. view.Terms.Select(FormOf)],
    }));

    /// <summary>Saves, or with <paramref name="count"/> only counts the days of what was typed.</summary>
    [HttpPost("/set-up/terms")]
    public async Task<IActionResult> Terms(TermsForm form, bool count)
    {
        Task<IActionResult> Again() => ShowAsync(new GetTermDates(form.Year, form.School), view =>
        {
            form.View = view;
            return View(form);
        });

        var terms = form.Terms.Select(Read).ToList();
        if (!ModelState.IsValid)
        {
            return await AgainAsync(Again);
        }

        if (!count)
        {
            var saved = await SendAsync(new SetTermDates(form.Year, terms, form.School));
            return saved.Error is { } unsaved
                ? await AgainAsync(unsaved, form, Again)
                : Go(form.School is null ? "/set-up/staff" : $"/set-up/terms?year={form.Year}");
        }

        var counted = await SendAsync(new CountSchoolDays(form.Year, terms));
        if (counted.Error is { } uncounted)
        {
            return await AgainAsync(uncounted, form, Again);
        }

        form.Days = counted.Value;
        return await Again();
    }

    [HttpPost("/set-up/terms/as-the-trust")]
    public Task<IActionResult> AsTheTrust(int year, Guid school) => ApplyAsync(
        new KeepTrustTerms(year, school),
        _ => Go($"/set-up/terms?year={year}"),
        () => Terms(year, school));

    private async Task<IActionResult> AgainAsync(Error error, TermsForm form, Func<Task<IActionResult>> again)
    {
        switch (error)
        {
            case Invalid invalid:
                foreach (var problem in invalid.Fields)
                {
                    ModelState.AddModelError(FieldOf(problem.Field, form), problem.Message);
                }

                return await AgainAsync(again);
            case Application.Messaging.Conflict conflict:
                ModelState.AddModelError("", conflict.Message);
                return await AgainAsync(again);
            default:
                return Refuse(error);
        }
    }

    private static TermForm FormOf(TermDates term) => new()
    {
        Start = Iso(term.Start),
        End = Iso(term.End),
        BreakStart = term.Breaks.Count > 0 ? Iso(term.Breaks[0].Start) : null,
        BreakEnd = term.Breaks.Count > 0 ? Iso(term.Breaks[0].End) : null,
        Inset = [.. term.InsetDays.Select(Iso), .. Enumerable.Repeat<string?>(null, Math.Max(1, LeastInsetFields - term.InsetDays.Count))],
    };

    private TermDates Read(TermForm form, int index)
    {
        var start = Required($"Terms[{index}].Start", form.Start, "Enter the first day of term");
        var end = Required($"Terms[{index}].End", form.End, "Enter the last day of term");
        var (first, last) = (Optional($"Terms[{index}].BreakStart", form.BreakStart), Optional($"Terms[{index}].BreakEnd", form.BreakEnd));
        if (first is null != last is null)
        {
            ModelState.AddModelError(first is null ? $"Terms[{index}].BreakStart" : $"Terms[{index}].BreakEnd", "Enter both days of the half-term break, or neither");
        }

        var inset = form.Inset.Select((text, i) => Optional($"Terms[{index}].Inset[{i}]", text)).OfType<DateOnly>().ToList();
        return new TermDates(start, end, first is { } from && last is { } to ? [new DateRange(from, to)] : [], inset);
    }

    private DateOnly Required(string field, string? text, string missing)
    {
        var date = Optional(field, text);
        if (date is null && string.IsNullOrWhiteSpace(text))
        {
            ModelState.AddModelError(field, missing);
        }

        return date ?? default;
    }

    private DateOnly? Optional(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        ModelState.AddModelError(field, "Write the date like 2026-09-01");
        return null;
    }

    /// <summary>The form's field for a path of the calendar's own check: terms[1].breaks[0].end is Terms[1].BreakEnd.</summary>
    private static string FieldOf(string path, TermsForm form)
    {
        if (CheckPath().Match(path) is not { Success: true } match)
        {
            return "";
        }

        var term = $"Terms[{match.Groups["term"].Value}]";
        if (match.Groups["inset"].Success)
        {
            // The check counts the days that were given; the page also has empty fields between them.
            var given = form.Terms[int.Parse(match.Groups["term"].Value, CultureInfo.InvariantCulture)].Inset.Index()
                .Where(field => !string.IsNullOrWhiteSpace(field.Item)).ElementAt(int.Parse(match.Groups["inset"].Value, CultureInfo.InvariantCulture));
            return $"{term}.Inset[{given.Index}]";
        }

        var side = path.EndsWith(".end", StringComparison.Ordinal) ? "End" : "Start";
        return match.Groups["break"].Success ? $"{term}.Break{side}" : $"{term}.{side}";
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^terms\[(?<term>\d+)\](\.insetDays\[(?<inset>\d+)\]|(?<break>\.breaks\[\d+\]))?")]
    private static partial Regex CheckPath();
}
