using System.Reflection;
using System.Xml.Linq;

namespace EcfMentor.ArchitectureTests;

/// <summary>Arrows point one way: Domain, then Tenancy, then Application, then {Persistence, Jobs, Sso}, then Web.</summary>
public class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["EcfMentor.Domain"] = [],
        ["EcfMentor.Tenancy"] = ["EcfMentor.Domain"],
        ["EcfMentor.Application"] = ["EcfMentor.Domain", "EcfMentor.Tenancy"],
        ["EcfMentor.Persistence"] = ["EcfMentor.Application"],
        ["EcfMentor.Persistence.Sqlite"] = ["EcfMentor.Persistence"],
        ["EcfMentor.Persistence.PostgreSql"] = ["EcfMentor.Persistence"],
        ["EcfMentor.Persistence.SqlServer"] = ["EcfMentor.Persistence"],
        ["EcfMentor.Jobs"] = ["EcfMentor.Application"],
        ["EcfMentor.Sso"] = ["EcfMentor.Application"],
        ["EcfMentor.Web"] = ["EcfMentor.Persistence.Sqlite", "EcfMentor.Persistence.PostgreSql", "EcfMentor.Persistence.SqlServer", "EcfMentor.Jobs", "EcfMentor.Sso"],
    };

    public static TheoryData<string> Projects() => [.. Directory.GetDirectories(Path.Combine(Root(), "src")).Select(d => Path.GetFileName(d)!)];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_only_what_lies_below_it(string project)
    {
        var file = XDocument.Load(Path.Combine(Root(), "src", project, project + ".csproj"));
        var references = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));

        Assert.Empty(references.Except(Allowed[project]));
    }

    [Fact]
    public void The_domain_has_no_packages()
    {
        var file = XDocument.Load(Path.Combine(Root(), "src", "EcfMentor.Domain", "EcfMentor.Domain.csproj"));

        Assert.Empty(file.Descendants("PackageReference"));
        Assert.All(
            typeof(Domain.Entity).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_composition_and_sign_in_know_the_database_context()
    {
        string[] allowed = ["Composition", "Infrastructure", "Features/SignIn", "Features/Account", "Features/Demo", "Features/Platform"];
        var offenders = Sources("src/EcfMentor.Web")
            .Where(file => !allowed.Any(folder => Relative(file).StartsWith("src/EcfMentor.Web/" + folder, StringComparison.Ordinal)))
            .Where(file => File.ReadAllText(file).Contains("EcfMentor.Persistence", StringComparison.Ordinal))
            .Select(Relative);

        Assert.Empty(offenders);
    }

    [Fact]
    public void Features_of_the_application_do_not_use_each_others_insides()
    {
        var offenders = new List<string>();
        foreach (var file in Sources("src/EcfMentor.Application/Features"))
        {
            var feature = Relative(file).Split('/')[3];
            offenders.AddRange(File.ReadLines(file)
                .Where(line => line.StartsWith("using EcfMentor.Application.Features.", StringComparison.Ordinal))
                .Select(line => line.Split('.')[3].TrimEnd(';'))
                .Where(used => used != feature && used != "Calendar")
                .Select(used => $"{Relative(file)} uses {used}"));
        }

        // Reviewed: who leaves a post leaves the staff list too; next steps belong to the pair that Meetings finds; a new trust's
        // lead is invited like anyone.
        Assert.Equal(
            [
                "src/EcfMentor.Application/Features/Induction/LeavePost.cs uses Staff",
                "src/EcfMentor.Application/Features/NextSteps/AddNextStep.cs uses Meetings",
                "src/EcfMentor.Application/Features/Trusts/PrepareTrust.cs uses Accounts",
            ],
            offenders.Order());
    }

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EcfMentor.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("There is no EcfMentor.sln above the tests.");
        }

        return folder;
    }

    internal static IEnumerable<string> Sources(string below) =>
        Directory.EnumerateFiles(Path.Combine(Root(), below), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
                && !file.Contains("/Migrations/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal));

    internal static string Relative(string file) => Path.GetRelativePath(Root(), file).Replace('\\', '/');
}
