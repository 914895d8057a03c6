using System.Collections.Immutable;
using Holdfast.Casework;
using Holdfast.Casework.Disagreements;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Disagreements;

/// <summary>A form about one disagreement. What holds for brothers and sisters as well is recorded once for all.</summary>
public abstract class DisagreementForm(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Disagreement { get; set; }

    /// <summary>The disagreement as this person may read it.</summary>
    public Disagreement? Found => DisagreementsShown.Find(View, Child, Disagreement);

    public override string Home => $"disagreements/{Disagreement}";

    public override string? Lede => Found is { } found ? $"{found.Raised.RaisedBy}, {UkDate.Long(found.Raised.RaisedOn)}: {Text.Sentence(found.Raised.What)}" : null;

    /// <summary>The stages of the area's ladder, on the day it was raised.</summary>
    public ImmutableArray<Casework.Choice> Ladder => [.. View.Words.Ladder(Found?.Raised.RaisedOn ?? View.Today)];

    protected override bool OffersSiblings => true;

    protected override bool Offered => Found is not null;

    protected override bool Fits(Child sibling) => DisagreementsShown.Find(View, sibling, Disagreement) is not null;

    /// <summary>What is wrong with the whole is said at the first field.</summary>
    protected override string FieldOf(string about) => about == nameof(DisagreementEvent.DisagreementId) ? FirstField : about;

    protected abstract string FirstField { get; }

    /// <summary>Ticks every brother and sister it fits.</summary>
    protected void ForAll() => AlsoFor = [.. Siblings.Select(s => s.Id)];
}
