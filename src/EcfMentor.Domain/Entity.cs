namespace EcfMentor.Domain;

/// <summary>Something with an identity of its own inside one trust. Which trust is no concern of the domain: storage adds it.</summary>
public abstract class Entity
{
    /// <summary>A version 7 GUID made by the application, unique within the trust.</summary>
    public Guid Id { get; protected set; }

    /// <summary>For storage.</summary>
    protected Entity()
    {
    }

    /// <summary>Gives a new thing its identity.</summary>
    protected Entity(Guid id) => Id = id;
}

/// <summary>
/// A thing that two people may change at the same moment. Storage keeps a version number
/// and refuses the second save, so that neither change is lost unseen.
/// </summary>
public interface IAggregate;
