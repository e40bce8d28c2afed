namespace EcfMentor.Domain.Schools;

/// <summary>A school of the trust, chosen from Get Information about Schools (GIAS).</summary>
public sealed class School : Entity
{
    private School()
    {
    }

    /// <summary>Takes a school into the trust.</summary>
    public School(Guid id, int urn, string name, string? phase) : base(id)
    {
        Urn = urn;
        Name = name;
        Phase = phase;
    }

    /// <summary>Unique reference number in GIAS: five or six digits.</summary>
    public int Urn { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Phase of education as GIAS names it.</summary>
    public string? Phase { get; private set; }

    /// <summary>False once the trust has taken the school off its list; its records stay.</summary>
    public bool Active { get; private set; } = true;

    /// <summary>Takes the name and phase that GIAS now gives, and puts the school (back) on the list.</summary>
    public void Choose(string name, string? phase)
    {
        Name = name;
        Phase = phase;
        Active = true;
    }

    /// <summary>Takes the school off the trust's list.</summary>
    public void Leave() => Active = false;
}
