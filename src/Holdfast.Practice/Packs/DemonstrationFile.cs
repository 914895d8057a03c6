namespace Holdfast.Practice.Packs;

/// <summary>Reads the areas of the demonstration and what each has settled.</summary>
internal static class DemonstrationFile
{
    public const string Name = "demonstration-areas.yaml";

    public static IReadOnlyList<AreaDefinition> Read(string root, List<PackProblem> problems)
    {
        var path = Path.Combine(root, Name);
        if (!File.Exists(path) || Section.Read(root, path, problems) is not { } file)
        {
            return [];
        }

        var areas = new List<AreaDefinition>();
        foreach (var block in file.Blocks("areas"))
        {
            var code = block.Text("code", "Write the area's code, which never changes.");
            var name = block.Text("name", "Write the area's name.");
            var pack = block.Text("pack", "Write the code of the pack the area follows.");
            var settings = new List<AreaSetting>();
            foreach (var setting in block.Blocks("settings"))
            {
                var key = setting.Text("key", "Write the setting's name.");
                var from = setting.Date("from", "Write the day from which this is the value.");
                var value = setting.Text("value", "Write the value the area has settled on.");
                setting.NothingElse();
                if (key is { } k && from is { } day && value is { } v)
                {
                    settings.Add(new AreaSetting(k.Words, day, v.Words));
                }
            }

            block.NothingElse();
            if (code is { } c && name is { } n && pack is { } p)
            {
                areas.Add(new AreaDefinition(c.Words, n.Words, p.Words, settings));
            }
        }

        file.NothingElse();
        return areas;
    }
}
