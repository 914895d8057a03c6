using Holdfast.Casework;

namespace Holdfast.Web.Forms;

/// <summary>A form that answers or closes one matter of the child's record; brothers and sisters who have the same matter are ticked.</summary>
/// <typeparam name="TMatter">The matter as it stands.</typeparam>
public abstract class AnswerForm<TMatter>(FormDesk desk) : ChildForm(desk)
    where TMatter : class
{
    /// <summary>The matter of this child; nothing when there is none to answer.</summary>
    public TMatter? Matter => Open(Child);

    protected override bool OffersSiblings => true;

    protected override bool Offered => Matter is not null;

    protected override bool Fits(Child sibling) => Open(sibling) is not null;

    /// <summary>The matter in the record of one of several children, while it can be answered.</summary>
    protected abstract TMatter? Open(Child child);

    protected override void Start() => AlsoFor = [.. Siblings.Select(s => s.Id)];
}
