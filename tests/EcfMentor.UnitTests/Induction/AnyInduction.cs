using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;

namespace EcfMentor.UnitTests.Induction;

/// <summary>
/// A random induction for a seed: one school or two, one after the other with a gap or without, or at once, with changes of hours,
/// a return, absences of every kind and whatever an appropriate body may decide.
/// </summary>
internal sealed class AnyInduction
{
    private static readonly DateOnly Origin = new(2023, 9, 1);

    private readonly Random _random;

    public AnyInduction(int seed)
    {
        _random = new(seed);
        Terms = [.. Enumerable.Range(2023, _random.Next(1, 5)).SelectMany(year => UsualTermDates.For(year))];
        var facts = new InductionFacts { AsOf = Origin.AddDays(_random.Next(-10, 2200)), Segments = [.. Segments()] };
        facts = facts with { Absences = [.. Absences()] };
        Facts = Extended(facts with { Decisions = [.. Decisions(facts)] });
    }

    /// <summary>One to four years of terms; those after are assumed.</summary>
    public IReadOnlyList<TermDates> Terms { get; }

    public InductionFacts Facts { get; }

    /// <summary>Of these facts or others, with the terms in the order given.</summary>
    public PlanResult Plan(InductionFacts? facts = null, IEnumerable<TermDates>? terms = null) =>
        InductionEngine.Plan(facts ?? Facts, new InductionCalendar(terms ?? Terms));

    public static Absence NextAbsence(Random random, AbsenceType type)
    {
        var start = Origin.AddDays(random.Next(0, 1500));
        var days = random.Next(1, 100) / 2m;
        return new(start, days, type, random.Next(3) == 0 ? start.AddDays((int)(days * 7 / 5)) : null);
    }

    private IEnumerable<InductionSegment> Segments()
    {
        var start = Origin.AddDays(_random.Next(-5, 250));
        return _random.Next(6) switch
        {
            0 => Hours("A", start, null, 100),
            1 => Hours("A", start, start.AddDays(_random.Next(20, 1500)), 100),
            2 => Moves("A", "B", start, 0),
            3 => Moves("A", "B", start, _random.Next(1, 200)),
            4 => Moves("A", "A", start, _random.Next(1, 200)),
            _ => AtOnce(start),
        };
    }

    /// <summary>Employment at one school in up to three stretches, each with its own hours.</summary>
    private IEnumerable<InductionSegment> Hours(string school, DateOnly start, DateOnly? end, int most)
    {
        for (var stretches = _random.Next(1, 4); stretches > 0; stretches--)
        {
            var last = start.AddDays(_random.Next(30, 500));
            if (stretches == 1 || last >= end)
            {
                yield return new(school, start, end, Fte(most));
                yield break;
            }

            yield return new(school, start, last, Fte(most));
            start = last.AddDays(1);
        }
    }

    private IEnumerable<InductionSegment> Moves(string from, string to, DateOnly start, int gap)
    {
        var end = start.AddDays(_random.Next(20, 800));
        var next = end.AddDays(1 + gap);
        var back = next.AddDays(_random.Next(60, 500));
        return _random.Next(3) == 0
            ? [.. Hours(from, start, end, 100), .. Hours(to, next, back.AddDays(-1), 100), new(from, back, null, Fte(100))]
            : [.. Hours(from, start, end, 100), .. Hours(to, next, null, 100)];
    }

    private IEnumerable<InductionSegment> AtOnce(DateOnly start)
    {
        var second = start.AddDays(_random.Next(0, 400));
        DateOnly? end = _random.Next(2) == 0 ? null : second.AddDays(_random.Next(20, 900));
        return [.. Hours("A", start, null, 60), .. Hours("B", second, end, 40)];
    }

    private decimal Fte(int most) => _random.Next(3) == 0 ? most / 100m : _random.Next(20, most + 1) / 100m;

    private IEnumerable<Absence> Absences()
    {
        for (var count = _random.Next(6); count > 0; count--)
        {
            yield return NextAbsence(_random, _random.Next(2) == 0 ? AbsenceType.AdHoc : (AbsenceType)_random.Next(2, 8));
        }
    }

    private IEnumerable<InductionDecision> Decisions(InductionFacts facts)
    {
        var on = Origin.AddDays(_random.Next(0, 1300));
        if (_random.Next(4) == 0)
        {
            yield return new ReductionDecision(on, _random.Next(10, 60) / 10m);
        }

        if (_random.Next(3) == 0)
        {
            yield return Served(on);
            if (_random.Next(2) == 0)
            {
                yield return Served(on.AddDays(_random.Next(1, 300)));
            }
        }

        var leave = facts.Absences.Where(absence => InductionRules.InForce(facts.AsOf).IsExcluded(absence.Type, absence.Start)).ToList();
        if (leave.Count > 0 && _random.Next(2) == 0)
        {
            yield return new LeaveExtensionDecision(leave[0].Start.AddDays(_random.Next(0, 60)), leave[0].Days);
        }
    }

    private ServedDecision Served(DateOnly on) => new(on, _random.Next(0, 60) / 10m, _random.Next(2) == 0 ? null : _random.Next(0, 80) / 2m);

    /// <summary>One time in three, with an extension once all is served and decided.</summary>
    private InductionFacts Extended(InductionFacts facts)
    {
        if (_random.Next(3) > 0 || Plan(facts).Plan?.CompletedOn is not { } completed)
        {
            return facts;
        }

        var on = facts.Decisions.Select(decision => decision.On).Append(completed).Max().AddDays(_random.Next(0, 30));
        return facts with { Decisions = [.. facts.Decisions, new ExtensionDecision(on, _random.Next(1, 40) / 10m)] };
    }
}
