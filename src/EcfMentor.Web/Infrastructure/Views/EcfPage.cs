using Microsoft.AspNetCore.Mvc.Razor;

namespace EcfMentor.Web.Infrastructure.Views;

/// <summary>The base of every view: where links begin, what the layout is told, and the words for dates.</summary>
public abstract class EcfPage<TModel> : RazorPage<TModel>
{
    private string? _path;

    /// <summary>The trust's first path segment, or nothing; every link of ours begins with it.</summary>
    public string P => _path ??= Context.Request.PathBase.Value ?? "";

    /// <summary>Shared by the view and its layout.</summary>
    public PageHead Head
    {
        get
        {
            if (ViewData[PageHead.Key] is not PageHead head)
            {
                ViewData[PageHead.Key] = head = new PageHead();
            }

            return head;
        }
    }

    /// <summary>"Thursday 12 November".</summary>
    protected static string Day(DateOnly date) => UkTime.Day(date);

    /// <summary>"12 November".</summary>
    protected static string ShortDay(DateOnly date) => UkTime.ShortDay(date);

    /// <summary>"12 November 2026".</summary>
    protected static string Date(DateOnly date) => UkTime.Date(date);

    /// <summary>"2.10pm".</summary>
    protected static string Clock(TimeOnly time) => UkTime.Clock(time);

    /// <summary>"2.10pm" in England at an instant (UTC).</summary>
    protected static string Clock(DateTime utc) => UkTime.Clock(utc);

    /// <summary>"2.10pm to 2.55pm".</summary>
    protected static string Span(TimeOnly from, TimeOnly to) => UkTime.Span(from, to);
}
