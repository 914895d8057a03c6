using Holdfast.Casework;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Pages.OneChild.CoreGroups;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>The conference says by name who belongs to the core group.</summary>
[Does(Doing.RecordConference)]
public sealed class PlanCoreGroupModel(FormDesk desk) : OutcomeForm(desk)
{
    private const int Rows = 3;

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public List<AddedMember> Added { get; set; } = [];

    [BindProperty]
    public string? WhySoMany { get; set; }

    [BindProperty]
    public string? WhyNotFamily { get; set; }

    [BindProperty]
    public string? ChildTakesPart { get; set; }

    public override string Heading => $"Who is in the {View.Words.Term("core-group", View.Today)}?";

    public override string Lede => "By name, and only the people needed. Everybody named here can read the plan’s own work.";

    public IReadOnlyList<PersonChoice> Professionals { get; private set; } = [];

    public IReadOnlyList<Holdfast.GovUk.Choice> Candidates => [.. People.Select(m => new Holdfast.GovUk.Choice(m.PersonId.ToString(), m.Name, m.Agency is null ? m.Role : $"{m.Role}, {m.Agency}"))];

    /// <summary>What the area says of who belongs to it.</summary>
    public string? AreaSays => View.Rules.Setting("core-group-members", View.Today);

    protected override string Done => $"The {View.Words.Term("core-group", View.Today)} is recorded";

    private IEnumerable<CoreGroupMember> People => Child.CoreGroup
        .Append(new CoreGroupMember(Child.Id, Child.ShortName, "the child", null, null))
        .Concat(Outcome.Offers.Where(o => o.UserId is not null).Select(o => new CoreGroupMember(o.UserId!.Value, o.Name, View.Words.Term("lead-social-worker", View.Today), null, o.UserId)))
        .Concat(Child.Network.Values.OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => new CoreGroupMember(p.PersonId, p.Name, p.Relationship, p.Agency, p.UserId)))
        .DistinctBy(m => m.PersonId);

    protected override async Task Load(CancellationToken cancel)
    {
        Professionals = await FormDesk.Professionals(Child.Area, cancel);
        Added.AddRange(Enumerable.Range(0, Math.Max(0, Rows - Added.Count)).Select(_ => new AddedMember()));
    }

    protected override void Start()
    {
        Chosen = [.. Child.CoreGroup.Select(m => m.PersonId)];
        if (Outcome.CoreGroup is { } said)
        {
            (WhySoMany, WhyNotFamily, ChildTakesPart) = (said.WhySoMany, said.WhyNotFamily, said.ChildTakesPart);
        }
    }

    protected override string FieldOf(string about) => about == nameof(IdentifyCoreGroup.Members) ? nameof(Chosen) : about;

    protected override ICommand? Command()
    {
        var added = new List<CoreGroupMember>();
        for (var i = 0; i < Added.Count; i++)
        {
            var row = Added[i];
            if (row.IsBlank)
            {
                continue;
            }

            var account = Professionals.FirstOrDefault(p => p.UserId == row.UserId);
            if (account is null && Text.Missing(row.Name))
            {
                ModelState.AddModelError($"Added[{i}].Name", "Enter the member’s name; an agency alone is not a member");
                continue;
            }

            added.Add(new CoreGroupMember(NewId.Next(), Text.Clean(row.Name) ?? account!.DisplayName, Text.Clean(row.Role) ?? "member", Text.Clean(row.Agency), account?.UserId));
        }

        return new IdentifyCoreGroup(CommandId, ConferenceId, [.. People.Where(m => Chosen.Contains(m.PersonId)), .. added], WhySoMany, WhyNotFamily, ChildTakesPart);
    }

    /// <summary>A child ticked as a member is each child in their own core group.</summary>
    protected override ICommand For(Child child, ICommand command)
    {
        var identify = (IdentifyCoreGroup)command;
        return child.Id == Child.Id ? identify : identify with
        {
            Members = [.. identify.Members.Select(m => m.PersonId == Child.Id ? m with { PersonId = child.Id, Name = child.ShortName } : m)],
        };
    }
}
