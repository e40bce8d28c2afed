using System.Text.RegularExpressions;

namespace EcfMentor.ArchitectureTests;

/// <summary>What may stand where in the source: the ways around the tenant filter, the clock and the page's safety.</summary>
public partial class SourceTests
{
    [Theory]
    [InlineData("IgnoreQueryFilters(", "")]
    [InlineData("FromSql", "")]
    [InlineData("SqlQuery", "")]
    [InlineData("AddDbContextPool", "")]
    [InlineData("ExecuteSql", "src/EcfMentor.Persistence.Sqlite/SqliteEngine.cs")]
    [InlineData("new PooledDbContextFactory<", "src/EcfMentor.Persistence/AppDbContextFactory.cs")]
    [InlineData("\"TenantId\"", "src/EcfMentor.Tenancy/EntityFramework/TenantModelConvention.cs")]
    [InlineData("DateTime.UtcNow", "")]
    [InlineData("DateTime.Now", "")]
    public void Dangerous_words_stand_only_where_they_were_reviewed(string word, string allowed)
    {
        var files = DependencyTests.Sources("src")
            .Where(file => File.ReadAllText(file).Contains(word, StringComparison.Ordinal))
            .Select(DependencyTests.Relative)
            .Where(file => file != allowed);

        Assert.Empty(files);
    }

    [Fact]
    public void No_view_writes_raw_html_or_an_inline_style_or_script()
    {
        var offenders = Views()
            .Where(file => Unsafe().IsMatch(File.ReadAllText(file)))
            .Select(DependencyTests.Relative);

        Assert.Empty(offenders);
    }

    [Fact]
    public void Files_stay_readable()
    {
        var tooLong = DependencyTests.Sources("src").Concat(DependencyTests.Sources("tests"))
            .Where(file => File.ReadLines(file).Count() > 400)
            .Select(DependencyTests.Relative);

        Assert.Empty(tooLong);
    }

    private static IEnumerable<string> Views() =>
        Directory.EnumerateFiles(Path.Combine(DependencyTests.Root(), "src/EcfMentor.Web/Features"), "*.cshtml", SearchOption.AllDirectories);

    [GeneratedRegex(@"Html\.Raw|\sstyle=""|\son[a-z]+=""|<script(?![^>]*(nonce|src))|<style", RegexOptions.IgnoreCase)]
    private static partial Regex Unsafe();
}
