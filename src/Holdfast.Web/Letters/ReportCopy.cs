using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Letters;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>A report for a conference as one reader of the family may have it: all that is for everybody, and of what is kept apart only what names this reader.</summary>
internal static class ReportCopy
{
    public static LetterPaper Compose(ChildView view, ConferencePreparation conference, ReportWritten report, Recipient reader)
    {
        var (child, on) = (view.Child, conference.Arranged?.On ?? view.Today);
        var apart = report.Parts.Where(p => reader.Reader == LetterReader.Child ? p.ForChild : p.ForPeople.Contains(reader.PersonId));
        PaperSection[] sections =
        [
            Section("What is going well", Typed(report.Strengths)), Section("What the worries are", Typed(report.Worries)), Section("What its author thinks should be decided", Typed(report.View)),
            Section("Only for you", apart.SelectMany(p => Typed(p.Words))),
            Section("Before the conference", Say($"If something in this report is wrong or you see it otherwise, say so to {report.Author} or to the social worker. You can say it at the conference too, or bring somebody who says it for you.")),
        ];
        return new LetterPaper(
            "Report for the conference", $"{view.Rules.Name} children’s services", reader.Reader, reader.Name, null, reader.Reader == LetterReader.Child ? child.ShortName : child.FullName,
            $"{MeetingWords.Of(view.Words, conference.Asked.Kind, on)}{(conference.Arranged is null ? "" : $", {UkDate.Long(on)}")}", report.WrittenOn, 1, null, report.Author, [.. sections.Where(s => s.Blocks.Count > 0)])
        {
            SignedAs = report.Agency ?? "The author of the report",
        };
    }
}
