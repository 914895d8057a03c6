using System.Text.Json;
using System.Text.Json.Nodes;

namespace Holdfast.GovUk.Tests.Conformance;

/// <summary>The examples published inside the govuk-frontend npm package: options in, HTML out.</summary>
internal static class Fixtures
{
    private const string Components = "front-end/node_modules/govuk-frontend/dist/govuk/components";
    private static readonly Dictionary<string, JsonArray> Seen = [];

    public static TheoryData<string> Names(string component, params string[] except)
    {
        var names = Of(component).Select(fixture => fixture!["name"]!.ToString()).ToList();
        foreach (var name in except)
        {
            names.Remove(name).ShouldBeTrue($"'{name}' is excluded but {component} has no such fixture");
        }

        return [.. names];
    }

    public static (JsonNode Options, string Html) Get(string component, string name)
    {
        var fixture = Of(component).Single(f => f!["name"]!.ToString() == name)!;
        return (fixture["options"]!, fixture["html"]!.ToString());
    }

    public static JsonArray Of(string component)
    {
        lock (Seen)
        {
            if (!Seen.TryGetValue(component, out var fixtures))
            {
                var file = Path.Combine(Root(), Components, component, "fixtures.json");
                File.Exists(file).ShouldBeTrue("The published fixtures are not here: run npm ci in front-end");
                Seen[component] = fixtures = JsonNode.Parse(File.ReadAllText(file))!["fixtures"]!.AsArray();
            }

            return fixtures;
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Holdfast.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull("Holdfast.slnx is in none of the folders above the tests").FullName;
    }
}
