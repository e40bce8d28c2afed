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

/// <summary>The terms of one school year.</summary>
public sealed class TermsForm
{
    public int Year { get; set; }

    public List<TermForm> Terms { get; set; } = [];

    /// <summary>Whether these are saved already, or only the usual pattern; not sent.</summary>
    public bool Saved { get; internal set; }

    /// <summary>Years that can be opened; not sent.</summary>
    public IReadOnlyList<int> Years { get; internal set; } = [];
}

/// <summary>When the trust's terms are.</summary>
public sealed partial class TermsController : PortalController
{
    private const int LeastInsetFields = 3;

    [HttpGet("/set-up/terms")]
    public Task<IActionResult> Terms(int? year) => ShowAsync(new GetTermDates(year), view => View(new TermsForm
    {
        Year = view.Year,
        Saved = view.Saved,
        Years = view.Years,
        Terms = [.. view.Terms.Select(FormOf)],
    }));

    [HttpPost("/set-up/terms")]
    public async Task<IActionResult> Terms(TermsForm form)
    {
        Task<IActionResult> Again() => ShowAsync(new GetTermDates(form.Year), view =>
        {
            (form.Saved, form.Years) = (view.Saved, view.Years);
            return View(form);
        });

        var terms = form.Terms.Select(Read).ToList();
        if (!ModelState.IsValid)
        {
            return await AgainAsync(Again);
        }

        var result = await SendAsync(new SetTermDates(form.Year, terms));
        if (result.Error is Invalid invalid)
        {
            foreach (var problem in invalid.Fields)
            {
                ModelState.AddModelError(FieldOf(problem.Field, form), problem.Message);
            }

            return await AgainAsync(Again);
        }

        return result.Error is { } error ? Refuse(error) : Go("/set-up/staff");
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
