using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The record of a core group is closed: from what was written down while it met.</summary>
[Does(Doing.TakePart)]
public sealed class HoldModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty]
    public string? WhyWithoutLead { get; set; }

    public override string Heading => $"Record the {View.Words.Term("core-group", View.Today)}";

    public override string Lede => $"From who came and what was agreed, as it is written down. {Left}";

    public override string Button => "Record it";

    protected override bool Offered => Meeting is { Held: null };

    protected override string Done => $"The {View.Words.Term("core-group", View.Today)} is recorded. Now send its notes";

    private string Left => CoreGroupAgenda.Of(Child, Meeting, Meeting!.HeldOn, null, null, View.Words.CoreGroupAgenda(Meeting.HeldOn)).Count(i => !i.Done) switch
    {
        0 => "Everything on the agenda is done.",
        1 => "One item of the agenda is not done; it can still be recorded afterwards.",
        var n => $"{n} items of the agenda are not done; they can still be recorded afterwards.",
    };

    protected override bool Fits(Child sibling) => CoreGroupMeeting.Find(sibling, MeetingId) is { Held: null };

    protected override void Start() => ForAll();

    protected override ICommand Command() => new HoldCoreGroup(MeetingId, WhyWithoutLead);
}
