using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Web.Forms;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>A form about what the core group does between its meetings.</summary>
public abstract class CoreGroupWorkForm(FormDesk desk) : ChildForm(desk)
{
    public override string Home => "core-groups";

    protected override bool OffersSiblings => true;

    protected override bool Fits(Child sibling) => sibling.PlanOn(View.Today) is not null;

    /// <summary>Ticks every brother and sister it fits.</summary>
    protected void ForAll() => AlsoFor = [.. Siblings.Select(s => s.Id)];
}

/// <summary>A form about one meeting of the core group that is planned, or goes on. Each thing said is an entry of its own, so that several people may write at once.</summary>
public abstract class PlannedMeetingForm(FormDesk desk) : ChildForm(desk)
{
    public override string Home => CoreGroupHome.Of(Child, MeetingId);

    /// <summary>In a meeting nobody waits for a form: what is typed is kept while it is typed.</summary>
    public override bool KeepsWhileTyping => true;

    protected Guid MeetingId => Guid.Parse((string)RouteData.Values["meetingId"]!);

    protected override bool OffersSiblings => true;

    protected override bool Offered => Child.CoreGroupDay(MeetingId) is not null;

    protected override bool Fits(Child sibling) => sibling.CoreGroupDay(MeetingId) is not null;

    /// <summary>Ticks every brother and sister the meeting is about.</summary>
    protected void ForAll() => AlsoFor = [.. Siblings.Select(s => s.Id)];
}

/// <summary>A form about one meeting of the core group that has begun.</summary>
public abstract class CoreGroupForm(FormDesk desk) : PlannedMeetingForm(desk)
{
    /// <summary>The meeting as this child's record tells it; nothing when it has not begun for the child.</summary>
    public CoreGroupMeeting? Meeting => CoreGroupMeeting.Find(Child, MeetingId);

    protected override bool Offered => Meeting is not null;

    protected override bool Fits(Child sibling) => CoreGroupMeeting.Find(sibling, MeetingId) is not null;
}

/// <summary>Where a core group is.</summary>
internal static class CoreGroupHome
{
    /// <summary>The meeting once it has begun; before that, all of the core group's work.</summary>
    public static string Of(Child child, Guid meeting) => CoreGroupMeeting.Find(child, meeting) is null ? "core-groups" : $"core-groups/{meeting}";
}
