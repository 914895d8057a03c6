using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Web.Forms;

namespace Holdfast.Web.Pages.OneChild.Complaints;

/// <summary>A form about one complaint that is on the record, of brothers and sisters too when it was made about them.</summary>
public abstract class ComplaintForm(FormDesk desk) : ChildForm(desk)
{
    public override string Home => $"complaints/{ComplaintId}";

    public Complaint? Of => Complaint.Find(Child, ComplaintId);

    protected Guid ComplaintId => Guid.Parse((string)RouteData.Values["complaint"]!);

    protected override bool OffersSiblings => true;

    protected override bool Offered => Of is not null;

    protected override bool Fits(Child sibling) => Complaint.Find(sibling, ComplaintId) is not null;

    /// <summary>Ticks every brother and sister the complaint is about.</summary>
    protected void ForAll() => AlsoFor = [.. Siblings.Select(s => s.Id)];
}
