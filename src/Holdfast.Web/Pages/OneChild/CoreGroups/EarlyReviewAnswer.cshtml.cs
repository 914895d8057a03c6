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
public sealed class EarlyReviewAnswerModel(FormDesk desk) : CoreGroupWorkForm(desk)
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

    public override string? Lede => Of(Child) is { } request ? $"{request.Asked.AskedBy} asked on {UkDate.Long(request.Asked.AskedOn)}: {string.Join("; ", request.Asked.Pointers.Select(p => Text.InSentence(CoreGroupWords.Of(p))))}. {Text.Sentence(request.Asked.Why)}" : null;

    public IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No")];

    protected override bool Offered => Of(Child) is { Answered: null };

    protected override string Done => Convened == true ? "Answered. Now prepare the review" : "The answer is recorded";

    protected override bool Fits(Child sibling) => Of(sibling) is { Answered: null };

    protected override void Start()
    {
        ForAll();
        AnsweredOn = View.Today;
    }

    protected override ICommand Command() => new AnswerEarlyReview(CommandId, RequestId ?? Guid.Empty, Needed(AnsweredOn, nameof(AnsweredOn), "Enter the date"), Convened, ReviewOn, Why ?? "", FormDesk.MyName);

    private EarlyReviewRequest? Of(Child child) => child.EarlyReviews.FirstOrDefault(r => r.Asked.RequestId == RequestId);
}
