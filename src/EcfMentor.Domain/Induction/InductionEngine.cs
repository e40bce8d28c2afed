namespace EcfMentor.Domain.Induction;

/// <summary>
/// Computes a statutory induction from dated facts: a pure function of facts, calendar and rules
/// (Statutory induction guidance (April 2024) sections 2 and 3).
/// </summary>
public static class InductionEngine
{
    /// <summary>The plan, or what is wrong with the facts.</summary>
    /// <param name="facts">What happened and what was decided.</param>
    /// <param name="calendar">The school's terms.</param>
    /// <param name="rules">The edition to apply; by default the one in force on the day of the plan.</param>
    public static PlanResult Plan(InductionFacts facts, InductionCalendar calendar, InductionRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(calendar);
        var edition = rules ?? InductionRules.InForce(facts.AsOf);
        var faults = FactsCheck.Check(facts, edition);
        if (faults.Count > 0)
        {
            return new(null, faults);
        }

        var service = ServiceRecord.Of(facts, calendar, edition);
        var points = new AssessmentPoints(facts, calendar, edition, service);
        var total = InductionTotal.Usual(edition);
        foreach (var decision in InductionTotal.InOrder(facts.Decisions))
        {
            if (DecisionCheck.Fault(decision, facts, total, points.Find(total), edition) is { } fault)
            {
                return new(null, [fault]);
            }

            total = total.After(decision);
        }

        return new(Make(facts, calendar, edition, service, total, points.Find(total)), []);
    }

    private static InductionPlan Make(
        InductionFacts facts, InductionCalendar calendar, InductionRules rules, ServiceRecord service, InductionTotal total, IReadOnlyList<AssessmentPoint> points)
    {
        var reasons = new ReasonsFor(facts, calendar, rules, total);
        var items = new DueItems(facts, calendar, service, points, reasons).Find();
        var required = Fraction.Of(total.Required);
        var served = service.UpTo(facts.AsOf);
        var firstYearEnd = FirstYearEnd(service, total, points, rules);
        var year = firstYearEnd < facts.AsOf ? 2 : 1;
        var isOpen = service.Spells.Any(spell => spell.IsOpen);
        var leave = points.Sum(point => point.LeaveExtension);
        var terms = PlanTerms(calendar, service, items);
        return new()
        {
            AsOf = facts.AsOf,
            RequiredTerms = required,
            ServedTerms = served < required ? served : required,
            Year = year,
            TimetableLimitPercent = year == 1 ? rules.FirstYearTimetable : rules.SecondYearTimetable,
            AbsenceExtensionDays = points[^1].MovedBy,
            LeaveExtensionDays = leave,
            LeaveDaysOpenToChoice = Math.Max(0, StatutoryLeave(facts, rules) - leave),
            ExpectedEnd = isOpen ? points[^1].Due : null,
            CompletedOn = points[^1].Due,
            Points = points,
            Spells = service.Spells,
            Items = items,
            Terms = terms,
            Assumptions = Assumptions(terms),
            Because = new()
            {
                RequiredTerms = reasons.ForRequired(),
                ServedTerms = reasons.ForServed(service),
                Year = reasons.ForYear(firstYearEnd, year),
                TimetableLimitPercent = reasons.ForTimetable(year),
                AbsenceExtensionDays = reasons.ForAbsence(points),
                ExpectedEnd = reasons.ForEnd(points, isOpen),
                LeaveDaysOpenToChoice = reasons.ForLeave(),
            },
        };
    }

    /// <summary>Where the first year ends; null for an induction that doesn't go beyond it, or where it isn't reached.</summary>
    private static DateOnly? FirstYearEnd(ServiceRecord service, InductionTotal total, IReadOnlyList<AssessmentPoint> points, InductionRules rules) =>
        total.Required <= rules.FirstYearTerms ? null
        : total.Marks[0] > rules.FirstYearTerms ? points[0].On
        : service.Reached(Fraction.Of(rules.FirstYearTerms));

    private static decimal StatutoryLeave(InductionFacts facts, InductionRules rules) =>
        facts.Absences.Where(absence => rules.IsExcluded(absence.Type, absence.Start)).Sum(absence => absence.Days);

    private static IReadOnlyList<InductionTerm> PlanTerms(InductionCalendar calendar, ServiceRecord service, IReadOnlyList<DueItem> items)
    {
        if (service.Spells.Count == 0)
        {
            return [];
        }

        var first = service.Spells[0].Range.Start;
        var last = items.Count == 0 ? first : items[^1].Due;
        return [.. calendar.Terms().SkipWhile(term => term.Dates.End < first).TakeWhile(term => term.Dates.Start <= last)];
    }

    private static IReadOnlyList<string> Assumptions(IReadOnlyList<InductionTerm> terms) => terms.FirstOrDefault(term => term.Assumed) is { } first
        ? [$"Terms from {ReasonsFor.Day(first.Dates.Start)} on aren't entered yet: the dates of a year before are assumed"]
        : [];
}

/// <summary>A plan, or the faults for which there is none.</summary>
/// <param name="Plan">The plan; null when there are faults.</param>
/// <param name="Faults">What is wrong with the facts; empty when there is a plan.</param>
public sealed record PlanResult(InductionPlan? Plan, IReadOnlyList<FactFault> Faults);
