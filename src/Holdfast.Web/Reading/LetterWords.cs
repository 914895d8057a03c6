using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Letters;

namespace Holdfast.Web.Reading;

/// <summary>What letters, their readers and their sending are called.</summary>
public static class LetterWords
{
    public static string Kind(LetterKind kind) => kind switch
    {
        LetterKind.Decision => "Letter of decision",
        LetterKind.FullRecord => "Full record",
        _ => "Letter asking why they were not there",
    };

    public static string Kinds(LetterKind kind) => kind switch
    {
        LetterKind.Decision => "Letters of decision",
        LetterKind.FullRecord => "Full records",
        _ => "Letters asking why they were not there",
    };

    public static string Reader(LetterReader reader) => reader switch
    {
        LetterReader.Parent => "Family member’s copy",
        LetterReader.Child => "Child’s copy",
        _ => "Professional’s copy",
    };

    public static string How(SendingHow how) => how switch
    {
        SendingHow.Mail => "By mail",
        SendingHow.Posted => "Posted",
        _ => "Handed over",
    };

    public static string Answer(CorrectionAnswer answer) => answer switch
    {
        CorrectionAnswer.Changed => "Changed as asked",
        CorrectionAnswer.PartlyChanged => "Changed in part",
        _ => "Not changed",
    };

    /// <summary>The key of the area's word for the conference.</summary>
    public static string Term(ConferenceLetters letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        return letters.Conference.Kind == MeetingKind.Review ? "review-conference" : "initial-conference";
    }
}
