using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The chair answers whether there is an early review.</summary>
[Does(Doing.RecordConference)]
public sealed class EarlyReviewAnswerModel(FormDesk desk) : AnswerForm<EarlyReviewRequest>(desk)
{
    /// <summary>The request that is answered.</summary>
    [BindProperty(SupportsGet = true, Name = "request")]
    public Guid? RequestId { get; set; }

    [BindProperty]
    public bool? Convened { get; set; }

    [BindProperty]
    [Display(Name = "Day of the review")]
    public DateOnly? ReviewOn { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? AnsweredOn { get; set; }

    public override string Heading => $"Is there an early {View.Words.Term("review-conference", View.Today)}?";

    public override string Home => "core-groups";

    public override string? Lede => Matter is { } request ? $"{request.Asked.AskedBy} asked on {UkDate.Long(request.Asked.AskedOn)}: {string.Join("; ", request.Asked.Pointers.Select(p => Text.InSentence(CoreGroupWords.Of(p))))}. {Text.Sentence(request.Asked.Why)}" : null;

    public IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No")];

    protected override string Done => Convened == true ? "Answered. Now prepare the review" : "The answer is recorded";

    protected override void Start()
    {
        base.Start();
        AnsweredOn = View.Today;
    }

    protected override ICommand Command() => new AnswerEarlyReview(CommandId, RequestId ?? Guid.Empty, Needed(AnsweredOn, nameof(AnsweredOn), "Enter the date"), Convened, ReviewOn, Why ?? "", FormDesk.MyName);

    protected override EarlyReviewRequest? Open(Child child) => child.EarlyReviews.FirstOrDefault(r => r.Asked.RequestId == RequestId && r.Answered is null);
}
