using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;
using EcfMentor.Persistence;
using EcfMentor.Persistence.Catalog;
using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy;
using EcfMentor.Web.Composition;
using EcfMentor.Web.Infrastructure.Mvc;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Web.Features.Demo;

/// <summary>Someone to sign in as.</summary>
public sealed record DemoPersona(Guid Id, string Name, string Roles);

/// <summary>A trust and whom one can be in it.</summary>
public sealed record DemoTrust(string Name, string Identifier, IReadOnlyList<DemoPersona> Personas);

/// <summary>Signs in as anyone with one click. Exists in Development only: elsewhere it has no route.</summary>
[DevelopmentOnly]
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class DemoController(ITenantContext tenant, ITenantStore tenants, TrustScope scopes) : PortalController
{
    private const int MostShown = 40;
    private const string OperatorEmail = "operator@demo.example";

    [HttpGet("/demo")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var trusts = new List<DemoTrust>();
        foreach (var each in await tenants.ActiveAsync(ct))
        {
            await using var scope = scopes.Open(each);
            trusts.Add(new DemoTrust(each.Name, each.Identifier, await PersonasAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), ct)));
        }

        return View(trusts.OrderByDescending(trust => trust.Personas.Count).ToList());
    }

    /// <summary>In a trust's space: signs in as one of its people.</summary>
    [HttpPost("/demo/{person:guid}")]
    public async Task<IActionResult> SignInAs(Guid person, [FromServices] IServiceProvider services, CancellationToken ct)
    {
        if (tenant.CurrentOrNull is null)
        {
            return NotFound();
        }

        var db = services.GetRequiredService<AppDbContext>();
        if (await db.People.SingleOrDefaultAsync(p => p.Id == person, ct) is not { } found)
        {
            return NotFound();
        }

        var signIn = services.GetRequiredService<SignInManager<Account>>();
        var account = await signIn.UserManager.FindByIdAsync(person.ToString());
        if (account is null)
        {
            account = Account.For(found.Id, found.Email);
            account.EmailConfirmed = true;
            await signIn.UserManager.CreateAsync(account);
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return Go("/today");
    }

    /// <summary>Signs in as the platform's operator.</summary>
    [HttpPost("/platform/demo")]
    public async Task<IActionResult> Operator([FromServices] UserManager<OperatorAccount> operators)
    {
        var account = await operators.FindByNameAsync(OperatorEmail);
        if (account is null)
        {
            account = new OperatorAccount { Id = Guid.CreateVersion7(), UserName = OperatorEmail, Email = OperatorEmail };
            await operators.CreateAsync(account);
        }

        await OperatorSession.BeginAsync(HttpContext, account);
        return Redirect("/platform");
    }

    private static async Task<IReadOnlyList<DemoPersona>> PersonasAsync(AppDbContext db, CancellationToken ct)
    {
        var rows = await db.RolePeriods.AsNoTracking()
            .OrderByDescending(period => period.Role).ThenBy(period => period.Person.LastName)
            .Select(period => new { period.PersonId, period.Person.FirstName, period.Person.LastName, period.Role, School = period.School!.Name })
            .ToListAsync(ct);
        return [.. rows.GroupBy(row => row.PersonId).Take(MostShown).Select(group => new DemoPersona(
            group.Key,
            $"{group.First().FirstName} {group.First().LastName}",
            string.Join("; ", group.Select(row => row.School is null ? row.Role.Name() : $"{row.Role.Name()}, {row.School}"))))];
    }
}
