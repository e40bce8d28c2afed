using EcfMentor.Domain.People;

namespace EcfMentor.Web.Features.Demo;

/// <summary>One person of a demo trust, as the staff file would have it.</summary>
internal sealed record DemoStaff(string First, string Last, Role Role, string? School, string? Subject = null, int Fte = 100, WorkingDays Days = WorkingDays.All, string? Mentor = null);

/// <summary>Who works where in the demo trusts. Nobody here exists.</summary>
internal static class DemoPeople
{
    public static readonly (string Name, string Phase)[] Schools =
    [
        ("Alder Grove Primary School", "Primary"),
        ("Coldbeck Church of England Primary School", "Primary"),
        ("Fen End Primary School", "Primary"),
        ("Marram High School", "Secondary"),
        ("Tidewell Academy", "Secondary"),
    ];

    private const string Alder = "Alder Grove Primary School";
    private const string Coldbeck = "Coldbeck Church of England Primary School";
    private const string FenEnd = "Fen End Primary School";
    private const string Marram = "Marram High School";
    private const string Tidewell = "Tidewell Academy";

    public static readonly DemoStaff[] Staff =
    [
        new("Jo", "Merrick", Role.TrustInductionLead, null),
        new("Fiona", "Castle", Role.TrustLeader, null),
        new("Sam", "Oyelaran", Role.Headteacher, Marram),
        new("Ruth", "Bellamy", Role.InductionTutor, Marram),
        new("Ruth", "Bellamy", Role.IteTutor, Marram),
        new("Gareth", "Pugh", Role.Mentor, Marram, "Science"),
        new("Meena", "Joshi", Role.Mentor, Marram, "Science", 80, WorkingDays.All & ~WorkingDays.Fri),
        new("Tom", "Eccles", Role.Mentor, Marram, "History"),
        new("Aoife", "Brennan", Role.Mentor, Marram, "Mathematics"),
        new("Yasmin", "Iqbal", Role.Ect, Marram, "Science", Mentor: "Gareth Pugh"),
        new("Callum", "Reid", Role.Trainee, Marram, "Physics", Mentor: "Gareth Pugh"),
        new("Dan", "Whitlock", Role.Ect, Marram, "History", Mentor: "Tom Eccles"),
        new("Beth", "Thornley", Role.Ect, Marram, "Art and design", 60, WorkingDays.Mon | WorkingDays.Tue | WorkingDays.Wed, "Meena Joshi"),
        new("Ella", "Fairbrother", Role.Ect, Marram, "Mathematics"),
        new("Leah", "Munro", Role.Headteacher, Tidewell),
        new("Peter", "Sandhu", Role.InductionTutor, Tidewell),
        new("Carys", "Hughes", Role.Mentor, Tidewell, "English"),
        new("Winston", "Clarke", Role.Mentor, Tidewell, "Geography"),
        new("Priya", "Raman", Role.Ect, Tidewell, "English", Mentor: "Carys Hughes"),
        new("Jack", "Lowther", Role.Ect, Tidewell, "Geography", Mentor: "Winston Clarke"),
        new("Zofia", "Nowak", Role.Ect, Tidewell, "English", Mentor: "Carys Hughes"),
        new("Harriet", "Lyle", Role.Headteacher, FenEnd),
        new("Helen", "Cross", Role.InductionTutor, FenEnd),
        new("Simon", "Okoro", Role.Mentor, FenEnd),
        new("Hana", "Brook", Role.Ect, FenEnd),
        new("Amir", "Aziz", Role.Ect, FenEnd, Mentor: "Simon Okoro"),
        new("Grace", "Addo", Role.Headteacher, Alder),
        new("Nell", "Parry", Role.InductionTutor, Alder),
        new("Imran", "Shah", Role.Mentor, Alder),
        new("Rosie", "Blake", Role.Mentor, Alder),
        new("Owen", "Price", Role.Ect, Alder, Mentor: "Imran Shah"),
        new("Tia", "Morgan", Role.Ect, Alder, Mentor: "Rosie Blake"),
        new("Luke", "Farrow", Role.Ect, Alder, Mentor: "Imran Shah"),
        new("Martha", "Quill", Role.Headteacher, Coldbeck),
        new("Ewan", "Baird", Role.InductionTutor, Coldbeck),
        new("Sally", "Thwaite", Role.Mentor, Coldbeck),
        new("Kofi", "Mensah", Role.Ect, Coldbeck, Mentor: "Sally Thwaite"),
        new("Bryony", "Cole", Role.Trainee, Coldbeck, Mentor: "Sally Thwaite"),
    ];

    /// <summary>A second, small trust, where some names are the same: what a look-alike sees of the first is nothing.</summary>
    public static readonly DemoStaff[] OtherStaff =
    [
        new("Jo", "Merrick", Role.TrustInductionLead, null),
        new("Alan", "Frost", Role.TrustLeader, null),
        new("Gail", "Winters", Role.Headteacher, Marram),
        new("Ruth", "Bellamy", Role.InductionTutor, Marram),
        new("Gareth", "Pugh", Role.Mentor, Marram, "Science"),
        new("Yasmin", "Iqbal", Role.Ect, Marram, "Science", Mentor: "Gareth Pugh"),
        new("Nadia", "Kaur", Role.Ect, Marram, "French"),
    ];
}
