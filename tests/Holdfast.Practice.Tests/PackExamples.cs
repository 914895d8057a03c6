using Holdfast.Practice.Examples;

namespace Holdfast.Practice.Tests;

public sealed class PackExamples
{
    public static TheoryData<string, string, string> All()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (pack, rule, example) in PracticeLibrary.Default.Examples())
        {
            data.Add(pack, rule.Id, example.Name.Words);
        }

        return data;
    }

    [Theory, MemberData(nameof(All))]
    public void Come_out_as_the_file_says(string pack, string rule, string name)
    {
        var (code, found, example) = PracticeLibrary.Default.Examples().Single(e => e.Pack == pack && e.Rule.Id == rule && e.Example.Name.Words == name);

        ExampleCheck.Run(PracticeLibrary.Default, code, found, example).ShouldBeEmpty();
    }
}
