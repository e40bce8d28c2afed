using EcfMentor.Web.Infrastructure.Shell;

namespace EcfMentor.Web.Features.Look;

/// <summary>The people and places of the example pages.</summary>
public static class LookExample
{
    private static readonly NavItem[] Account = [new("Your details", "/account", "people"), new("What reaches you, and when", "/account/reminders", "mail")];

    /// <summary>A mentee's frame.</summary>
    public static Shell Mentee { get; } = new("Saltmarsh Learning Trust", "Yasmin Iqbal", "YI", Voice.Mentee,
        [new("Today", "/look/today-ect", "today"), new("Meetings", "/look/meetings", "meetings"), new("Induction", "/look/induction", "induction"), new("Circle", "/look/circle", "circle"), new("Notes", "/look/notes", "notes")], Account);

    /// <summary>A mentor's frame.</summary>
    public static Shell Mentor { get; } = new("Saltmarsh Learning Trust", "Gareth Pugh", "GP", Voice.Mentor,
        [new("Today", "/look/today-mentor", "today"), new("Mentees", "/look/mentees", "mentees"), new("Meetings", "/look/meetings", "meetings"), new("Learning", "/look/learning", "learning")], Account);

    /// <summary>An induction tutor's frame.</summary>
    public static Shell Tutor { get; } = new("Saltmarsh Learning Trust", "Ruth Bellamy", "RB", Voice.Staff,
        [new("Desk", "/look/tutor-desk", "desk"), new("People", "/look/people", "people"), new("Pairing", "/look/pairing", "pairing"), new("Placements", "/look/placements", "placements")], Account);

    /// <summary>A trust leader's frame.</summary>
    public static Shell Leader { get; } = new("Saltmarsh Learning Trust", "Fiona Castle", "FC", Voice.Staff,
        [new("Trust", "/look/trust", "trust"), new("Schools", "/look/schools", "schools"), new("Voice", "/look/voice", "voice"), new("Set-up", "/look/onboarding-import", "setup")], Account);

    /// <summary>The door: a trust, nobody yet.</summary>
    public static Shell Door { get; } = new("Saltmarsh Learning Trust", null, null, Voice.Staff, [], []);
}
