namespace Holdfast.GovUk;

/// <summary>One question page of a journey.</summary>
/// <param name="Page">Where it lives.</param>
/// <param name="Answered">Whether the draft already answers it.</param>
/// <param name="Asked">Whether it is asked at all, given the draft; always, when left out.</param>
public sealed record Question<TDraft>(string Page, Func<TDraft, bool> Answered, Func<TDraft, bool>? Asked = null)
{
    internal bool IsAskedOf(TDraft draft) => Asked?.Invoke(draft) ?? true;
}

/// <summary>
/// The questions of one journey in order. Where to go is worked out from the draft, so no page knows its neighbours,
/// a changed answer leads back to the check page, and a question it newly raises is asked on the way.
/// </summary>
public sealed class Journey<TDraft>(string checkAnswers, params IReadOnlyList<Question<TDraft>> questions)
{
    /// <summary>The first question asked and not answered, else the check page.</summary>
    public string Next(TDraft draft) => AskedOf(draft).FirstOrDefault(question => !question.Answered(draft))?.Page ?? checkAnswers;

    /// <summary>A page opens once every question asked before it is answered; one that is not asked, or not of this journey, never.</summary>
    public bool CanOpen(string page, TDraft draft)
    {
        var asked = AskedOf(draft).ToList();
        return (page == checkAnswers || asked.Exists(question => question.Page == page))
            && asked.TakeWhile(question => question.Page != page).All(question => question.Answered(draft));
    }

    /// <summary>Where "Back" leads: to the check page when all is answered, else to the question before; null from the first.</summary>
    public string? Back(string page, TDraft draft) =>
        page != checkAnswers && Next(draft) == checkAnswers
            ? checkAnswers
            : AskedOf(draft).TakeWhile(question => question.Page != page).LastOrDefault()?.Page;

    private IEnumerable<Question<TDraft>> AskedOf(TDraft draft) => questions.Where(question => question.IsAskedOf(draft));
}
