using Holdfast.Casework;
using Holdfast.Web.Forms;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>A form about what does not work. What holds for brothers and sisters as well is recorded once for all.</summary>
public abstract class DifficultyForm(FormDesk desk) : ChildForm(desk)
{
    public override string Home => "difficulties";

    protected override bool OffersSiblings => true;

    /// <summary>Ticks every brother and sister it fits.</summary>
    protected void ForAll() => AlsoFor = [.. Siblings.Select(s => s.Id)];
}
