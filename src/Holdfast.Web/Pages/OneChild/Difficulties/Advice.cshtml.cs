using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>Advice that was taken about a difficulty or a disagreement: of an adviser, a lawyer or the chair of the conference.</summary>
[Does(Doing.Record)]
public sealed class AdviceModel(FormDesk desk) : DifficultyForm(desk)
{
    /// <summary>The difficulty or the disagreement.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid About { get; set; }

    [BindProperty(SupportsGet = true)]
    public AdviceFrom? Whose { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Advice { get; set; }

    [BindProperty]
    public string? WhatFollows { get; set; }

    [BindProperty]
    public string? AskedBy { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? TakenOn { get; set; }

    public override string Heading => "Record advice";

    public override string? Lede => Difficulty.Find(Child, About) is { } difficulty ? $"About the difficulty: {Text.Sentence(difficulty.What)}"
        : Disagreement.Find(Child, About) is { } disagreement ? $"About what {disagreement.Raised.RaisedBy} does not agree with: {Text.Sentence(disagreement.Raised.What)}" : null;

    public override string Home => Difficulty.Find(Child, About) is { } difficulty ? $"difficulties/{difficulty.Id}" : $"disagreements/{About}";

    protected override string Done => "The advice is recorded";

    protected override bool Offered => TakeAdvice.Since(Child, About) is not null;

    protected override bool Fits(Child sibling) => TakeAdvice.Since(sibling, About) is not null;

    protected override void Start()
    {
        ForAll();
        (TakenOn, AskedBy) = (View.Today, FormDesk.MyName);
        Whose ??= Disagreement.Find(Child, About) is not null ? AdviceFrom.ConferenceChair : AdviceFrom.Adviser;
    }

    protected override ICommand Command() =>
        new TakeAdvice(CommandId, About, Whose, Name ?? "", Advice ?? "", WhatFollows ?? "", Needed(TakenOn, nameof(TakenOn), "Enter the date"), AskedBy ?? "");
}
