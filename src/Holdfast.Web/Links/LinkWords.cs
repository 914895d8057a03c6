using Holdfast.Casework;
using Holdfast.Web.Letters;

namespace Holdfast.Web.Links;

/// <summary>
/// What somebody of the authority typed, before a page under a link shows it: no word of it goes out that says where somebody is who is kept apart. What holds one is said another way.
/// </summary>
public sealed class LinkWords(LetterDesk letters)
{
    public const string Hidden = "Not written here. Ask whoever gave you this link.";

    public async Task<Func<string, string>> Of(IReadOnlyList<Child> children, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(children);
        var holds = new List<Func<string, bool>>();
        foreach (var child in children)
        {
            holds.Add(await letters.ProtectedIn(child, cancel));
        }

        return said => holds.Any(h => h(said)) ? Hidden : said;
    }
}
