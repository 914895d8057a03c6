using Holdfast.Records.Drafts;

namespace Holdfast.Web.Forms.Drafts;

/// <summary>The kinds of draft there are.</summary>
public static class DraftKinds
{
    public const string Visit = "visit";
    public const string NoAccess = "no-access";
}

/// <summary>Where a draft is gone on with.</summary>
public static class DraftLinks
{
    public static string To(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return To(draft.Children[0], draft.Kind, draft.Id);
    }

    public static string To(Guid child, string kind, Guid draft, string step = "")
    {
        var journey = kind switch
        {
            DraftKinds.Visit => "record-a-visit",
            DraftKinds.NoAccess => "record-no-access",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no page for this kind of draft."),
        };
        return step.Length == 0 ? $"/children/{child}/{journey}/{draft}" : $"/children/{child}/{journey}/{draft}/{step}";
    }
}
