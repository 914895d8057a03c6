using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>The child's own copy: short sentences, nothing of what grown-ups told about each other.</summary>
internal static class ChildsCopy
{
    public static IEnumerable<PaperSection> Sections(LetterSource s)
    {
        var lead = Lead(s);
        var advocate = s.Last<AdvocacyConsidered>(a => a.Answer == AdvocacyAnswer.Accepted)?.Advocate;
        yield return Section(
            "What happened",
            Say($"On {UkDate.Long(s.HeldOn)} people who know you met. They talked about how to keep you safe and well."),
            Say(Decided(s)));
        yield return Section("What this means for you", Typed(Written(s)?.ForTheChild));
        foreach (var part in Parts(s))
        {
            yield return part;
        }

        yield return Section("What you said", s.All<ConferenceViewGiven>().Select(v => v.OwnWords is null ? null : (PaperBlock?)new PaperBlock.Quote(v.OwnWords, "You")).TakeLast(1).Concat(s.ChildSaid.SelectMany(v => new PaperBlock?[] { new PaperBlock.Quote(v.Said, "You"), Say(v.CameOfIt) })));
        yield return Section(
            "Who will see you",
            lead is null ? Say("You will be told soon who your social worker is.") : Say($"{lead} is your social worker. {lead} comes to see you and listens to you."),
            s.SeenEvery is { } every && IsOnPlan(s) ? Say($"You will be seen every {every}. You can ask to be seen on your own.") : null);
        yield return Section(
            "Who you can talk to",
            Say(lead is null ? $"You can talk to {s.SignedBy}, who led the meeting." : $"You can talk to {lead}, or to {s.SignedBy}, who led the meeting."),
            Say(advocate is null
                ? "You can have an advocate. An advocate is on your side and helps you say what you think. Ask for one at any time."
                : $"{advocate} is your advocate. Your advocate is on your side and helps you say what you think."),
            Say("If somebody hurts you or you are afraid, tell a grown-up you trust. In danger ring 999."));
        yield return Section(
            "If you do not agree",
            Say("You can say so. Nobody may be cross with you for it. What you say is written down."),
            Say("You can complain. You can have help to do it."),
            Say("If something in this letter is wrong, tell us and we will put it right."));
    }

    private static string Decided(LetterSource s)
    {
        if (IsOnPlan(s))
        {
            return s.IsReview ? "They decided that your plan goes on. The plan says what grown-ups must do so that you are safe." : "They decided to make a plan. The plan says what grown-ups must do so that you are safe.";
        }

        return s.Last<ReviewConferenceHeld>(c => s.IsHere(c.ConferenceId))?.Decision == ReviewDecision.End
            ? "They decided that you are safe enough now for the plan to end."
            : "They decided that you do not need a plan like that.";
    }
}
