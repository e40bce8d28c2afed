using System.Globalization;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Accounts;

/// <summary>The e-mails about getting in. Each key says what it is about, so that none goes out twice.</summary>
internal static class AccountMail
{
    /// <summary>A second e-mail of a kind within this time is not written: a stranger must not be able to fill somebody's inbox.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public static OutboxMessage LeadInvitation(Person lead, string trust, string link, DateTime now) => new(
        Guid.CreateVersion7(),
        $"invitation:{lead.Id}:{Slot(now)}",
        lead.Email,
        $"Set up EcfMentor for {trust}",
        $"""
        Hello {lead.FirstName},

        {trust} now has a space on EcfMentor, for mentoring trainees and early career teachers. You are down as the person who sets it up.

        Choose a password and begin:
        {link}

        The link is for you alone and works for 14 days. You can stop at any point of the set-up and go on later; nobody else hears from us until you invite them.
        """,
        now);

    public static OutboxMessage Invitation(Guid personId, string email, string firstName, string trust, string link, DateTime now) => new(
        Guid.CreateVersion7(),
        $"invitation:{personId}:{Slot(now)}",
        email,
        $"Your EcfMentor account at {trust}",
        $"""
        Hello {firstName},

        {trust} uses EcfMentor for mentoring. Choose a password to begin:
        {link}

        The link is for you alone and works for 14 days.
        """,
        now);

    public static OutboxMessage PasswordReset(Guid personId, string email, string firstName, string link, DateTime now) => new(
        Guid.CreateVersion7(),
        $"password-reset:{personId}:{Slot(now)}",
        email,
        "Choose a new password",
        $"""
        Hello {firstName},

        Choose a new password for EcfMentor here:
        {link}

        The link works once, for 2 hours. If you didn't ask for it, leave it: your password stays as it is.
        """,
        now);

    public static OutboxMessage Confirmation(Guid personId, string email, string firstName, string link, DateTime now) => new(
        Guid.CreateVersion7(),
        $"confirm-email:{personId}:{Slot(now)}",
        email,
        "Confirm your e-mail address",
        $"""
        Hello {firstName},

        Open this page to confirm that this address is yours, then sign in:
        {link}

        The link works for 2 hours. If you didn't try to sign in to EcfMentor, leave it.
        """,
        now);

    public static OutboxMessage InvitationRanOut(Guid leadId, string leadEmail, string leadFirstName, Guid personId, string personName, string link, DateTime now) => new(
        Guid.CreateVersion7(),
        $"invitation-ran-out:{personId}:{leadId}:{now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
        leadEmail,
        $"{personName} asks for a new invitation",
        $"""
        Hello {leadFirstName},

        The invitation of {personName} has run out before they used it. Send them a new one from the set-up:
        {link}
        """,
        now);

    /// <summary>The same for every moment of one <see cref="Pause"/>.</summary>
    public static string Slot(DateTime now) => (now.Ticks / Pause.Ticks).ToString(CultureInfo.InvariantCulture);
}
