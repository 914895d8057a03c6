using Holdfast.Returns.ChildrenInNeedCensus;

namespace Holdfast.Returns.Tests.ChildrenInNeedCensus;

/// <summary>Memory is measured for the whole process, so nothing else may run beside these.</summary>
[CollectionDefinition(nameof(LargeCensusFiles), DisableParallelization = true)]
[Collection(nameof(LargeCensusFiles))]
public sealed class LargeCensusFiles
{
    private const int Children = 20_000;

    [Fact]
    public void Twenty_thousand_children_are_checked_and_read_one_at_a_time()
    {
        using var saved = new SavedFile(file => CensusWriter.Write(file, new SyntheticCensus(7).Children(Children)));
        var heap = new HeapWatch();

        var check = CensusFile.Check(saved.Path, heap);
        check.Problems.ShouldBeEmpty();
        check.Counts.Children.ShouldBe(Children);

        using var reading = CensusFile.Read(saved.Path);
        reading.Children(heap).Count().ShouldBe(Children);

        new FileInfo(saved.Path).Length.ShouldBeGreaterThan(20_000_000);
        // Ids and warnings are all that stays: eight million bytes here. The children themselves would be many times that.
        heap.MostGrowth.ShouldBeLessThan(12_000_000);
    }

    [Fact]
    public void Progress_tells_how_far_the_file_has_been_read()
    {
        using var saved = new SavedFile(file => CensusWriter.Write(file, new SyntheticCensus(7).Children(250)));
        var reports = new Reports();

        CensusFile.Check(saved.Path, reports);

        reports.All.Select(report => report.Children).ShouldBe([100, 200, 250]);
        reports.All.Select(report => report.BytesRead).ShouldBeInOrder();
        var length = new FileInfo(saved.Path).Length;
        reports.All.ShouldAllBe(report => report.BytesInAll == length);
        reports.All[^1].BytesRead.ShouldBe(length);
    }

    private sealed class Reports : IProgress<CensusProgress>
    {
        public List<CensusProgress> All { get; } = [];

        public void Report(CensusProgress value) => All.Add(value);
    }

    /// <summary>What is still held while reading, after a collection: every four thousand children.</summary>
    private sealed class HeapWatch : IProgress<CensusProgress>
    {
        private readonly long _atStart = GC.GetTotalMemory(forceFullCollection: true);

        public long MostGrowth { get; private set; }

        public void Report(CensusProgress value)
        {
            if (value.Children % 4000 == 0)
            {
                MostGrowth = Math.Max(MostGrowth, GC.GetTotalMemory(forceFullCollection: true) - _atStart);
            }
        }
    }
}
