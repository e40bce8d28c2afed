using System.Globalization;

namespace EcfMentor.Application.Features.Reminders;

/// <summary>Words for plain-text e-mails.</summary>
internal static class MailWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"Thursday 5 November".</summary>
    public static string Day(DateOnly date) => date.ToString("dddd d MMMM", British);
}
