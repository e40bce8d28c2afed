using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace EcfMentor.Web.Tests.TagHelpers;

/// <summary>One of govuk-frontend's published examples: options and the markup they must give.</summary>
public sealed record GovUkFixture(string Name, JsonElement Options, string Html);

/// <summary>Reads the examples that the package ships, at the version our pages are built with.</summary>
public static class GovUkFixtures
{
    /// <summary>Reads options the way the package's templates do: numbers and false pass as text, unknown ones are refused.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new LooseText() },
    };

    /// <summary>The top of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every example of a component.</summary>
    public static IReadOnlyList<GovUkFixture> Of(string component)
    {
        var path = Path.Combine(Root, "src/EcfMentor.Web/node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("fixtures").EnumerateArray()
            .Select(f => new GovUkFixture(f.GetProperty("name").GetString()!, f.GetProperty("options").Clone(), f.GetProperty("html").GetString()!))];
    }

    /// <summary>Turns the empty members that templates leave out (null, false, "", {}) into nulls, which keep their place.</summary>
    public static JsonNode Plain(JsonElement options)
    {
        var node = JsonNode.Parse(options.GetRawText())!;
        foreach (var list in new[] { node["items"], node["rows"] }.OfType<JsonArray>())
        {
            for (var i = 0; i < list.Count; i++)
            {
                list[i] = list[i] is JsonObject { Count: > 0 } item ? item.DeepClone() : null;

                // Elsewhere false means "nothing"; as an option's value it is a word.
                if (list[i]?["value"] is JsonValue value && value.GetValueKind() == JsonValueKind.False)
                {
                    list[i]!["value"] = "false";
                }
            }
        }

        return node;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EcfMentor.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("EcfMentor.sln is in no folder above the tests.");
    }

    private sealed class LooseText : JsonConverter<string>
    {
        public override bool HandleNull => true;

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => JsonElement.ParseValue(ref reader).GetRawText(),
            JsonTokenType.False => "",
            JsonTokenType.Null => null,
            _ => throw new JsonException("Not text."),
        };

        public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
