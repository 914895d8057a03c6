using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Visits;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>What the child said is taken up at this core group.</summary>
[Does(Doing.TakePart)]
public sealed class CoreGroupViewModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? VisitId { get; set; }

    [BindProperty]
    public string? WhatCameOfIt { get; set; }

    public VisitMade? Visit => Child.Visits.FirstOrDefault(v => v.VisitId == VisitId && v.Child.OwnWords is not null);

    public override string Heading => $"What {Child.ShortName} said, taken up";

    protected override bool OffersSiblings => false;

    protected override bool Offered => Meeting is not null && Visit is not null;

    protected override string Done => "It is recorded";

    protected override void Start() => WhatCameOfIt = Child.ViewsConsidered.LastOrDefault(v => v.VisitId == VisitId && v.MeetingId == MeetingId)?.WhatCameOfIt;

    protected override ICommand Command() => new RecordViewConsidered(VisitId ?? Guid.Empty, MeetingId, WhatCameOfIt ?? "");
}
