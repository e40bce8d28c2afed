using EcfMentor.Application.Ports;
using EcfMentor.Persistence;
using EcfMentor.Tenancy;
using EcfMentor.Web.Composition;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Web.Features.Demo;

/// <summary>One e-mail that the portal wrote.</summary>
public sealed record DemoLetter(string Trust, string To, string Subject, string Body, DateTime WrittenAt);

/// <summary>The e-mails of every trust on one page, to follow an invitation without a mail server. Development only.</summary>
[DevelopmentOnly]
[AllowAnonymous]
public sealed class DemoPostController(ITenantStore tenants, TrustScope scopes) : PortalController
{
    private const int MostShown = 40;

    [HttpGet("/demo/post")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var letters = new List<DemoLetter>();
        foreach (var trust in await tenants.ActiveAsync(ct))
        {
            await using var scope = scopes.Open(trust);
            letters.AddRange(await scope.ServiceProvider.GetRequiredService<AppDbContext>().Outbox.AsNoTracking()
                .OrderByDescending(letter => letter.WrittenAt).Take(MostShown)
                .Select(letter => new DemoLetter(trust.Name, letter.To, letter.Subject, letter.Body, letter.WrittenAt))
                .ToListAsync(ct));
        }

        return View("Post", letters.OrderByDescending(letter => letter.WrittenAt).Take(MostShown).ToList());
    }
}
