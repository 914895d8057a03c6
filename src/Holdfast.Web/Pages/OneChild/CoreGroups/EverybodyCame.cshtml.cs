using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>Everybody who belongs to the group came: one tick instead of a form for each.</summary>
[Does(Doing.TakePart)]
public sealed class EverybodyCameModel(FormDesk desk) : CoreGroupForm(desk)
{
    private const int FirstPlace = 200;

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public override string Heading => "Everybody came";

    public override string Button => "They came";

    public IReadOnlyList<Choice> People => [.. Everybody.Select(m => new Choice(Key(m), $"{m.Name}, {m.Role}{(m.Agency is null ? "" : $", {m.Agency}")}"))];

    protected override string Done => "Attendance is recorded";

    protected override bool Offered => Meeting is { Held: null } && Everybody.Count > 0;

    /// <summary>Of this child's group, and of the brothers' and sisters' groups.</summary>
    private IReadOnlyList<CoreGroupMember> Everybody =>
        [.. new[] { Child }.Concat(Siblings).SelectMany(c => CoreGroupMeeting.Find(c, MeetingId) is { } meeting ? RecordEverybodyCame.Candidates(c, meeting, View.Words.Term("lead-social-worker", View.Today)) : [])
            .Where(m => m.PersonId != Child.Id && Siblings.All(s => s.Id != m.PersonId)).DistinctBy(m => (m.Name.ToUpperInvariant(), m.Role.ToUpperInvariant()))];

    protected override void Start()
    {
        ForAll();
        Chosen = [.. Everybody.Select(Key)];
    }

    /// <summary>The name; with the role where two have the same.</summary>
    private string Key(CoreGroupMember member) => Everybody.Count(o => string.Equals(o.Name, member.Name, StringComparison.OrdinalIgnoreCase)) > 1 ? $"{member.Name}, {member.Role}" : member.Name;

    protected override string FieldOf(string about) => about == nameof(RecordEverybodyCame.Came) ? nameof(Chosen) : about;

    protected override ICommand Command() => new RecordEverybodyCame(
        MeetingId, [.. Everybody.Select((m, i) => (Member: m, Place: i)).Where(m => Chosen.Contains(Key(m.Member))).Select(m =>
            new CameToo(CoreGroupRules.MeetingId(CommandId, (FirstPlace + m.Place) % 256), m.Member.PersonId == Guid.Empty ? null : m.Member.PersonId, m.Member.Name, m.Member.Role, m.Member.Agency))]);
}
