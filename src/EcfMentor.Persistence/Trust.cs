using EcfMentor.Tenancy.EntityFramework;

namespace EcfMentor.Persistence;

/// <summary>The row that every other row of a trust points to. A trust with rows cannot be deleted by accident.</summary>
public sealed class Trust : ITenantRoot
{
    private Trust()
    {
    }

    public Trust(Guid id, string name)
    {
        Id = id;
        Name = name;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";
}
