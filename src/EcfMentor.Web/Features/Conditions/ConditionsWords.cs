using EcfMentor.Application.Features.Conditions;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Features.Conditions;

/// <summary>Says in words what changed and where to start. Never praise, never blame, never a rank.</summary>
public static class ConditionsWords
{
    private const int StillTheSame = 2;

    /// <summary>The page's title: the news, and where to start.</summary>
    public static string Title(ConditionsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Schools.Count == 0)
        {
            return "There are no schools here yet";
        }

        if (view.Total.Mentees == 0 && view.Total.Meetings.Due == 0)
        {
            return "Nobody is being mentored here yet";
        }

        return view switch
        {
            { StartWith: null } => $"{News(view)}. Nowhere stands out.",
            { Schools.Count: 1, StartWith: { } only } => Sentence(only),
            { StartWith: { } school } => $"{News(view)}. Start with {school.Name}.",
        };
    }

    /// <summary>What lies behind the title, in a sentence or two.</summary>
    public static string Lead(ConditionsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var held = view.Total.Meetings.HeldOfDue;
        var all = view.Schools.Count == 1 ? "" : view.IsWholeTrust ? "Across the trust, " : "Across your schools, ";
        var first = !held.Any
            ? "No meeting has been due in these four weeks."
            : NumberWords.Capital($"{all}{Held(held)}{Since(held, view.Before.HeldOfDue)}.");
        return view.StartWith is { } school && view.Schools.Count > 1 ? $"{first} {Sentence(school)}." : first;
    }

    /// <summary>The change against the four weeks before: "Up 6 points", "14 of 16 in the four weeks before".</summary>
    public static string Change(Share now, Share before)
    {
        if (!before.Any)
        {
            return "None in the four weeks before";
        }

        if (!now.SaysPercent || !before.SaysPercent)
        {
            return $"{before} in the four weeks before";
        }

        var points = now.Percent - before.Percent;
        return points == 0 ? "The same as in the four weeks before"
            : $"{(points > 0 ? "Up" : "Down")} {Math.Abs(points)} {(Math.Abs(points) == 1 ? "point" : "points")} on the four weeks before";
    }

    /// <summary>"1 person", "3 people".</summary>
    public static string People(int count) => count == 1 ? "1 person" : $"{count} people";

    /// <summary>"Fen End: one person has no mentor" and the like, without a full stop.</summary>
    private static string Sentence(SchoolConditions school)
    {
        if (school.Without > 0)
        {
            return $"At {school.Name}, {(school.Without == 1 ? "one person has" : $"{school.Without} people have")} no mentor";
        }

        return school.Meetings.HeldOfDue.BelowHalf
            ? $"At {school.Name}, {Held(school.Meetings.HeldOfDue)}"
            : $"At {school.Name}, {Of(school.Meetings.ProtectedOfHeld, "of meetings held", "meetings held")} fell in protected time";
    }

    private static string News(ConditionsView view)
    {
        var (now, before) = (view.Total.Meetings.HeldOfDue, view.Before.HeldOfDue);
        if (!now.Any)
        {
            return "No meetings were due";
        }

        if (!before.Any)
        {
            return NumberWords.Capital(Held(now));
        }

        return (now.Percent - before.Percent) switch
        {
            > StillTheSame => "More meetings are happening",
            < -StillTheSame => "Fewer meetings are happening",
            _ => "Meetings are happening much as before",
        };
    }

    /// <summary>"84% of meetings due were held", "1 of 3 meetings due was held", "the one meeting due wasn’t held".</summary>
    private static string Held(Share held) => held switch
    {
        { Whole: 1, Part: 1 } => "the one meeting due was held",
        { Whole: 1 } => "the one meeting due wasn’t held",
        _ => $"{Of(held, "of meetings due", "meetings due")} {(held.Part == 1 && !held.SaysPercent ? "was" : "were")} held",
    };

    private static string Of(Share share, string ofMany, string few) =>
        share.SaysPercent ? $"{share.Percent}% {ofMany}" : $"{share.Part} of {share.Whole} {few}";

    private static string Since(Share now, Share before) => !before.Any || !now.SaysPercent || !before.SaysPercent ? ""
        : now.Percent > before.Percent ? $", up from {before.Percent}% in the four weeks before"
        : now.Percent < before.Percent ? $", down from {before.Percent}% in the four weeks before"
        : ", the same as in the four weeks before";
}
