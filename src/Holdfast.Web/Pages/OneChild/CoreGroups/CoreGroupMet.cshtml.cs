using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The core group met.</summary>
[Does(Doing.Record)]
public sealed class CoreGroupMetModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    [Display(Name = "Date of the meeting")]
    public DateOnly? HeldOn { get; set; }

    /// <summary>People of the core group and the network who came.</summary>
    [BindProperty]
    public List<Guid> Present { get; set; } = [];

    [BindProperty]
    public List<Guid> ChildrenCame { get; set; } = [];

    [BindProperty]
    public List<Guid> AtSchoolOf { get; set; } = [];

    [BindProperty]
    public string? WhatWasAgreed { get; set; }

    [BindProperty]
    public string? VisitFrequencyView { get; set; }

    [BindProperty]
    [Display(Name = "Date of the next meeting")]
    public DateOnly? NextOn { get; set; }

    public override string Heading => $"The {View.Words.Term("core-group", View.Today)} met";

    public IReadOnlyList<Child> AllChildren => [Child, .. Siblings];

    public IReadOnlyList<Holdfast.GovUk.Choice> People => [.. Everyone.Select(p => new Holdfast.GovUk.Choice(p.PersonId.ToString(), p.Name, p.Role))];

    protected override bool OffersSiblings => true;

    protected override string Done => $"The {View.Words.Term("core-group", View.Today)} meeting is recorded";

    private IEnumerable<(Guid PersonId, string Name, string Role)> Everyone => Child.CoreGroup.Where(m => m.PersonId != Child.Id).Select(m => (m.PersonId, m.Name, m.Role))
        .Concat(Child.Network.Values.OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => (p.PersonId, p.Name, p.Relationship)))
        .DistinctBy(p => p.PersonId);

    protected override bool Fits(Child sibling) => sibling.PlanOn(View.Today) is not null;

    protected override void Start() => (HeldOn, AlsoFor) = (View.Today, [.. Siblings.Select(s => s.Id)]);

    protected override string FieldOf(string about) => about == nameof(RecordCoreGroup.Came) ? nameof(Present) : about;

    protected override ICommand Command()
    {
        var on = Needed(HeldOn, nameof(HeldOn), "Enter the date of the meeting");
        return new RecordCoreGroup(
            CommandId, on, [.. Everyone.Where(p => Present.Contains(p.PersonId)).Select(p => new Attendee(p.PersonId, p.Name))], false, false, WhatWasAgreed, VisitFrequencyView, NextOn);
    }

    /// <summary>One meeting for the family; who of the children came, and whose school it was, is each child's own.</summary>
    protected override ICommand For(Child child, ICommand command) =>
        (RecordCoreGroup)command with { ChildCame = ChildrenCame.Contains(child.Id), AtTheChildsSchool = AtSchoolOf.Contains(child.Id) };
}
