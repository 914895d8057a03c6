using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>A member who has an account, and the address of its mail.</summary>
public sealed record MailedMember(Guid PersonId, string Name, string Address);

/// <summary>A planned core group is moved; those with an account are told by mail at once, and everybody else must be.</summary>
[Does(Doing.Record)]
public sealed class MoveCoreGroupModel(FormDesk desk, CoreGroupMail mail) : PlannedMeetingForm(desk)
{
    [BindProperty]
    [Display(Name = "New date")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [Display(Name = "Time")]
    public TimeOnly? At { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? WhyMoved { get; set; }

    [BindProperty]
    public string? WhyLate { get; set; }

    public IReadOnlyList<MailedMember> Mailed { get; private set; } = [];

    /// <summary>Members who must be told another way.</summary>
    public IReadOnlyList<string> NotMailed => [.. Child.ToldOfMeetingsOn(On ?? View.Today).Where(m => Mailed.All(x => x.PersonId != m.PersonId) && !Know.Contains(m.PersonId)).Select(m => m.Name)];

    /// <summary>Whoever moves it, where they are a member themselves.</summary>
    private IEnumerable<Guid> Know => Child.CoreGroup.Where(m => m.UserId is not null && m.UserId == FormDesk.UserId).Select(m => m.PersonId);

    public override string Heading => $"Move the {View.Words.Term("core-group", View.Today)}";

    public override string? Lede => Planned is { } planned ? $"It is planned for {UkDate.Full(planned.On)}{(Limit(Child) is { } last ? $", and must be by {UkDate.Full(last)}" : "")}." : null;

    protected override bool Offered => Planned is not null && CoreGroupMeeting.Find(Child, MeetingId) is null && !Child.Has(MeetingId);

    protected override string Done => NotMailed.Count == 0 ? "It is moved, and everybody is told" : $"It is moved. {Text.And(NotMailed)} must still be told in writing";

    /// <summary>Straight to the letters where somebody must be told by one.</summary>
    protected override string Next() => NotMailed.Count == 0 ? base.Next() : View.Link($"core-groups/{MeetingId}/move-confirmed");

    private CoreGroupPlanned? Planned => Child.CoreGroupPlan(MeetingId);

    protected override bool Fits(Child sibling) => sibling.CoreGroupPlan(MeetingId) is not null;

    protected override async Task Load(CancellationToken cancel) => Mailed = await mail.MembersWithMail(Child, cancel);

    protected override void Start()
    {
        ForAll();
        (On, At, Place) = (Planned?.On, Planned?.At, Planned?.Place);
    }

    protected override ICommand Command() => Of(Child);

    protected override ICommand For(Child child, ICommand command) => Of(child);

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel) =>
        Mailed.Count > 0 && command.Decide(Child, View.Lists, View.Today) is { IsRefused: false, Events.IsEmpty: false }
            ? new ReadyCommand(command, await mail.Seal(CommandId, Child.Id, Mailed, "A meeting has a new date", CoreGroupMail.Moved(Needed(On, nameof(On), ""), At, FormDesk.MyName, View.Rules.Name), cancel))
            : new ReadyCommand(command);

    private MoveCoreGroup Of(Child child) => new(
        MeetingId, Needed(On, nameof(On), "Enter the new date"), At, Place, WhyMoved ?? "", WhyLate, Limit(child), [.. Mailed.Select(m => m.PersonId)], [.. Know]);

    private DateOnly? Limit(Child child) => CoreGroupRules.LastDay(child, View.Rules, child.CoreGroupsToCome.Where(p => p.MeetingId != MeetingId && p.On < (child.CoreGroupPlan(MeetingId)?.On ?? On)).Select(p => (DateOnly?)p.On).Max(), View.Today);
}
