using Holdfast.Web.Forms;

namespace Holdfast.Web.Pages.OneChild.Supervision;

/// <summary>A form about how managers look after the work with a child.</summary>
public abstract class SupervisionForm(FormDesk desk) : ChildForm(desk)
{
    public override string Home => "supervision";
}
