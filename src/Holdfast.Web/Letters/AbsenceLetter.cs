using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>The chair asks a professional why they neither came nor sent a report (B09). It says nothing of what the conference said or decided.</summary>
internal static class AbsenceLetter
{
    public static IEnumerable<PaperSection> Sections(LetterSource s)
    {
        var absent = s.Last<ConferenceAttended>(a => a.AttendanceId == s.Recipient.PersonId);
        yield return Section(
            "Why I write to you",
            Say($"The {s.ConferenceTerm} about {s.ChildsName} was on {UkDate.Long(s.HeldOn)}. You were expected there, because you work with {s.ChildsShortName}."),
            Say(absent?.How == AttendanceHow.ReportOnly ? "You sent a report and did not come." : "You did not come, and no report from you was there."),
            Say("A conference that does not hear everybody who knows a child may miss what matters for that child’s safety."));
        yield return Section(
            "What I ask of you",
            new PaperBlock.Bullets(
            [
                "Tell me in writing why you did not come and why there was no report.",
                "Tell me what you know that the conference should have known.",
                "Tell me how you will make sure that you, or somebody in your place, comes or reports the next time.",
            ]),
            Say(s.Setting("absence-answer-within") is { } within ? $"Write back within {within} of getting this letter." : "Write back as soon as you can."));
        yield return Section("What comes of it", Say("Where the same agency is often missing, it is taken up with that agency’s safeguarding lead."));
    }
}
