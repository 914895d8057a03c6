using Holdfast.Casework;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Links;

/// <summary>The first page of an invitation: what it is to, and what is still to do.</summary>
public sealed record InvitedHome(InvitationVisit Visit, LinkAnswers Answers)
{
    public bool AnswerReady => Answers.HasAnswer || Visit.Invited.Answered is not null;

    public string AnswerState => Answers.Answer.Answer is { } typed ? $"{PreparationWords.Of(typed)}, not sent yet"
        : Visit.Invited is { Answered: { } said, AnsweredOn: { } on } ? $"{PreparationWords.Of(said)}, sent {UkDate.DayMonth(on)}"
        : "Not answered";

    public bool ReportReady => Answers.HasReport || Visit.Invited.ReportCame;

    public string ReportState => Answers.HasReport ? "Begun, not sent yet" : Visit.Invited.ReportCame ? "Came" : "Not begun";

    public bool HasSomething => Answers.HasAnswer || Answers.HasReport;

    /// <summary>The last day the link opens.</summary>
    public DateOnly LastDay => UkClock.DayOf(Visit.Link.ExpiresAt.AddTicks(-1));
}
