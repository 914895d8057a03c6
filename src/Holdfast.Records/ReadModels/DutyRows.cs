using System.Runtime.InteropServices;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Practice.Rules;
using Holdfast.Records.Journal;

namespace Holdfast.Records.ReadModels;

/// <summary>The rows of what is owed to one child. A duty that stands as it stood keeps its row: putting its reasons into words takes longer than finding that they are the same.</summary>
internal sealed class DutyRows
{
    private readonly Guid familyId;
    private readonly Guid? team;
    private readonly Guid? chair;
    private readonly DutiesOwed owed;
    private readonly List<Listed> all;
    private readonly int[] firstOf;

    private DutyRows(Child child, AreaRules rules, Guid? chair, DateOnly today, DutyRows? before)
    {
        (familyId, team, this.chair) = (child.FamilyId, child.Allocation?.TeamId, chair);
        var stood = before is not null && before.familyId == familyId && before.team == team ? before : null;
        owed = DutyEngine.Owed(child, rules, today, before?.owed);
        all = new List<Listed>((stood?.all.Count ?? 0) + 4);
        firstOf = new int[rules.Rules.Count + 1];
        var numbers = new Numbers(rules);
        var next = 0;
        for (var rule = 0; rule < rules.Rules.Count; rule++)
        {
            if (owed.Stands(rule) && stood is not null && stood.chair == chair)
            {
                all.AddRange(stood.Of(rule));
            }
            else
            {
                foreach (var duty in owed.Of(rule))
                {
                    var isListed = duty.State is DutyState.Open or DutyState.NotSetByArea or DutyState.NotKnownBeforeImport;
                    var n = numbers.Of(rule, duty, isListed);
                    if (isListed)
                    {
                        var owner = OwnerOf(child, duty.Owner, chair);
                        all.Add(Find(stood, n, ref next) is { } was && was.Owner == owner && was.Duty.ReadsAs(duty) ? was with { Duty = duty } : new Listed(n, duty, owner, RowOf(child, n, duty, owner)));
                    }
                }
            }

            firstOf[rule + 1] = all.Count;
        }

        Rows = [.. all.Select(l => l.Row)];
    }

    public static ReadModelTable Table { get; } = new("duty", "child, n", "family_id, team, owner, owner_user", """
        area, rule, rule_version, key, subject, title, opened_by, opened_on, due, aim, last_working_day, shown_from, state, provisional, because, action
        """);

    public IReadOnlyList<KeptRow> Rows { get; }

    /// <param name="chair">Who chairs the child's conferences.</param>
    /// <param name="before">The rows made of the same child by the same rules earlier, if they are at hand.</param>
    public static DutyRows Of(Child child, AreaRules rules, Guid? chair, DateOnly today, DutyRows? before) => new(child, rules, chair, today, before);

    /// <summary>What stood under a number before.</summary>
    /// <param name="next">The first that has not been passed; numbers come in order.</param>
    private static Listed? Find(DutyRows? stood, long n, ref int next)
    {
        if (stood is null)
        {
            return null;
        }

        while (next < stood.all.Count && stood.all[next].N < n)
        {
            next++;
        }

        return next < stood.all.Count && stood.all[next].N == n ? stood.all[next] : null;
    }

    private ReadOnlySpan<Listed> Of(int rule) => CollectionsMarshal.AsSpan(all)[firstOf[rule]..firstOf[rule + 1]];

    private static KeptRow RowOf(Child child, long n, Duty duty, Guid? owner) => KeptRow.Of(
    [
        child.Id, n, child.FamilyId, child.Allocation?.TeamId, duty.Owner, owner, child.Area, duty.Rule, duty.RuleVersion, duty.Key, duty.Subject,
        duty.Title, duty.OpenedBy, duty.OpenedOn, duty.Due, duty.Aim, duty.LastWorkingDay, duty.ShownFrom ?? duty.OpenedOn, Codes.Of(duty.State), duty.Provisional, duty.Because, duty.Action,
    ]);

    /// <summary>The person who owes it. A team's manager and a head of service are found by the team, because they change without an entry in any journal.</summary>
    private static Guid? OwnerOf(Child child, string owner, Guid? chair) => Capacities.Read(owner) switch
    {
        Capacity.LeadSocialWorker => child.LeadSocialWorker is { } lead ? lead.UserId : child.Allocation?.WorkerId,
        Capacity.SocialWorker => child.Allocation?.WorkerId,
        Capacity.ConferenceChair => chair,
        _ => null,
    };

    /// <param name="N">What the row is called among the child's.</param>
    /// <param name="Owner">The person who owes it, where the record names one.</param>
    private sealed record Listed(long N, Duty Duty, Guid? Owner, KeptRow Row);

    /// <summary>
    /// Gives each duty of a child a number that stays its own while others come and go, so that their rows stay where they are: made of its rule's place, of the entry that opened it, and of how many that
    /// entry opened by the same rule. What comes round again keeps its number, because there is one of it at a time.
    /// </summary>
    private sealed class Numbers(AreaRules rules)
    {
        private const int BitsForOpener = 32;
        private const int BitsForCount = 12;
        private long last = -1;

        /// <param name="place">The place of its rule.</param>
        /// <param name="duty">The next, in the order of the rules.</param>
        /// <returns>Its number; when it is not on lists and others have its number in turn, one that means nothing.</returns>
        public long Of(int place, Duty duty, bool isListed)
        {
            var comesRound = rules.Rules[place].Kind is RuleKind.Rhythm or RuleKind.Alternate;
            if (comesRound && !isListed)
            {
                return last;
            }

            var first = ((long)place << (BitsForOpener + BitsForCount)) + (comesRound ? 0 : (long)duty.OpenedBy << BitsForCount);
            return last = Math.Max(first, last + 1);
        }
    }
}
