namespace EcfMentor.Web.Infrastructure.Views;

/// <summary>What a view tells its layout: the title and what stands around it.</summary>
public sealed class PageHead
{
    internal const string Key = "PageHead";

    /// <summary>The page's heading and the first part of the browser's title.</summary>
    public string Title { get; set; } = "";

    /// <summary>The small line above the heading: usually a date or a step.</summary>
    public string? Caption { get; set; }

    /// <summary>One or two sentences below the heading.</summary>
    public string? Lead { get; set; }

    /// <summary>True when the heading is the legend or label of the page's one question.</summary>
    public bool TitleInContent { get; set; }

    /// <summary>The place the back link names.</summary>
    public string? BackText { get; set; }

    /// <summary>Where the back link leads, from the trust's root.</summary>
    public string? BackPath { get; set; }

    /// <summary>The path of the navigation's current item, where it isn't the page's own beginning.</summary>
    public string? NavPath { get; set; }

    /// <summary>Names the page.</summary>
    public PageHead Say(string title, string? caption = null, string? lead = null)
    {
        (Title, Caption, Lead) = (title, caption, lead);
        return this;
    }

    /// <summary>Adds the back link: "Today" to "/".</summary>
    public PageHead Back(string text, string path)
    {
        (BackText, BackPath) = (text, path);
        return this;
    }
}
