namespace Holdfast.Practice.Tests;
public sealed class PrintOnce(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void Show()
    {
        foreach (var (pack, rule, example) in PracticeLibrary.Default.Examples())
        {
            var rules = PracticeLibrary.Default.RulesOf(new AreaDefinition(pack, "this area", pack, [.. example.Settings]));
            foreach (var d in DutyEngine.Duties(Examples.ExampleJournal.Child(example), rules, example.AsAt).Where(d => d.Rule == rule.Id).Take(1))
            {
                output.WriteLine($"{pack}/{rule.Id}: {d.Title} | {d.Because}");
            }
        }
        foreach (var a in PracticeLibrary.Default.DemonstrationAreas) { var r = PracticeLibrary.Default.RulesOf(a); output.WriteLine(a.Code + ": " + string.Join("; ", r.UnsetSettings(new DateOnly(2026,1,1)).Select(u => u.Key)) + " " + string.Join(",", r.Lists(new DateOnly(2026,1,1)).NoticeRecipients.Select(x => x.Words))+ string.Join(",", r.Lists(new DateOnly(2026,1,1)).Categories.Select(x => x.Words))); }
    }
}
