using Holdfast.Casework;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;
using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>A child's or a parent's copy of the plan, from the words somebody wrote for them. Nothing of the record comes in but what was typed.</summary>
public static class PlanCopyPaper
{
    public static LetterPaper Of(Child child, string area, string planTerm, WritePlanCopy copy)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(copy);
        var isChild = copy.Reader == LetterReader.Child;
        return new LetterPaper(
            isChild ? "Your plan" : $"The plan for {child.ShortName}", $"{area} children’s services", copy.Reader, copy.To, null, isChild ? child.ShortName : child.FullName, Text.Capital(planTerm), copy.On, copy.CopyVersion,
            copy.CopyVersion > 1 ? $"This is version {copy.CopyVersion}. Use this one." : null, copy.WrittenBy, [.. Sections(child, copy, isChild).Where(s => s.Blocks.Count > 0)])
        {
            SignedAs = isChild ? "I wrote this for you" : "Wrote this copy",
            LargePrint = copy.LargePrint,
        };
    }

    private static IEnumerable<PaperSection> Sections(Child child, WritePlanCopy copy, bool isChild)
    {
        var words = copy.Words;
        yield return Part(isChild ? "What grown-ups are worried about" : "Why there is a plan", words.Worries, CopyPicture.House);
        yield return Part("What is going well", words.GoingWell, CopyPicture.Sun);
        yield return Part(isChild ? "What will be different" : "What must change, and how you will know", words.MustChange, CopyPicture.Sun);
        yield return Part(isChild ? "What you can do" : "What we ask of you", words.YourPart, CopyPicture.Hands);
        yield return Part("What we will do", words.OurPart, CopyPicture.Hands);
        yield return Part(isChild ? "Who will see you, and when" : $"Who sees {child.ShortName}, and how often", words.WhoSees, CopyPicture.Eyes);
        yield return Part("What you said", words.YouSaid, CopyPicture.Bubble);
        yield return Part(isChild ? "What we could not do, and why" : "Where we did not do what you wanted, and why", words.NotFollowed, CopyPicture.Bubble);
        yield return Part("If things do not change", words.IfNothingChanges, CopyPicture.Question);
        yield return Part(isChild ? "Who you can talk to" : "Whom to ask", words.WhomToAsk, CopyPicture.Bubble);
        yield return Part("If you do not agree", words.HowToDisagree, CopyPicture.Question);
        if (!isChild)
        {
            yield return Section("The plan and the court", Say("This plan may be shown to a court if one is asked to decide. It stays in force while you complain or appeal."));
        }

        PaperSection Part(string heading, string? text, CopyPicture picture) =>
            Section(heading, Text.Missing(text) ? [] : Typed(text).Prepend(copy.Pictures && isChild ? new PaperBlock.Picture(picture) : null));
    }
}
