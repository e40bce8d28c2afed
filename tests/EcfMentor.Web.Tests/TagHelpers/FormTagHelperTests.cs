using System.ComponentModel.DataAnnotations;
using EcfMentor.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;

namespace EcfMentor.Web.Tests.TagHelpers;

/// <summary>What the tag helpers take from the model and from ModelState.</summary>
public sealed class FormTagHelperTests
{
    private readonly ViewContext _view = NewView();

    [Fact]
    public async Task What_was_typed_is_kept_with_its_message()
    {
        _view.ViewData.ModelState.SetModelValue("Email", "s.okoro@marramhigh", "s.okoro@marramhigh");
        _view.ViewData.ModelState.AddModelError("Email", "Add the rest of the address, such as .org.uk");

        var html = await Render(new TextInputTagHelper { Type = "email" }, "Email", "from the model");

        Assert.Contains("value=\"s.okoro@marramhigh\"", html, StringComparison.Ordinal);
        Assert.Contains("Add the rest of the address", html, StringComparison.Ordinal);
        Assert.Contains("govuk-form-group--error", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"Email-error\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_models_value_and_display_name_show_before_anything_is_typed()
    {
        var html = await Render(new TextInputTagHelper(), "Email", "a@b.example");

        Assert.Contains("value=\"a@b.example\"", html, StringComparison.Ordinal);
        Assert.Contains(">Email address</label>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_written_back()
    {
        _view.ViewData.ModelState.SetModelValue("Email", "secret", "secret");

        Assert.DoesNotContain("secret", await Render(new TextInputTagHelper { Type = "password" }, "Email", "secret"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_encoded()
    {
        _view.ViewData.ModelState.SetModelValue("Email", "<script>", "\"><script>");

        Assert.DoesNotContain("<script>", await Render(new TextInputTagHelper(), "Email", null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_sent_wins_over_the_models()
    {
        _view.ViewData.ModelState.SetModelValue("Held", "No", "No");

        var html = await Render(new RadiosTagHelper { Class = "choice" }, "Held", "yes", context =>
        {
            Add(context, "yes", "Yes");
            Add(context, "no", "No");
        });

        Assert.Contains("value=\"no\" checked", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"yes\" checked", html, StringComparison.Ordinal);
        Assert.Contains("class=\"govuk-radios choice\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_wrong_part_of_a_date_is_marked()
    {
        _view.ViewData.ModelState.SetModelValue("Start.day", "12", "12");
        _view.ViewData.ModelState.AddModelError("Start", "Start must include a month");
        DateFieldErrors.Of(_view.HttpContext).Add("Start.Month");

        var html = await Render(new DateInputTagHelper(), "Start", null);

        Assert.Equal(1, html.Split("govuk-input--error").Length - 1);
        Assert.Contains("name=\"Start.day\" type=\"text\" value=\"12\"", html, StringComparison.Ordinal);
        Assert.Contains("Start must include a month", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_follows_the_models_order_and_leads_to_the_wrong_field()
    {
        _view.ViewData.ModelState.AddModelError("Start", "Start must include a month");
        _view.ViewData.ModelState.AddModelError("Email", "Enter your email address");
        _view.ViewData.ModelState.AddModelError("", "Nothing has been saved");
        DateFieldErrors.Of(_view.HttpContext).Add("Start.Month");

        var html = await Run(new ErrorSummaryTagHelper { ViewContext = _view });

        Assert.True(html.IndexOf("#Email", StringComparison.Ordinal) < html.IndexOf("#Start-month", StringComparison.Ordinal));
        Assert.Contains("<li>Nothing has been saved</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_summary_when_nothing_is_wrong() => Assert.Equal("", await Run(new ErrorSummaryTagHelper { ViewContext = _view }));

    [Theory]
    [InlineData("12", "11", "2026", "2026-11-12", "")]
    [InlineData("12", "nov", "2026", "2026-11-12", "")]
    [InlineData("29", "2", "2028", "2028-02-29", "")]
    [InlineData("12", "", "2026", null, "must include a month")]
    [InlineData("", "", "2026", null, "must include a day and a month")]
    [InlineData("31", "11", "2026", null, "must be a real date")]
    [InlineData("12", "13", "2026", null, "must be a real date")]
    [InlineData("29", "2", "2027", null, "must be a real date")]
    [InlineData("12", "11", "26", null, "must have a year of 4 numbers, such as 2026")]
    [InlineData("x", "11", "2026", null, "must be a real date")]
    public void A_date_is_read_or_says_what_is_wrong(string day, string month, string year, string? expected, string problem)
    {
        var (date, said, _) = DateFieldsBinder.Read(day, month, year);

        Assert.Equal(expected, date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(problem, said);
    }

    private static void Add(TagHelperContext context, string value, string words)
    {
        var helper = new ChoiceTagHelper { Value = value };
        helper.ProcessAsync(context, Output("ecf-radio", words)).GetAwaiter().GetResult();
    }

    private async Task<string> Render(FieldTagHelper helper, string property, object? value, Action<TagHelperContext>? children = null)
    {
        var metadata = TestMetadata.Provider.GetMetadataForProperty(typeof(Form), property);
        helper.ViewContext = _view;
        helper.For = new ModelExpression(property, new ModelExplorer(TestMetadata.Provider, metadata, value));
        return await Run(helper, children);
    }

    private static async Task<string> Run(TagHelper helper, Action<TagHelperContext>? children = null)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput("ecf", [], (_, _) =>
        {
            children?.Invoke(context);
            return Task.FromResult<TagHelperContent>(new DefaultTagHelperContent());
        });
        await helper.ProcessAsync(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }

    private static TagHelperOutput Output(string tag, string words) => new(tag, [], (_, _) => Task.FromResult(new DefaultTagHelperContent().SetContent(words)));

    private static ViewContext NewView()
    {
        var data = new ViewDataDictionary<Form>(TestMetadata.Provider, new ModelStateDictionary()) { Model = new Form() };
        var action = new ActionContext(new DefaultHttpContext(), new RouteData(), new ActionDescriptor(), data.ModelState);
        return new ViewContext { HttpContext = action.HttpContext, ActionDescriptor = action.ActionDescriptor, RouteData = action.RouteData, ViewData = data };
    }

    /// <summary>The form that the tests render.</summary>
    public sealed class Form
    {
        /// <summary>Text.</summary>
        [Display(Name = "Email address")]
        public string? Email { get; set; }

        /// <summary>A choice.</summary>
        public string? Held { get; set; }

        /// <summary>A date.</summary>
        public DateOnly? Start { get; set; }
    }
}

internal static class TestMetadata
{
    public static IModelMetadataProvider Provider { get; } =
        Microsoft.Extensions.DependencyInjection.ServiceCollectionContainerBuilderExtensions.BuildServiceProvider(
            Microsoft.Extensions.DependencyInjection.MvcServiceCollectionExtensions.AddControllersWithViews(new Microsoft.Extensions.DependencyInjection.ServiceCollection()).Services)
        .GetService(typeof(IModelMetadataProvider)) as IModelMetadataProvider ?? throw new InvalidOperationException();

}
