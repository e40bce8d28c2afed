using EcfMentor.Application.Features.Pairing;
using EcfMentor.Domain.People;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Features.Pairing;

/// <summary>Says in words how people stand. Never blame, never a rank.</summary>
public static class PairingWords
{
    /// <summary>The desk's title: the news.</summary>
    public static string Title(PairingDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        if (desk.Mentees.Count == 0)
        {
            return "There’s nobody to pair here yet";
        }

        var without = desk.Mentees.Count(mentee => mentee is { Required: not null, NeedsProposal: true });
        var asked = desk.Mentees.Count(mentee => mentee.Asked is not null);
        var interim = desk.Mentees.Count(mentee => mentee.Mentor is { Interim: true } && mentee.NeedsProposal);
        var waiting = asked == 0 ? "" : $". You’re waiting for {NumberWords.Of(asked)} {(asked == 1 ? "answer" : "answers")}.";
        return (without, asked, interim) switch
        {
            (> 0, _, _) => $"{NumberWords.Capital(People(without))} {(without == 1 ? "needs" : "need")} a mentor{waiting}",
            (_, > 0, _) => $"You’re waiting for {NumberWords.Of(asked)} {(asked == 1 ? "answer" : "answers")}",
            (_, _, > 0) => $"Everyone has a mentor, {NumberWords.Of(interim)} of them for now",
            _ when desk.Mentees.Any(mentee => mentee.Required is not null) => "Everyone has a mentor, or will soon",
            _ => "Everyone has a mentor",
        };
    }

    /// <summary>"one person", "three people".</summary>
    public static string People(int count) => $"{NumberWords.Of(count)} {(count == 1 ? "person" : "people")}";

    /// <summary>"seven school days".</summary>
    public static string SchoolDays(int count) => $"{NumberWords.Of(count)} school {(count == 1 ? "day" : "days")}";

    /// <summary>"ECT, mathematics"; with the school where several are shown.</summary>
    public static string Role(PairingPerson person, bool withSchool = false)
    {
        ArgumentNullException.ThrowIfNull(person);
        return string.Join(", ", new[] { person.Role.Name(), person.Subject is { } subject ? SubjectWords.InSentence(subject) : null, withSchool ? person.School : null }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    /// <summary>"every day", "on Mon, Tue and Wed", "on no day".</summary>
    public static string OnDays(WorkingDays days) => days is WorkingDays.All ? Days(days) : $"on {Days(days)}";

    /// <summary>"every day", "Mon, Tue and Wed", "no day".</summary>
    public static string Days(WorkingDays days)
    {
        var each = days.Each().Select(day => day.Names()).ToList();
        return each.Count switch
        {
            0 => "no day",
            5 => "every day",
            1 => each[0],
            _ => $"{string.Join(", ", each.SkipLast(1))} and {each[^1]}",
        };
    }

    /// <summary>"mentors nobody now", "mentors two people now".</summary>
    public static string Load(int mentees) => mentees == 0 ? "mentors nobody now" : $"mentors {People(mentees)} now";

    /// <summary>What helps to choose, as facts: "Same subject: science. Same phase. Both in school every day. Mentors nobody now."</summary>
    public static string Facts(PairingOption option, bool withLoad = true)
    {
        ArgumentNullException.ThrowIfNull(option);
        var facts = new List<string?>
        {
            option.SameSubject switch
            {
                true => $"Same subject: {SubjectWords.InSentence(option.Person.Subject!)}",
                false => $"Another subject: {SubjectWords.InSentence(option.Person.Subject!)}",
                null => option.Person.Subject is { Length: > 0 } subject ? $"Subject: {SubjectWords.InSentence(subject)}" : null,
            },
            option.SamePhase switch { true => "Same phase", false => $"Another phase: {option.Person.Phase}", null => null },
            option.SharedDays == WorkingDays.None ? "No day on which both are in school" : $"Both in school {OnDays(option.SharedDays)}",
            withLoad ? NumberWords.Capital(Load(option.MenteesNow)) : null,
        };
        return string.Join(". ", facts.OfType<string>()) + ".";
    }

    /// <summary>Initials for the disc.</summary>
    public static string InitialsOf(PairingPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Initials.Of(person.FirstName, person.LastName);
    }

}
