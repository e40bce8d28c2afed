using EcfMentor.Domain.Mentoring;

namespace EcfMentor.Web.Features.Demo;

/// <summary>
/// Reviews of the half-term before, agreed and with things asked of the school; and those of this half-term, open where
/// its third week has come.
/// </summary>
internal sealed partial class DemoWorld
{
    private static readonly (string Mentee, string Mentor, string School)[] Agreed =
    [
        ("Watch two lessons and note how they begin", "Plan one starter together each week", "Cover to watch two lessons of a colleague"),
        ("Ring one parent a week with good news", "Share how I write reports", "A quiet room for our meetings"),
        ("Leave school by five on Wednesdays", "Model one marking session aloud", "No cover duty on our meeting day"),
    ];

    private void AddReviews()
    {
        var last = calendar.LastHalfTermBefore(today) is { } half ? ReviewWindow.At(calendar, half.End) : null;
        var present = ReviewWindow.At(calendar, today);
        for (var index = 0; index < pairs.Count; index++)
        {
            if (last is not null && pairs[index].StartsOn <= last.DueOn)
            {
                AddAgreed(pairs[index], last, index);
            }

            if (present?.IsOpenOn(today) == true && present != last)
            {
                db.Add(new Review(Guid.CreateVersion7(), pairs[index].Id, present.AcademicYear, present.Index, present.DueOn));
            }
        }
    }

    private void AddAgreed(Mentorship pair, ReviewWindow window, int index)
    {
        var at = window.DueOn.ToDateTime(new TimeOnly(15, 30), DateTimeKind.Utc);
        var review = new Review(Guid.CreateVersion7(), pair.Id, window.AcademicYear, window.Index, window.DueOn);
        review.Agree(asMentee: true, at);
        review.Agree(asMentee: false, at);
        db.Add(review);
        var (mentee, mentor, school) = Agreed[index % Agreed.Length];
        var due = today.AddDays(14 + index);
        var asked = new Commitment(Guid.CreateVersion7(), review.Id, CommitmentBy.School, school, due);
        if (index % 2 == 0)
        {
            asked.Answer(CommitmentState.Accepted, "Yes. It is on the cover list from next week.", at.AddDays(3));
        }

        db.AddRange(
            new Commitment(Guid.CreateVersion7(), review.Id, CommitmentBy.Mentee, mentee, due),
            new Commitment(Guid.CreateVersion7(), review.Id, CommitmentBy.Mentor, mentor, due),
            asked);
    }
}
