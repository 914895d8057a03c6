using System.Collections.Immutable;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Practice;

namespace Holdfast.Cli.Seeding;

/// <summary>Puts a planned story through the same decisions as people's own recording, so that nothing is written that a page would refuse.</summary>
internal static class FamilyJournal
{
    public static SeededFamily Write(SeedFamily family, IEnumerable<PlannedAct> planned, AreaRules rules)
    {
        var acts = ImmutableArray.CreateBuilder<SeededAct>();
        var position = 0L;
        foreach (var act in planned)
        {
            var commandId = SeedIds.For(family.Key, act.Key);
            var today = UkClock.DayOf(act.RecordedAt);
            var written = ImmutableArray.CreateBuilder<SeededEvents>();
            var papers = ImmutableArray.CreateBuilder<SeededPaper>();
            var contacts = ImmutableArray.CreateBuilder<SeededContact>();
            foreach (var child in act.Children)
            {
                var record = Child.From(child.Id, child.Journal);
                var command = act.Ask(child, record);
                var decision = command?.Decide(record, rules.Lists(today), today);
                if (decision is { IsRefused: true })
                {
                    throw new InvalidOperationException(
                        $"The story of {family.Key} wrote what a page would refuse, at {act.Key} on {today:yyyy-MM-dd}: {string.Join("; ", decision.Refusals.Select(r => $"{r.About}: {r.Message}"))}");
                }

                if (decision is null || decision.Events.IsEmpty)
                {
                    continue;
                }

                written.Add(new SeededEvents(child.Id, decision.Events));
                papers.AddRange((command as WithPapers)?.Papers ?? []);
                foreach (var what in decision.Events)
                {
                    child.Journal.Add(new Entry(++position, child.Journal.Count + 1, commandId, act.RecordedAt, act.Author, what));
                    if (what is ContactProtected kept)
                    {
                        contacts.Add(new SeededContact(kept.ContactId, new ProtectedContactWritten(child.Id, family.Address, family.Carer.Telephone, today)));
                    }
                }
            }

            if (written.Count > 0)
            {
                acts.Add(new SeededAct(commandId, act.RecordedAt, act.Author, written.DrainToImmutable(), contacts.DrainToImmutable(), papers.DrainToImmutable()));
            }
        }

        return new SeededFamily(rules.Code, family.Id, family.Name, [.. family.Children.Select(c => c.Id)], acts.DrainToImmutable());
    }
}
