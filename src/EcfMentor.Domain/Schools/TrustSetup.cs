namespace EcfMentor.Domain.Schools;

/// <summary>How far a trust has come in setting itself up. One row for each trust; leaving and resuming loses nothing.</summary>
public sealed class TrustSetup : Entity, IAggregate
{
    private TrustSetup()
    {
    }

    /// <summary>Opens the checklist.</summary>
    public TrustSetup(Guid id, string trustName, int? trustCode) : base(id)
    {
        TrustName = trustName;
        TrustCode = trustCode;
    }

    public string TrustName { get; private set; } = "";

    /// <summary>The trust's code in the establishment file (the Group UID); null for a trust without one.</summary>
    public int? TrustCode { get; private set; }

    public DateTime? SchoolsChosenAt { get; private set; }

    public DateTime? TermsSetAt { get; private set; }

    public DateTime? StaffImportedAt { get; private set; }

    public DateTime? PeopleInvitedAt { get; private set; }

    public void SchoolsChosen(DateTime at) => SchoolsChosenAt ??= at;

    public void TermsSet(DateTime at) => TermsSetAt ??= at;

    public void StaffImported(DateTime at) => StaffImportedAt ??= at;

    public void PeopleInvited(DateTime at) => PeopleInvitedAt ??= at;
}
