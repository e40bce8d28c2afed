namespace EcfMentor.Application.Ports;

/// <summary>Proposes the dates on which a pair meets.</summary>
public interface IMeetingPlanner
{
    /// <summary>
    /// Adds the meetings that an agreed mentorship still lacks for the weeks to come. Joins the caller's transaction;
    /// doing it twice adds nothing.
    /// </summary>
    Task PlanAsync(Guid mentorshipId, CancellationToken ct);
}
