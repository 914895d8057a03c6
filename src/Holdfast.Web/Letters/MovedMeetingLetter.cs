using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Letters;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>The new day of a core group, for one member who has no account to be told by mail (M54). It says nothing of why it was moved, nor of what the meeting speaks about.</summary>
internal static class MovedMeetingLetter
{
    public static Recipient To(Child child, CoreGroupMember member) =>
        new(member.PersonId, member.Name, member.Agency is null ? member.Role : $"{member.Role}, {member.Agency}", child.IsProfessional(member) ? LetterReader.Agency : LetterReader.Parent, true);

    /// <param name="about">The children the meeting is about to whose group this reader belongs, by name.</param>
    public static LetterPaper Compose(ChildView view, CoreGroupPlanned moved, DateOnly? was, Recipient reader, IReadOnlyList<string> about, string signedBy)
    {
        var group = view.Words.Term("core-group", moved.On);
        var isAgency = reader.Reader == LetterReader.Agency;
        return new LetterPaper(
            "The meeting has a new date", $"{view.Rules.Name} children’s services", reader.Reader, reader.Name, isAgency ? reader.Role : null, Text.And(about), Text.Capital(group), view.Today, 1, null, signedBy,
            [
                Section("When and where", new PaperBlock.Facts([("Day", UkDate.Full(moved.On)), ("Time", moved.At is { } at ? UkDate.Time(at) : "We will tell you"), ("Place", moved.Place ?? "We will tell you")])),
                Section(
                    "What has changed",
                    Say(was is { } before && before != moved.On ? $"The {group} was to meet on {UkDate.Full(before)}. It meets on {UkDate.Full(moved.On)} instead." : $"The {group} still meets on {UkDate.Full(moved.On)}. The time or the place is new.")),
                Section("If this does not suit you", isAgency
                    ? Say($"Tell {signedBy} and your line manager as soon as you can. Somebody may come for you. If nobody can, send a written report.")
                    : Say($"Tell {signedBy} as soon as you can. Say too if you need an interpreter, somebody to look after children, or help to get there. If you can not come, what you want to say is still heard: tell us before, or write it down.")),
            ])
        {
            SignedAs = $"For the {group}",
        };
    }
}
