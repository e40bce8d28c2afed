using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reviews;

/// <summary>The one way to reviews: through the pair. Everyone else's query finds nothing.</summary>
internal static class OwnReviews
{
    /// <summary>The shadow property by which storage notices that two people saved at once.</summary>
    public const string Version = "Version";

    /// <summary>Mentorships in which the person is one of the two, and to which both have said yes; ended ones too.</summary>
    public static IQueryable<Mentorship> MentorshipsOf(this IAppDb db, Guid personId) =>
        db.Mentorships.Where(pair => pair.State == MentorshipState.Agreed && (pair.MenteeId == personId || pair.MentorId == personId));

    /// <summary>Reviews of those mentorships.</summary>
    public static IQueryable<Review> ReviewsOf(this IAppDb db, Guid personId) =>
        db.Reviews.Where(review => review.Mentorship.State == MentorshipState.Agreed
            && (review.Mentorship.MenteeId == personId || review.Mentorship.MentorId == personId));

    /// <summary>"Autumn, second half-term", or its number where the calendar no longer has it.</summary>
    public static string Label(TermCalendar calendar, int academicYear, int halfTerm) =>
        ReviewWindow.Of(calendar, academicYear, halfTerm)?.Label ?? $"Half-term {halfTerm}";
}

/// <summary>One of the pair.</summary>
public sealed record ReviewPerson(Guid Id, string FirstName, string LastName)
{
    /// <summary>First and last name.</summary>
    public string Name => $"{FirstName} {LastName}";
}

/// <summary>How far a review has come.</summary>
public enum ReviewStage
{
    /// <summary>At least one of the two hasn't shared what they wrote.</summary>
    Writing = 1,

    /// <summary>Both have shared: they read and agree.</summary>
    Reading = 2,

    /// <summary>Both have agreed; the school, where it is asked for something, hasn't answered.</summary>
    SchoolAnswers = 3,

    /// <summary>Nothing more until the next review looks back.</summary>
    LookingBack = 4,
}
