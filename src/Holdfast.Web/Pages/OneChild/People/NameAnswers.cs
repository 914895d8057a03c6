using Holdfast.Casework;
using Holdfast.Casework.People;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>A name as a form asks for it.</summary>
public sealed class NameAnswers
{
    public string? Given { get; set; }

    public string? Family { get; set; }

    public string? KnownAs { get; set; }

    public PersonName Name => new(Given?.Trim() ?? "", Family?.Trim() ?? "", Text.Clean(KnownAs));

    public static NameAnswers Of(PersonName? name) => new() { Given = name?.Given, Family = name?.Family, KnownAs = name?.KnownAs };
}
