using EcfMentor.Persistence.Catalog;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Web.Composition;

/// <summary>For load balancers and supervisors. Says up or down and nothing else.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("up")).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    /// <summary>200 only when the database answers with the tables this build needs.</summary>
    private static async Task<IResult> ReadyAsync(IDbContextFactory<CatalogDbContext> contexts, CancellationToken ct)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(ct);
            await context.Trusts.AnyAsync(ct);
            return Results.Text("ready");
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
