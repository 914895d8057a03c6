using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>Somebody named to the core group who is not in the child's network.</summary>
public sealed class AddedMember
{
    public string? Name { get; set; }

    public string? Role { get; set; }

    public string? Agency { get; set; }

    public Guid? UserId { get; set; }

    public bool IsBlank => UserId is null && Text.Missing(Name) && Text.Missing(Role) && Text.Missing(Agency);
}

/// <summary>The members of the core group, by name; the list given replaces the one before.</summary>
[Does(Doing.Record)]
public sealed class NameCoreGroupModel(FormDesk desk) : ChildForm(desk)
{
    private const int Rows = 3;

    /// <summary>Members and people of the network chosen.</summary>
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public List<AddedMember> Added { get; set; } = [];

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? NamedOn { get; set; }

    public override string Heading => $"Who is in the {View.Words.Term("core-group", View.Today)}?";

    public override string Lede => "Only the people needed. Everybody named here can read the plan’s own work.";

    public IReadOnlyList<Records.Accounts.PersonChoice> Professionals { get; private set; } = [];

    public IReadOnlyList<Holdfast.GovUk.Choice> Candidates => [.. People.Select(m => new Holdfast.GovUk.Choice(m.PersonId.ToString(), m.Name, m.Agency is null ? m.Role : $"{m.Role}, {m.Agency}"))];

    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(CoreGroupMembersNamed) };

    protected override string Done => $"The {View.Words.Term("core-group", View.Today)} is recorded";

    /// <summary>Members by now, the child, and everybody in the network.</summary>
    private IEnumerable<CoreGroupMember> People => Child.CoreGroup
        .Append(new CoreGroupMember(Child.Id, Child.ShortName, "the child", null, null))
        .Concat(Child.Network.Values.OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => new CoreGroupMember(p.PersonId, p.Name, p.Relationship, p.Agency, p.UserId)))
        .DistinctBy(m => m.PersonId);

    protected override async Task Load(CancellationToken cancel)
    {
        Professionals = await FormDesk.Professionals(Child.Area, cancel);
        Added.AddRange(Enumerable.Range(0, Math.Max(0, Rows - Added.Count)).Select(_ => new AddedMember()));
    }

    protected override void Start() => (Chosen, NamedOn) = ([.. Child.CoreGroup.Select(m => m.PersonId)], View.Today);

    protected override string FieldOf(string about) => about == nameof(NameCoreGroup.Members) ? nameof(Chosen) : about;

    protected override ICommand? Command()
    {
        var added = new List<CoreGroupMember>();
        for (var i = 0; i < Added.Count; i++)
        {
            var row = Added[i];
            var account = Professionals.FirstOrDefault(p => p.UserId == row.UserId);
            if (row.IsBlank)
            {
                continue;
            }

            if (account is null && Text.Missing(row.Name))
            {
                ModelState.AddModelError($"Added[{i}].Name", "Enter the member’s name; an agency alone is not a member");
                continue;
            }

            added.Add(new CoreGroupMember(NewId.Next(), Text.Clean(row.Name) ?? account!.DisplayName, Text.Clean(row.Role) ?? "member", Text.Clean(row.Agency), account?.UserId));
        }

        var on = Needed(NamedOn, nameof(NamedOn), "Enter the date");
        return new NameCoreGroup([.. People.Where(m => Chosen.Contains(m.PersonId)), .. added], on);
    }
}
