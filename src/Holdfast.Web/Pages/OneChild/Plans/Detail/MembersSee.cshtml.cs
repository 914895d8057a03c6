using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>One member's part of the form.</summary>
public sealed class MemberRow
{
    public HowOften Every { get; set; } = new();

    public string? Setting { get; set; }

    /// <summary>The entries the page showed of this member, as ids in a row.</summary>
    public string? Seen { get; set; }
}

/// <summary>How often each member of the core group sees the child, and in what setting, saved as one act. What two people changed at once is settled member by member instead.</summary>
[Does(Doing.Record)]
public sealed partial class MembersSeeModel(FormDesk desk) : PlanChangeForm(desk)
{
    [BindProperty]
    public Dictionary<Guid, MemberRow> Rows { get; set; } = [];

    public override string Heading => $"Who sees {Child.ShortName}, and how often";

    public override string Lede => $"Each member of the {View.Words.Term("core-group", View.Today)}. Who does not see {Child.ShortName}: leave the number empty, and write why. Of family it may stay empty.{(Child.LeadSocialWorker is { } lead ? $" How often {lead.Name} visits stands by itself in the plan." : "")}";

    /// <summary>Whoever belongs to the group, without the lead social worker, who has the rhythm of the visits, and without those two people wrote about at once. Professionals first: of them the plan must say it.</summary>
    public IReadOnlyList<CoreGroupMember> Members => [.. Child.CoreGroup.Where(m => m.PersonId != Child.Id && m.Name != Child.LeadSocialWorker?.Name && Of(Plan, m.PersonId)?.InConflict != true).DistinctBy(m => m.PersonId).OrderBy(m => m.Agency is null)];

    public IReadOnlyList<(Guid PersonId, string Name)> Unsettled => [.. Plan.Frequencies.Where(f => f.InConflict).Select(f => (f.Now.PersonId, f.Now.Name))];

    protected override bool OffersSiblings => true;

    protected override bool Offered => base.Offered && (Members.Count > 0 || Unsettled.Count > 0);

    protected override Task Load(CancellationToken cancel)
    {
        foreach (var member in base.Offered ? Members : [])
        {
            var known = Of(Plan, member.PersonId);
            Rows.TryAdd(member.PersonId, new MemberRow { Every = HowOften.Of(known?.Now.Every), Setting = known?.Now.Setting, Seen = known is null ? null : string.Join(' ', known.Seen) });
        }

        return Task.CompletedTask;
    }

    protected override void Start()
    {
        base.Start();
        Why = AtMeeting is { } meeting ? $"Agreed at: {meeting}" : null;
    }

    protected override string FieldOf(string about) => Place().Match(about) is { Success: true } at && Members.ElementAtOrDefault(int.Parse(at.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)) is { } member
        ? $"{nameof(Rows)}[{member.PersonId}].{(at.Groups[2].Value == nameof(MemberRow.Every) ? $"{nameof(MemberRow.Every)}.{nameof(HowOften.Count)}" : at.Groups[2].Value)}"
        : about;

    protected override ICommand Command()
    {
        foreach (var member in Members)
        {
            Rows[member.PersonId].Every.Check(ModelState, $"{nameof(Rows)}[{member.PersonId}].{nameof(MemberRow.Every)}", member.Name);
        }

        return new AgreeMemberFrequencies(Change(), [.. Members.Select(m => (Member: m, Row: Rows[m.PersonId])).Select(r => new MemberToSee(r.Member.PersonId, r.Member.Name, r.Row.Every.Interval, r.Row.Setting, [.. Ids(r.Row.Seen)]))]);
    }

    /// <summary>Brothers and sisters have only what was changed here, of those who belong to their group too.</summary>
    protected override ICommand For(Child child, ICommand command)
    {
        var own = (AgreeMemberFrequencies)command;
        return child.Id == Child.Id || PlanOf(child) is not { } theirs ? own : own with
        {
            Change = ChangeOf(child, own.Change, null),
            Members =
            [
                .. own.Members.Where(m => m.Changes(Plan) && child.CoreGroup.Any(c => c.PersonId == m.PersonId) && Of(theirs, m.PersonId)?.InConflict != true)
                    .Select(m => m with { Replaces = Of(theirs, m.PersonId)?.Seen ?? [] }).Where(m => m.Changes(theirs)),
            ],
        };
    }

    private static Worded<FrequencySays>? Of(DetailedPlan plan, Guid person) => plan.Frequencies.FirstOrDefault(f => f.Now.PersonId == person);

    [GeneratedRegex(@"^Members\[(\d+)\]\.(\w+)$")]
    private static partial Regex Place();
}
