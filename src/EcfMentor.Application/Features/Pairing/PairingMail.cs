using EcfMentor.Application.Ports;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>
/// The e-mails about pairing. None gives anyone's reason, and none tells a mentee of a mentor who hasn't said yes.
/// </summary>
internal sealed class PairingMail(ITrustAddress address, DateTime now)
{
    public OutboxMessage MentorAsked(Mentorship pairing, Person mentor, RosterPeriod mentee, string tutorFirstName) => Write(
        pairing, "mentor-asked", mentor,
        $"Could you mentor {mentee.FirstName} {mentee.LastName}?",
        $"""
        {tutorFirstName} asks whether you could mentor {mentee.FirstName} {mentee.LastName} at {mentee.School}, from {TypedText.InWords(pairing.StartsOn)}.

        You are asked first. {mentee.FirstName} doesn't know, and won't if you say no. You don't have to say why.

        Answer here:
        {Request(pairing)}
        """);

    public OutboxMessage MenteeAsked(Mentorship pairing, string tutorFirstName) => Write(
        pairing, "mentee-asked", pairing.Mentee,
        $"{pairing.Mentor.Name} could be your mentor",
        $"""
        {tutorFirstName} suggests {pairing.Mentor.Name} as your mentor, from {TypedText.InWords(pairing.StartsOn)}. {pairing.Mentor.FirstName} would be glad to.

        It is for you to say yes or no. You don't have to say why.

        Answer here:
        {Request(pairing)}
        """);

    public OutboxMessage[] Agreed(Mentorship pairing, Person tutor) =>
    [
        Write(
            pairing, "agreed-mentee", pairing.Mentee, $"{pairing.Mentor.Name} is your mentor",
            $"""
            You and {pairing.Mentor.FirstName} have both said yes. {pairing.Mentor.FirstName} is your mentor from {TypedText.InWords(pairing.StartsOn)}.

            What comes next:
            {address.Link("/today")}
            """),
        Write(
            pairing, "agreed-mentor", pairing.Mentor, $"You mentor {pairing.Mentee.Name}",
            $"""
            You and {pairing.Mentee.FirstName} have both said yes. You are {pairing.Mentee.FirstName}'s mentor from {TypedText.InWords(pairing.StartsOn)}.

            What comes next:
            {address.Link("/today")}
            """),
        Write(
            pairing, "agreed-tutor", tutor, $"{pairing.Mentee.Name} and {pairing.Mentor.Name} have both said yes",
            $"""
            {pairing.Mentor.Name} mentors {pairing.Mentee.Name} from {TypedText.InWords(pairing.StartsOn)}. Both have been told. There is nothing more for you to do.
            """),
    ];

    public OutboxMessage MentorDeclined(Mentorship pairing, Person tutor) => Write(
        pairing, "mentor-declined", tutor,
        $"{pairing.Mentor.Name} can't take this on",
        $"""
        {pairing.Mentor.Name} can't mentor {pairing.Mentee.Name} at the moment. {pairing.Mentee.FirstName} hasn't been told that anyone was asked.

        Ask someone else:
        {Find(pairing)}
        """);

    public OutboxMessage MenteeDeclined(Mentorship pairing, Person tutor) => Write(
        pairing, "mentee-declined", tutor,
        $"{pairing.Mentee.Name} would rather have another mentor",
        $"""
        {pairing.Mentee.Name} has said no to {pairing.Mentor.Name} as a mentor, and needn't say why. {pairing.Mentor.FirstName} has been told only that it isn't going ahead.

        Find someone else:
        {Find(pairing)}
        """);

    /// <summary>The same words whoever ended it.</summary>
    public OutboxMessage NotGoingAhead(Mentorship pairing, Person to, Person other) => Write(
        pairing, $"not-going-ahead:{to.Id}", to,
        $"You and {other.Name}: not going ahead",
        to.Id == pairing.MentorId
            ? $"""
            The mentoring with {other.Name} that you were asked about isn't going ahead this time. There is nothing for you to do. Thank you for considering it.
            """
            : $"""
            The mentoring with {other.Name} that you were asked about isn't going ahead this time. There is nothing for you to do: your school is finding you a mentor.
            """);

    public OutboxMessage Withdrawn(Mentorship pairing, Person tutor) => Write(
        pairing, "withdrawn", tutor,
        $"Taken back: {pairing.Mentor.Name} for {pairing.Mentee.Name}",
        $"""
        Your proposal that {pairing.Mentor.Name} mentors {pairing.Mentee.Name} has been taken back. Whoever knew of it has been told that it isn't going ahead.

        Ask someone else:
        {Find(pairing)}
        """);

    public OutboxMessage NoLongerPossible(Mentorship pairing, Person tutor, string reason) => Write(
        pairing, "no-longer-possible", tutor,
        $"{pairing.Mentor.Name} can't be {pairing.Mentee.Name}'s mentor after all",
        $"""
        Something has changed since you proposed that {pairing.Mentor.Name} mentors {pairing.Mentee.Name}, so the proposal has been taken back.

        {reason}.

        Ask someone else:
        {Find(pairing)}
        """);

    public IEnumerable<OutboxMessage> InterimNamed(Mentorship pairing, Person mentee, Person mentor, string headName, IEnumerable<Person> tutors) =>
    [
        Write(
            pairing, "interim-mentor", mentor, $"You mentor {mentee.Name} for now",
            $"""
            {headName} has named you as the interim mentor of {mentee.Name} from today, until a mentor is found to whom both say yes.

            What comes next:
            {address.Link("/today")}
            """),
        Write(
            pairing, "interim-mentee", mentee, $"{mentor.Name} mentors you for now",
            $"""
            {headName} has named {mentor.Name} as your interim mentor from today. Your school goes on finding you a mentor to whom you say yes yourself.

            What comes next:
            {address.Link("/today")}
            """),
        .. tutors.Select(tutor => Write(
            pairing, $"interim-tutor:{tutor.Id}", tutor, $"{mentee.Name} has an interim mentor",
            $"""
            {headName} has named {mentor.Name} as the interim mentor of {mentee.Name} from today. They give way as soon as a mentor begins to whom both have said yes.

            Find that mentor:
            {Find(pairing)}
            """)),
    ];

    private string Request(Mentorship pairing) => address.Link($"/pairing/requests/{pairing.Id}");

    private string Find(Mentorship pairing) => address.Link($"/pairing/mentees/{pairing.MenteePeriodId}");

    private OutboxMessage Write(Mentorship pairing, string what, Person to, string subject, string text) => new(
        Guid.CreateVersion7(), $"pairing:{pairing.Id}:{what}", to.Email, subject, $"Hello {to.FirstName},\n\n{text}\n", now);
}
