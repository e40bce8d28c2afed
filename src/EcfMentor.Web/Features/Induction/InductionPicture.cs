using System.Globalization;
using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Features.Induction;

/// <summary>Where everything stands in the drawing of an induction: terms as boxes along one line of time, with what is due below.</summary>
public sealed class InductionPicture
{
    /// <summary>The width of the drawing, in its own units.</summary>
    public const int Width = 960;

    private const int Inset = 10;
    private const int LeastLabelledTerm = 46;
    private const int MostLabelledDates = 14;

    private readonly DateOnly start;
    private readonly double unit;

    private InductionPicture(InductionView view)
    {
        var plan = view.Plan;
        start = plan.Terms[0].Dates.Start;
        var end = plan.Terms[^1].Dates.End;
        unit = (Width - (2.0 * Inset)) / (end.DayNumber - start.DayNumber + 1);
        Terms = [.. plan.Terms.Select(term => Box(term, plan.AsOf))];
        Away = [.. view.Absences.Where(absence => absence.Days >= 1 && absence.StartsOn >= start && absence.StartsOn <= end).Select(Bar)];
        Marks = [.. view.Due.Select(due => Mark(due, plan))];
        Today = plan.AsOf >= start && plan.AsOf <= end ? X(plan.AsOf) : null;
        YearTwo = plan.Points.Count > 1 && plan.Points[0] is { Year: 1, On: { } on } ? X(on) : null;
        TimetableNow = plan.TimetableLimitPercent;
        Sentence = Say(view);
    }

    /// <summary>What the drawing says, for those who don't see it.</summary>
    public string Sentence { get; }

    /// <summary>The terms.</summary>
    public IReadOnlyList<TermBox> Terms { get; }

    /// <summary>Absences of a day or more.</summary>
    public IReadOnlyList<AwayBar> Away { get; }

    /// <summary>What is due.</summary>
    public IReadOnlyList<DueMark> Marks { get; }

    /// <summary>Where today is; null outside the drawing.</summary>
    public double? Today { get; }

    /// <summary>Where year 2 begins; null when it doesn't.</summary>
    public double? YearTwo { get; }

    /// <summary>The limit of the current year, in per cent.</summary>
    public int TimetableNow { get; }

    /// <summary>The drawing of an induction; null when there is nothing to draw.</summary>
    public static InductionPicture? Of(InductionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Plan.Terms.Count == 0 ? null : new(view);
    }

    /// <summary>A number as SVG takes it.</summary>
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private double X(DateOnly date) => Inset + ((date.DayNumber - start.DayNumber + 0.5) * unit);

    private TermBox Box(InductionTerm term, DateOnly today)
    {
        var (left, right) = (X(term.Dates.Start), X(term.Dates.End));
        var done = today < term.Dates.Start ? 0 : today >= term.Dates.End ? right - left : X(today) - left;
        return new(left, right - left, done, right - left < LeastLabelledTerm ? "" : Label(term.Dates), term.Assumed);
    }

    private AwayBar Bar(AbsenceView absence)
    {
        var until = absence.EndsOn ?? absence.StartsOn.AddDays((int)(absence.Days * 7 / 5));
        var left = X(absence.StartsOn);
        return new(left, Math.Max(6, Math.Min(X(until), Width - Inset) - left), $"Away, {InductionWords.Days(absence.Days)}");
    }

    private DueMark Mark(DueView due, InductionPlan plan) => new(
        X(due.Item.Due), due.Item.Kind != DueKind.ProgressReview, due.State is DueState.Complete or DueState.Elsewhere,
        plan.Items.Count <= MostLabelledDates || due.Item.Kind != DueKind.ProgressReview ? UkTime.Brief(due.Item.Due) : "");

    private static string Label(TermDates term) => string.Create(CultureInfo.InvariantCulture, $"{term.Season.ToString()[..3]} {term.Start.Year % 100:00}");

    private static string Say(InductionView view)
    {
        var plan = view.Plan;
        var done = view.Due.Count(due => due.State is DueState.Complete or DueState.Elsewhere);
        return $"A line of {NumberWords.Of(plan.Terms.Count)} terms. {InductionWords.Served(plan)} are served; "
            + $"{NumberWords.Of(done)} of {NumberWords.Of(plan.Items.Count)} are done. The list below says the same.";
    }
}

/// <summary>A term: left edge, width, the part that has passed, what it is called, and whether its dates are assumed.</summary>
public sealed record TermBox(double Left, double Width, double Passed, string Label, bool Assumed);

/// <summary>An absence: left edge, width and words.</summary>
public sealed record AwayBar(double Left, double Width, string Words);

/// <summary>Something due: where, whether it is an assessment, whether it is done, and its date.</summary>
public sealed record DueMark(double X, bool IsAssessment, bool IsDone, string Label);
