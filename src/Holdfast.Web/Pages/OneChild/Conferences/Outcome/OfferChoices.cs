using Holdfast.Casework.Conferences.Outcome;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>Those a team manager has offered to lead a plan, to choose from.</summary>
internal static class OfferChoices
{
    public static IReadOnlyList<Choice> Of(ConferenceOutcome outcome) =>
        [.. outcome.Offers.Select(o => new Choice(o.OfferId.ToString(), o.Name, o.Registration is null ? $"Offered by {o.OfferedBy}" : $"{o.Registration} · offered by {o.OfferedBy}"))];
}
