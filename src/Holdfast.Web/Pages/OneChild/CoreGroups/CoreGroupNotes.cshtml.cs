using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The notes of one core group about one child, as one reader has them: with the plan as it then stood.</summary>
public sealed class CoreGroupNotesModel : ChildPage
{
    /// <summary>Whose copy it is; a professional's when nobody says.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Copy { get; set; }

    public CoreGroupMeeting Meeting { get; private set; } = null!;

    public DetailedPlan? Plan { get; private set; }

    /// <summary>Members of that day, each with a copy of their own.</summary>
    public IEnumerable<CoreGroupMember> Members => Meeting.Members;

    public CoreGroupMember? Of => Members.FirstOrDefault(m => m.PersonId == Copy);

    public LetterReader Reader => Copy is null || Of?.Agency is not null ? LetterReader.Agency : Copy == Child.Id ? LetterReader.Child : LetterReader.Parent;

    /// <summary>What the child said is for the child and for professionals: a child who is quoted to a parent may pay for it.</summary>
    public bool ShowsChildsWords => LetterDisclosure.ShowsChildsWords(Reader);

    /// <summary>Reasons for absence, other people's reports and trouble between agencies are for professionals.</summary>
    public bool IsProfessionals => Reader == LetterReader.Agency;

    /// <summary>Parts a reader's copy has.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parts => Meeting.Parts.Where(p => IsProfessionals || p.Key is not (CoreGroupParts.NotKeepingTo or CoreGroupParts.AgenciesConflict or CoreGroupParts.LinkedChildren or CoreGroupParts.WithoutLead));

    public CoreGroupNotesSent? Sent => Child.NotesSent.LastOrDefault(n => n.MeetingId == Meeting.MeetingId);

    public IActionResult OnGet(Guid meetingId)
    {
        if (CoreGroupMeeting.Find(Child, meetingId) is not { Held: not null } meeting)
        {
            return NotFound();
        }

        (Meeting, Plan) = (meeting, DetailedPlan.Find(Child, meeting.HeldOn));
        return Copy is null || Of is not null ? Page() : NotFound();
    }
}
