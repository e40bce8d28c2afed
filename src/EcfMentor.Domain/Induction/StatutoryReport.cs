namespace EcfMentor.Domain.Induction;

/// <summary>What a headteacher recommends at the end of induction (Statutory induction guidance (April 2024) 2.60). Stored by number: never renumber.</summary>
public enum Recommendation
{
    /// <summary>Performance against the Teachers' Standards is satisfactory.</summary>
    Satisfactory = 1,

    /// <summary>It is not.</summary>
    Unsatisfactory = 2,

    /// <summary>An extension should be considered.</summary>
    Extension = 3,
}

/// <summary>Whose turn it is with a report, in the order in which it is signed.</summary>
public enum ReportStep
{
    /// <summary>The induction tutor writes it; nobody else sees it.</summary>
    Write = 1,

    /// <summary>The ECT reads it and adds a comment (2.61).</summary>
    Comment = 2,

    /// <summary>The induction tutor signs.</summary>
    TutorSigns = 3,

    /// <summary>The headteacher signs.</summary>
    HeadSigns = 4,

    /// <summary>The ECT signs.</summary>
    EctSigns = 5,

    /// <summary>Every signature is there, or it is recorded why not.</summary>
    Complete = 6,
}

/// <summary>
/// A written progress review, formal assessment or interim assessment (Statutory induction guidance (April 2024) 2.52, 2.59, 2.62).
/// Belongs to the assessment vault. Never changed once it is complete: a correction is a new version, and the old one stays.
/// </summary>
public sealed class StatutoryReport : Entity, IAggregate
{
    private StatutoryReport()
    {
    }

    /// <summary>Begins a report.</summary>
    public StatutoryReport(Guid id, Guid inductionId, DueKind kind, int number, DateOnly dueOn, Guid authorId) : base(id)
    {
        InductionId = inductionId;
        Kind = kind;
        Number = number;
        DueOn = dueOn;
        AuthorId = authorId;
        Revision = 1;
    }

    public Guid InductionId { get; private set; }

    public InductionRecord Induction { get; private set; } = null!;

    public DueKind Kind { get; private set; }

    /// <summary>Its place among those of its kind, as the plan counted when it was begun.</summary>
    public int Number { get; private set; }

    /// <summary>When it was due, as the plan said when it was begun.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>True for the assessment at the end of induction, which carries a recommendation.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>1 for the first; a correction counts up.</summary>
    public int Revision { get; private set; }

    /// <summary>True once a corrected version has taken its place.</summary>
    public bool IsSuperseded { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>The day on which tutor and ECT met about it.</summary>
    public DateOnly? MeetingOn { get; private set; }

    /// <summary>True when the ECT is on track to complete induction; false opens a support plan (4.1).</summary>
    public bool? IsOnTrack { get; private set; }

    /// <summary>On a final assessment only.</summary>
    public Recommendation? Recommendation { get; private set; }

    /// <summary>Full-time terms served by the meeting, in hundredths: on assessments (2.62).</summary>
    public int? TermHundredths { get; private set; }

    /// <summary>Days absent since the last assessment, in halves: on assessments (2.62).</summary>
    public int? AbsenceHalfDays { get; private set; }

    /// <summary>What the ECT says about it.</summary>
    public string? EctComment { get; private set; }

    /// <summary>When the ECT had read it and commented, or chose not to (UTC).</summary>
    public DateTime? CommentedAt { get; private set; }

    /// <summary>When the tutor let the ECT read it (UTC); null while it is being written.</summary>
    public DateTime? SharedAt { get; private set; }

    /// <summary>The day on which it went to the appropriate body; null until then.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>The body's receipt or reference.</summary>
    public string? Receipt { get; private set; }

    /// <summary>When it was last written on (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    public List<ReportSection> Sections { get; private set; } = [];

    public List<ReportSignature> Signatures { get; private set; } = [];

    /// <summary>Whose turn it is.</summary>
    public ReportStep Step
    {
        get
        {
            if (SharedAt is null)
            {
                return ReportStep.Write;
            }

            if (CommentedAt is null)
            {
                return ReportStep.Comment;
            }

            return !Has(Signatory.Tutor) ? ReportStep.TutorSigns
                : Kind != DueKind.ProgressReview && !Has(Signatory.Head) ? ReportStep.HeadSigns
                : !Has(Signatory.Ect) ? ReportStep.EctSigns
                : ReportStep.Complete;
        }
    }

    /// <summary>True once nothing more is awaited.</summary>
    public bool IsComplete => Step == ReportStep.Complete;

    /// <summary>What is written.</summary>
    public ReportContent Content => new(
        IsFinal, MeetingOn, IsOnTrack, Recommendation, TermHundredths, AbsenceHalfDays, Sections.ToDictionary(section => section.Part, section => section.Text));

    /// <summary>Replaces what is written, while it is being written.</summary>
    public void Write(ReportContent content, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(content);
        WrittenAt = at;
        IsFinal = content.IsFinal;
        MeetingOn = content.MeetingOn;
        IsOnTrack = content.IsOnTrack;
        Recommendation = content.Recommendation;
        TermHundredths = content.TermHundredths;
        AbsenceHalfDays = content.AbsenceHalfDays;
        foreach (var (part, text) in content.Texts)
        {
            if (Sections.Find(section => section.Part == part) is { } known)
            {
                known.Write(text);
            }
            else
            {
                Sections.Add(new(Guid.CreateVersion7(), Id, part, text));
            }
        }
    }

    /// <summary>Lets the ECT read it. A progress review is signed by its author at the same time.</summary>
    public void Share(Guid by, DateTime at)
    {
        SharedAt = at;
        if (Kind == DueKind.ProgressReview)
        {
            Sign(Signatory.Tutor, SignatureKind.Given, by, null, at);
        }
    }

    /// <summary>The tutor takes it back to write on, before anyone has signed: what was signed for a review goes too.</summary>
    public void TakeBack()
    {
        SharedAt = null;
        CommentedAt = null;
        Signatures.Clear();
    }

    /// <summary>The ECT has read it. On a progress review that is their signature too.</summary>
    public void Comment(string? text, Guid by, DateTime at)
    {
        EctComment = text;
        CommentedAt = at;
        if (Kind == DueKind.ProgressReview)
        {
            Sign(Signatory.Ect, SignatureKind.Given, by, null, at);
        }
    }

    /// <summary>Records a signature, or why there is none.</summary>
    public void Sign(Signatory who, SignatureKind kind, Guid by, string? note, DateTime at) =>
        Signatures.Add(new(Guid.CreateVersion7(), Id, who, kind, by, note, at));

    /// <summary>Notes that there will be no word or signature from the ECT.</summary>
    public void GoOnWithoutEct(SignatureKind kind, Guid by, string? note, DateTime at)
    {
        CommentedAt ??= at;
        if (!Has(Signatory.Ect))
        {
            Sign(Signatory.Ect, kind, by, note, at);
        }
    }

    /// <summary>Notes that it went to the appropriate body.</summary>
    public void Send(DateOnly on, string? receipt)
    {
        SentOn = on;
        Receipt = receipt;
    }

    /// <summary>A new version to correct, with the same words; this one stays as it is.</summary>
    public StatutoryReport Correct(Guid id, Guid authorId, DateTime at)
    {
        IsSuperseded = true;
        var next = new StatutoryReport(id, InductionId, Kind, Number, DueOn, authorId) { Revision = Revision + 1 };
        next.Write(Content, at);
        return next;
    }

    private bool Has(Signatory who) => Signatures.Exists(signature => signature.Who == who);
}

/// <summary>What a tutor writes in a report.</summary>
/// <param name="IsFinal">True for the assessment at the end of induction.</param>
/// <param name="MeetingOn">The day of the meeting.</param>
/// <param name="IsOnTrack">On track, or performing satisfactorily.</param>
/// <param name="Recommendation">On a final assessment.</param>
/// <param name="TermHundredths">Terms served, in hundredths.</param>
/// <param name="AbsenceHalfDays">Days absent since the last assessment, in halves.</param>
/// <param name="Texts">The words, by part.</param>
public sealed record ReportContent(
    bool IsFinal, DateOnly? MeetingOn, bool? IsOnTrack, Recommendation? Recommendation, int? TermHundredths, int? AbsenceHalfDays,
    IReadOnlyDictionary<ReportPart, string> Texts);

/// <summary>The parts of a report that hold words. Stored by number: never renumber.</summary>
public enum ReportPart
{
    /// <summary>Teachers' Standard 1: set high expectations.</summary>
    Standard1 = 1,

    /// <summary>Teachers' Standard 2: promote good progress.</summary>
    Standard2 = 2,

    /// <summary>Teachers' Standard 3: subject and curriculum knowledge.</summary>
    Standard3 = 3,

    /// <summary>Teachers' Standard 4: plan and teach well structured lessons.</summary>
    Standard4 = 4,

    /// <summary>Teachers' Standard 5: adapt teaching.</summary>
    Standard5 = 5,

    /// <summary>Teachers' Standard 6: assessment.</summary>
    Standard6 = 6,

    /// <summary>Teachers' Standard 7: manage behaviour.</summary>
    Standard7 = 7,

    /// <summary>Teachers' Standard 8: wider professional responsibilities.</summary>
    Standard8 = 8,

    /// <summary>Part Two of the Standards: personal and professional conduct.</summary>
    Conduct = 9,

    /// <summary>The evidence it rests on, in short.</summary>
    Evidence = 20,

    /// <summary>Links to evidence, one on a line.</summary>
    Links = 21,

    /// <summary>Development targets that were agreed.</summary>
    Targets = 22,

    /// <summary>What will help the ECT to get back on track (4.1, 4.2).</summary>
    SupportPlan = 23,
}

/// <summary>Facts about the parts of reports.</summary>
public static class ReportParts
{
    /// <summary>The longest text of one part, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>The Standards in their order, Part Two last.</summary>
    public static IReadOnlyList<ReportPart> Standards { get; } =
    [
        ReportPart.Standard1, ReportPart.Standard2, ReportPart.Standard3, ReportPart.Standard4, ReportPart.Standard5,
        ReportPart.Standard6, ReportPart.Standard7, ReportPart.Standard8, ReportPart.Conduct,
    ];

    /// <summary>The parts of a report of a kind, in the order in which they are written.</summary>
    public static IReadOnlyList<ReportPart> Of(DueKind kind) => kind == DueKind.ProgressReview
        ? [ReportPart.Evidence, ReportPart.Links, ReportPart.Targets, ReportPart.SupportPlan]
        : [.. Standards, ReportPart.Links, ReportPart.Targets, ReportPart.SupportPlan];
}

/// <summary>The words of one part of a report.</summary>
public sealed class ReportSection : Entity
{
    private ReportSection()
    {
    }

    /// <summary>Writes a part for the first time.</summary>
    public ReportSection(Guid id, Guid reportId, ReportPart part, string text) : base(id)
    {
        ReportId = reportId;
        Part = part;
        Text = text;
    }

    public Guid ReportId { get; private set; }

    public StatutoryReport Report { get; private set; } = null!;

    public ReportPart Part { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Replaces the words.</summary>
    public void Write(string text) => Text = text;
}

/// <summary>In which capacity someone signs. Stored by number: never renumber.</summary>
public enum Signatory
{
    /// <summary>The induction tutor.</summary>
    Tutor = 1,

    /// <summary>The headteacher.</summary>
    Head = 2,

    /// <summary>The ECT.</summary>
    Ect = 3,
}

/// <summary>Whether someone signed. Stored by number: never renumber.</summary>
public enum SignatureKind
{
    /// <summary>Signed here, by the person themselves.</summary>
    Given = 1,

    /// <summary>They refused; the tutor records it.</summary>
    Refused = 2,

    /// <summary>They are away or have left; the tutor records it.</summary>
    Absent = 3,
}

/// <summary>A signature, or the record that there is none. Never changed.</summary>
public sealed class ReportSignature : Entity
{
    private ReportSignature()
    {
    }

    /// <summary>Records it.</summary>
    public ReportSignature(Guid id, Guid reportId, Signatory who, SignatureKind kind, Guid byId, string? note, DateTime at) : base(id)
    {
        ReportId = reportId;
        Who = who;
        Kind = kind;
        ById = byId;
        Note = note;
        At = at;
    }

    public Guid ReportId { get; private set; }

    public StatutoryReport Report { get; private set; } = null!;

    public Signatory Who { get; private set; }

    public SignatureKind Kind { get; private set; }

    /// <summary>Who signed, or who recorded that there is no signature.</summary>
    public Guid ById { get; private set; }

    /// <summary>Why there is no signature.</summary>
    public string? Note { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}
