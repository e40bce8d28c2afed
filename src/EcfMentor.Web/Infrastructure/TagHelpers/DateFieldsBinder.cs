using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Infrastructure.TagHelpers;

/// <summary>Uses <see cref="DateFieldsBinder"/> for every DateOnly that comes from a form.</summary>
public sealed class DateFieldsBinderProvider : IModelBinderProvider
{
    /// <inheritdoc />
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateFieldsBinder() : null;
    }
}

/// <summary>
/// Reads a date from three fields, <c>X.Day</c>, <c>X.Month</c> and <c>X.Year</c>, or from one value such as 2026-11-12.
/// What was typed stays in ModelState, and a message says which part is wrong, in the words of the property's display name.
/// </summary>
public sealed class DateFieldsBinder : IModelBinder
{
    private static readonly string[] Parts = ["Day", "Month", "Year"];

    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var name = bindingContext.ModelName;
        var typed = Array.ConvertAll(Parts, part => bindingContext.ValueProvider.GetValue($"{name}.{part}"));
        if (typed.All(t => t == ValueProviderResult.None))
        {
            Whole(bindingContext);
            return Task.CompletedTask;
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            // Skipped, or an entry that nothing validates would leave the whole form neither valid nor invalid.
            bindingContext.ModelState.SetModelValue($"{name}.{Parts[i]}", typed[i]);
            bindingContext.ModelState.MarkFieldSkipped($"{name}.{Parts[i]}");
        }

        var values = Array.ConvertAll(typed, t => t.FirstValue?.Trim() ?? "");
        var label = bindingContext.ModelMetadata.DisplayName ?? bindingContext.ModelMetadata.PropertyName ?? name;
        if (values.All(v => v.Length == 0))
        {
            // Left empty: whether that matters is for the validator, or for a date that can't be missing.
            bindingContext.Result = ModelBindingResult.Success(null);
            if (!bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                Fail(bindingContext, $"Enter {Start(label)}");
            }

            return Task.CompletedTask;
        }

        var (date, problem, wrong) = Read(values[0], values[1], values[2]);
        if (date is { } found)
        {
            bindingContext.Result = ModelBindingResult.Success(found);
        }
        else
        {
            foreach (var part in wrong)
            {
                // The fields are only marked; the sentence itself hangs on the whole date, once.
                DateFieldErrors.Of(bindingContext.HttpContext).Add($"{name}.{part}");
            }

            Fail(bindingContext, $"{label} {problem}");
        }

        return Task.CompletedTask;
    }

    /// <summary>The date, or what is wrong with it and in which fields. Months may be typed as words.</summary>
    public static (DateOnly? Date, string Problem, IReadOnlyList<string> Wrong) Read(string day, string month, string year)
    {
        string?[] missing = [day.Length == 0 ? "Day" : null, month.Length == 0 ? "Month" : null, year.Length == 0 ? "Year" : null];
        string[] absent = [.. missing.OfType<string>()];
        if (absent.Length > 0)
        {
            var words = absent.Select(a => "a " + a.ToLowerInvariant()).ToArray();
            return (null, "must include " + string.Join(" and ", words), absent);
        }

        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) || year.Length != 4 || y < 1900)
        {
            return (null, "must have a year of 4 numbers, such as 2026", ["Year"]);
        }

        if (!TryMonth(month, out var m))
        {
            return (null, "must be a real date", ["Month"]);
        }

        return int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? (new DateOnly(y, m, d), "", [])
            : (null, "must be a real date", ["Day"]);
    }

    private static bool TryMonth(string typed, out int month)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out month))
        {
            return month is >= 1 and <= 12;
        }

        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        month = typed.Length < 3 ? 0 : Array.FindIndex(names, n => n.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) + 1;
        return month is >= 1 and <= 12;
    }

    private static void Whole(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None)
        {
            return;
        }

        context.ModelState.SetModelValue(context.ModelName, value);
        if (string.IsNullOrWhiteSpace(value.FirstValue))
        {
            context.Result = ModelBindingResult.Success(null);
        }
        else if (DateOnly.TryParseExact(value.FirstValue, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            context.Result = ModelBindingResult.Success(date);
        }
        else
        {
            Fail(context, $"{context.ModelMetadata.DisplayName ?? context.ModelMetadata.PropertyName ?? "It"} must be a real date");
        }
    }

    private static void Fail(ModelBindingContext context, string message)
    {
        context.ModelState.TryAddModelError(context.ModelName, message);
        context.Result = ModelBindingResult.Failed();
    }

    private static string Start(string label) => label.Length == 0 ? "a date" : char.ToLowerInvariant(label[0]) + label[1..];
}

/// <summary>Which of a date's three fields are wrong, from the binder to the tag helper of the same request.</summary>
public static class DateFieldErrors
{
    private static readonly object Key = new();

    /// <summary>The field names marked so far.</summary>
    public static ISet<string> Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items[Key] is not ISet<string> marked)
        {
            context.Items[Key] = marked = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        }

        return marked;
    }
}
