using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>Somebody came to the core group, sent somebody or a report, or did none of these.</summary>
[Does(Doing.TakePart)]
public sealed class CoreGroupPresentModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public CoreGroupHow? How { get; set; }

    [BindProperty]
    public bool IsLead { get; set; }

    [BindProperty]
    public string? CoverBy { get; set; }

    [BindProperty]
    public string? Said { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? ManagerTold { get; set; }

    [BindProperty]
    public string? WhyNotMember { get; set; }

    public override string Heading => "Who takes part";

    public override string Lede => "Only family and professionals at work with the child. Family who do not come never stop the meeting.";

    public IReadOnlyList<Choice> Hows { get; } = CoreGroupWords.Choices<CoreGroupHow>(CoreGroupWords.Of);

    /// <summary>Members first, then the child and the rest of the network.</summary>
    public IReadOnlyList<Choice> People => [.. Everybody.Select(m => new Choice(m.PersonId.ToString(), m.Agency is null ? $"{m.Name}, {m.Role}" : $"{m.Name}, {m.Role}, {m.Agency}"))];

    protected override string Done => "Attendance is recorded";

    private IEnumerable<CoreGroupMember> Everybody => (Meeting?.Members ?? [])
        .Append(new CoreGroupMember(Child.Id, Child.ShortName, "the child", null, null))
        .Concat(Child.Network.Values.OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => new CoreGroupMember(p.PersonId, p.Name, p.Relationship, p.Agency, p.UserId)))
        .DistinctBy(m => m.PersonId).DistinctBy(m => (m.Name, m.Role.ToUpperInvariant()));

    protected override void Start()
    {
        ForAll();
        if (Meeting?.Attendance.FirstOrDefault(a => a.PersonId == PersonId && PersonId is not null) is { } before)
        {
            (Name, Role, Agency, How, IsLead, CoverBy, Said, Why, ManagerTold, WhyNotMember) =
                (null, null, null, before.How, before.IsLead, before.CoverBy, before.Said, before.Why, before.ManagerTold, before.WhyNotMember);
        }

        IsLead |= Child.LeadSocialWorker is { } lead && Everybody.FirstOrDefault(m => m.PersonId == PersonId)?.Name == lead.Name;
    }

    protected override ICommand Command() => Of(Child);

    /// <summary>Brothers and sisters have core groups of their own: who is a member of one only is there for that reason.</summary>
    protected override ICommand For(Child child, ICommand command)
    {
        var came = (RecordCoreGroupAttendance)command;
        return child.Id == Child.Id || came.WhyNotMember is not null || CoreGroupMeeting.Find(child, MeetingId)?.Members.Any(m => m.PersonId == came.PersonId || m.Name == came.Name) != false
            ? came
            : came with { WhyNotMember = $"A member of a brother’s or sister’s {View.Words.Term("core-group", View.Today)}" };
    }

    protected override bool Fits(Child sibling) => PersonId != Child.Id && base.Fits(sibling);

    private RecordCoreGroupAttendance Of(Child child)
    {
        var person = Everybody.FirstOrDefault(m => m.PersonId == PersonId);
        var isLead = IsLead || (person ?? new CoreGroupMember(Guid.Empty, Name ?? "", "", null, null)).Name == child.LeadSocialWorker?.Name;
        return new RecordCoreGroupAttendance(
            CommandId, MeetingId, person?.PersonId, person?.Name ?? Name ?? "", person?.Role ?? Role ?? (isLead ? View.Words.Term("lead-social-worker", View.Today) : ""), person?.Agency ?? Agency, How, isLead, CoverBy, Said, Why, ManagerTold, WhyNotMember);
    }
}
