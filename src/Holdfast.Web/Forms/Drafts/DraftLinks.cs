using Holdfast.Records.Drafts;

namespace Holdfast.Web.Forms.Drafts;

/// <summary>The kinds of draft there are.</summary>
public static class DraftKinds
{
    public const string Visit = "visit";
    public const string NoAccess = "no-access";
    public const string Register = "register";

    /// <summary>A form of one page that could not be taken in when it was sent.</summary>
    public const string Form = "form";
}

/// <summary>Where a draft is gone on with.</summary>
public static class DraftLinks
{
    /// <summary>Stands in a page's address for the id of the draft, which a copy of it has not.</summary>
    private const string ItsId = "{draft}";

    public static string To(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Kind switch
        {
            DraftKinds.Form when TypedAnswers.Read(draft.Body).Page is { } page => page.Replace(ItsId, draft.Id.ToString(), StringComparison.Ordinal),
            DraftKinds.Register => Registering(draft.Id),
            _ => To(draft.Children[0], draft.Kind, draft.Id),
        };
    }

    /// <summary>The page of a form, for whatever draft its answers end up in.</summary>
    public static string Unnamed(DraftPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Page.Replace(place.Draft.ToString(), ItsId, StringComparison.Ordinal);
    }

    public static string Registering(Guid draft, string step = "") => step.Length == 0 ? $"/register/{draft}" : $"/register/{draft}/{step}";

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
