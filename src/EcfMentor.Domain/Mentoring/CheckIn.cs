using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Mentoring;

/// <summary>
/// One person's answer to this week's one question. Private to the person for ever; leaders see at most
/// a word for the whole trust, and only where ten or more people answered.
/// </summary>
public sealed class CheckInAnswer : Entity
{
    private CheckInAnswer()
    {
    }

    public CheckInAnswer(Guid id, Guid personId, DateOnly weekOf, int item) : base(id)
    {
        PersonId = personId;
        WeekOf = weekOf;
        Item = item;
    }

    public Guid PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>The Monday of the week.</summary>
    public DateOnly WeekOf { get; private set; }

    /// <summary>Which item was asked, by its number in <see cref="CheckInItems"/>.</summary>
    public int Item { get; private set; }

    /// <summary>1 "Not at all" to 5 "Completely"; null for "I'd rather not say" and for a skipped week.</summary>
    public int? Answer { get; private set; }

    /// <summary>True when the week was skipped.</summary>
    public bool Skipped { get; private set; }

    /// <summary>Gives or changes this week's answer; null is "I'd rather not say".</summary>
    public void Give(int? answer)
    {
        Answer = answer;
        Skipped = false;
    }

    /// <summary>Skips the week: as easy as answering.</summary>
    public void Skip()
    {
        Answer = null;
        Skipped = true;
    }
}
