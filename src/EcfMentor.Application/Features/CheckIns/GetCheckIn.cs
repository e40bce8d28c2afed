using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.CheckIns;

/// <summary>This week's question for whoever asks, and their own line so far.</summary>
[RequiresRole(Role.Ect, Role.Trainee, Role.Mentor)]
[InVault(Vault.Mentoring, "show a person their own answers, and nobody else")]
public sealed record GetCheckIn : IQuery<CheckInView>;

/// <summary>The question and the line.</summary>
/// <param name="Week">This week's question; null in the holidays.</param>
/// <param name="NextOn">The Monday of the next question; null when the terms given don't reach it.</param>
/// <param name="Line">The latest weeks with a question, earliest first.</param>
/// <param name="Items">The sentences that take turns.</param>
/// <param name="People">Who they might talk to.</param>
public sealed record CheckInView(
    QuestionOfTheWeek? Week, DateOnly? NextOn, IReadOnlyList<CheckInPoint> Line, IReadOnlyList<string> Items, IReadOnlyList<Confidant> People);

/// <summary>One week's question and what the person has done with it.</summary>
/// <param name="Monday">The Monday of the week.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Reply">What they have done; null when nothing yet.</param>
/// <param name="Word">Their word.</param>
public sealed record QuestionOfTheWeek(DateOnly Monday, string Text, CheckInReplyKind? Reply, AttitudeWord? Word);

/// <summary>What became of a week's question.</summary>
public enum CheckInReplyKind
{
    Word,
    RatherNotSay,
    Skipped,
}

/// <summary>One week on the line.</summary>
/// <param name="Monday">The Monday of the week.</param>
/// <param name="Word">The word; null is a gap.</param>
/// <param name="Reply">Null when the week went by without one.</param>
/// <param name="BreakBefore">What lies between this week and the one before: "half-term", "holidays", or nothing.</param>
public sealed record CheckInPoint(DateOnly Monday, AttitudeWord? Word, CheckInReplyKind? Reply, string? BreakBefore);

/// <summary>Someone to talk to, and why they are named.</summary>
public sealed record Confidant(string FirstName, string LastName, ConfidantRole Role);

/// <summary>Why somebody is named as one to talk to.</summary>
public enum ConfidantRole
{
    Mentor,
    InductionTutor,
    IteTutor,
}

internal sealed class GetCheckInHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetCheckIn, CheckInView>
{
    private const int WeeksShown = 12;
    private const int DaysInAWeek = 7;

    public async Task<Result<CheckInView>> Handle(GetCheckIn request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var today = time.Today();
        var weeks = new CheckInWeek(await SchoolCalendars.ReadAsync(db, cancellationToken), actor);
        var from = today.MondayOf().AddDays(-364);
        var given = await db.CheckInAnswers.AsNoTracking()
            .Where(answer => answer.PersonId == actor.PersonId && answer.WeekOf >= from)
            .Select(answer => new Given(answer.WeekOf, answer.Item, answer.Answer, answer.Skipped))
            .ToDictionaryAsync(answer => answer.WeekOf, cancellationToken);

        var monday = weeks.Of(today);
        return new CheckInView(
            monday is { } week ? Question(week, given.GetValueOrDefault(week), weeks.AsMentee) : null,
            weeks.After(today),
            Line(weeks, given, today),
            [.. (weeks.AsMentee ? CheckInItems.Mentees : CheckInItems.Mentors).Select(item => item.Text)],
            await PeopleAsync(actor, today, cancellationToken));
    }

    private static QuestionOfTheWeek Question(DateOnly monday, Given? given, bool asMentee)
    {
        var item = (given is null ? null : CheckInItems.Numbered(given.Item)) ?? CheckInItems.Of(asMentee, monday);
        return new(monday, item.Text, KindOf(given), WordOf(given));
    }

    /// <summary>The latest weeks from the first reply on. The present week only joins once it has one.</summary>
    private static List<CheckInPoint> Line(CheckInWeek weeks, Dictionary<DateOnly, Given> given, DateOnly today)
    {
        var line = new List<CheckInPoint>();
        if (given.Count == 0)
        {
            return line;
        }

        var thisMonday = today.MondayOf();
        var mondays = weeks.Mondays(new DateRange(given.Keys.Min(), thisMonday.AddDays(DaysInAWeek - 1)))
            .Concat(given.Keys).Distinct().Order()
            .Where(monday => monday < thisMonday || given.ContainsKey(monday))
            .TakeLast(WeeksShown);
        foreach (var monday in mondays)
        {
            var gap = line.Count > 0 && monday.DayNumber - line[^1].Monday.DayNumber > DaysInAWeek
                ? weeks.SameTerm(line[^1].Monday, monday) ? "half-term" : "holidays"
                : null;
            var reply = given.GetValueOrDefault(monday);
            line.Add(new CheckInPoint(monday, WordOf(reply), KindOf(reply), gap));
        }

        return line;
    }

    private async Task<IReadOnlyList<Confidant>> PeopleAsync(Actor actor, DateOnly today, CancellationToken ct)
    {
        var mentors = await db.Mentorships.AsNoTracking()
            .Where(pair => pair.MenteeId == actor.PersonId && pair.State == MentorshipState.Agreed
                && pair.StartsOn <= today && (pair.EndsOn == null || pair.EndsOn >= today))
            .Select(pair => new Confidant(pair.Mentor.FirstName, pair.Mentor.LastName, ConfidantRole.Mentor))
            .ToListAsync(ct);
        Guid?[] schools = [.. actor.SchoolsAs(CheckInWeek.Asked).Select(id => (Guid?)id)];
        var tutors = await db.RolePeriods.AsNoTracking()
            .Where(period => (period.Role == Role.InductionTutor || period.Role == Role.IteTutor) && schools.Contains(period.SchoolId)
                && period.PersonId != actor.PersonId && period.StartsOn <= today && (period.EndsOn == null || period.EndsOn >= today))
            .OrderBy(period => period.Role).ThenBy(period => period.Person.LastName).ThenBy(period => period.Person.FirstName)
            .Select(period => new { period.Role, period.Person.FirstName, period.Person.LastName })
            .ToListAsync(ct);
        var theirs = tutors
            .Where(tutor => tutor.Role == Role.InductionTutor ? actor.IsAny(Role.Ect, Role.Mentor) : actor.IsAny(Role.Trainee, Role.Mentor))
            .Select(tutor => new Confidant(tutor.FirstName, tutor.LastName, tutor.Role == Role.InductionTutor ? ConfidantRole.InductionTutor : ConfidantRole.IteTutor));
        return [.. mentors, .. theirs.DistinctBy(person => (person.FirstName, person.LastName))];
    }

    private static CheckInReplyKind? KindOf(Given? given) => given switch
    {
        null => null,
        { Skipped: true } => CheckInReplyKind.Skipped,
        { Answer: null } => CheckInReplyKind.RatherNotSay,
        _ => CheckInReplyKind.Word,
    };

    private static AttitudeWord? WordOf(Given? given) => (AttitudeWord?)given?.Answer;

    private sealed record Given(DateOnly WeekOf, int Item, int? Answer, bool Skipped);
}
