using EcfMentor.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EcfMentor.Web.Infrastructure.Mvc;

/// <summary>Pages of a trust's space. Elsewhere they are not there, and nothing of them is made: what they need belongs to a trust.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InTrustAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (Spaces.Trust(context) is null)
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}

/// <summary>Pages outside every trust. Inside one they are not there.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutsideTrustsAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (Spaces.Trust(context) is not null)
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}

file static class Spaces
{
    public static TenantInfo? Trust(ActionContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<ITenantContext>().CurrentOrNull;
}
