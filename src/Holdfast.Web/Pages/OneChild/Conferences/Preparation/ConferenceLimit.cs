using Holdfast.Casework.Conferences;
using Holdfast.Practice;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>The time limit a conference is held within, as the area's rules owe it for the child.</summary>
internal static class ConferenceLimit
{
    /// <summary>The soonest duty a conference of the kind would meet; nothing when the area's rules set none.</summary>
    public static Duty? Of(ChildView view, ConferenceKind kind)
    {
        var action = kind == ConferenceKind.Review ? "record-review" : "prepare-conference";
        return view.Duties.Where(d => d.State == DutyState.Open && d.Action == action && d.Due is not null).OrderBy(d => d.Due).FirstOrDefault();
    }
}
