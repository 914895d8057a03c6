using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>A parent was told how to complain, make representation and appeal.</summary>
[Does(Doing.RecordConference)]
public sealed class RightsModel(FormDesk desk) : MeetingForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool Complaint { get; set; }

    [BindProperty]
    public bool Representation { get; set; }

    [BindProperty]
    public bool Appeal { get; set; }

    [BindProperty]
    public string? Leaflets { get; set; }

    [BindProperty]
    public string? ExplainedBy { get; set; }

    public override string Heading => "Rights explained to a parent";

    public override string? Lede => "To every parent, also one who seems to agree.";

    protected override string Done => "It is recorded";

    protected override void Start()
    {
        ForAll();
        ExplainedBy = Meeting?.Chair;
    }

    protected override ICommand Command()
    {
        var person = PersonId is { } id ? Child.Network.GetValueOrDefault(id) : null;
        return new ExplainParentRights(CommandId, ConferenceId, person?.PersonId, person?.Name ?? Name ?? "", Complaint, Representation, Appeal, Leaflets, ExplainedBy ?? "");
    }
}
