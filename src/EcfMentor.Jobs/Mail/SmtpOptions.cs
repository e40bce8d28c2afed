namespace EcfMentor.Jobs.Mail;

/// <summary>Where e-mail goes. Without a host each message is written as an .eml file instead.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Smtp";

    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? Username { get; set; }

    public string? Password { get; set; }

    /// <summary>True: the conversation is encrypted (STARTTLS) or nothing is sent.</summary>
    public bool UseTls { get; set; } = true;

    /// <summary>The sender, with or without a name.</summary>
    public string From { get; set; } = "EcfMentor <no-reply@ecfmentor.example>";

    /// <summary>The folder for .eml files.</summary>
    public string OutboxFolder { get; set; } = "data/outbox";
}
