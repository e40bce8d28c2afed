using EcfMentor.Application.Messaging;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Infrastructure.Mvc;

/// <summary>
/// What every controller does: send a request, and turn the answer into a page. The mapping from errors to HTTP is here and nowhere else.
/// </summary>
public abstract class PortalController : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>Sends a request.</summary>
    protected Task<Result<T>> SendAsync<T>(IRequest<Result<T>> request) =>
        HttpContext.RequestServices.GetRequiredService<IMediator>().Send(request, Aborted);

    /// <summary>Shows the answer of a query, or the page that says why not.</summary>
    protected Task<IActionResult> ShowAsync<T>(IQuery<T> query, Func<T, IActionResult> show) =>
        ShowAsync(query, value => Task.FromResult(show(value)));

    /// <summary>Shows the answer of a query on a page that asks for more, or the page that says why not.</summary>
    protected async Task<IActionResult> ShowAsync<T>(IQuery<T> query, Func<T, Task<IActionResult>> show)
    {
        var result = await SendAsync(query);
        return result.Error is { } error ? Refuse(error) : await show(result.Value);
    }

    /// <summary>
    /// Runs a command or a process. When what was given cannot be right, shows the form <paramref name="again"/> with the messages
    /// beside the fields and everything that was typed kept.
    /// </summary>
    protected async Task<IActionResult> ApplyAsync<T>(IRequest<Result<T>> command, Func<T, IActionResult> done, Func<Task<IActionResult>> again)
    {
        var result = await SendAsync(command);
        switch (result.Error)
        {
            case null:
                return done(result.Value);
            case Invalid invalid:
                foreach (var field in invalid.Fields)
                {
                    ModelState.AddModelError(field.Field, field.Message);
                }

                return await AgainAsync(again, StatusCodes.Status400BadRequest);
            case Application.Messaging.Conflict conflict:
                ModelState.AddModelError("", conflict.Message);
                return await AgainAsync(again, StatusCodes.Status409Conflict);
            default:
                return Refuse(result.Error);
        }
    }

    /// <summary>Shows a form again because what came could not even be read.</summary>
    protected static Task<IActionResult> AgainAsync(Func<Task<IActionResult>> again) => AgainAsync(again, StatusCodes.Status400BadRequest);

    /// <summary>Shows a form again with what was typed, because of what ModelState says.</summary>
    protected ViewResult Again(string view, object? model)
    {
        var page = View(view, model);
        page.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }

    /// <summary>A path of this trust, for redirects.</summary>
    protected RedirectResult Go(string path) => Redirect(Request.PathBase + path);

    /// <summary>The page for an error: one and the same "not found" for what is not there and what is another's.</summary>
    protected IActionResult Refuse(Error error) => error switch
    {
        Application.Messaging.Forbidden => StatusCode(StatusCodes.Status403Forbidden),
        Application.Messaging.Conflict or Invalid => BadRequest(),
        _ => NotFound(),
    };

    private static async Task<IActionResult> AgainAsync(Func<Task<IActionResult>> again, int status)
    {
        var page = await again();
        if (page is ViewResult view)
        {
            view.StatusCode = status;
        }

        return page;
    }
}
