using EcfMentor.Application.Features.Pairing;

namespace EcfMentor.Web.Features.Pairing;

/// <summary>What a request says to the one who looks. A no is as good as a yes.</summary>
public static class RequestWords
{
    /// <summary>The page's title.</summary>
    public static string Title(PairingRequestView request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var other = request.Other;
        return (request.Stage, request.IAmMentee) switch
        {
            (PairingRequestStage.Asked, true) => $"Could {other.Name} be your mentor?",
            (PairingRequestStage.Asked, false) => $"Could you mentor {other.Name}?",
            (PairingRequestStage.WaitingForMentee, _) => $"You’ve said yes. {other.FirstName} is asked next",
            (PairingRequestStage.Agreed, true) => $"{other.FirstName} is your {(request.Interim ? "interim mentor" : "mentor")}",
            (PairingRequestStage.Agreed, false) => $"You’re {other.FirstName}’s {(request.Interim ? "interim mentor" : "mentor")}",
            (PairingRequestStage.YouDeclined, _) => "You’ve said no, and that’s settled",
            _ => "This isn’t going ahead",
        };
    }

    /// <summary>What it means and what to do.</summary>
    /// <param name="request">The request.</param>
    /// <param name="changed">True right after a yes that came too late, because something had changed.</param>
    public static string Lead(PairingRequestView request, bool changed)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (tutor, other) = (request.TutorFirstName, request.Other.FirstName);
        return (request.Stage, request.IAmMentee) switch
        {
            (PairingRequestStage.Asked, true) => $"{tutor} suggests {other}, who’d be glad to. It’s for you to say, and you needn’t say why.",
            (PairingRequestStage.Asked, false) => $"{tutor} asks. Yes and no are both fine, and you needn’t say why.",
            (PairingRequestStage.WaitingForMentee, _) => $"You’ll hear by e-mail what {other} says.",
            (PairingRequestStage.Agreed, _) when request.Interim => "The headteacher named the mentor for now, until one begins to whom both say yes.",
            (PairingRequestStage.Agreed, _) => "You’ve both said yes.",
            (PairingRequestStage.YouDeclined, true) => $"{tutor} is finding you a mentor. There’s nothing more for you to do.",
            (PairingRequestStage.YouDeclined, false) => $"{tutor} knows. {other} doesn’t know that you were asked. There’s nothing more for you to do.",
            _ when changed => $"Something at school has changed since you were asked, so this can’t happen after all. {tutor} has been told. There’s nothing more for you to do.",
            (_, true) => $"{tutor} is finding you a mentor. There’s nothing for you to do.",
            _ => $"There’s nothing for you to do. Thank you for considering it.",
        };
    }
}
