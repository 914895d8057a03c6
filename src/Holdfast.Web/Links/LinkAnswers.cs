using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Visits;

namespace Holdfast.Web.Links;

/// <summary>The answer to the invitation as it was typed.</summary>
public sealed record TypedAnswer(InvitationAnswer? Answer = null, string? InsteadComes = null, string? Words = null);

/// <summary>What was typed of one child.</summary>
public sealed record TypedChild(string? Strengths = null, string? Worries = null, string? View = null, string? Private = null, bool PrivateForChild = false, ImmutableArray<Guid> PrivateFor = default)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Strengths) && string.IsNullOrWhiteSpace(Worries) && string.IsNullOrWhiteSpace(View) && string.IsNullOrWhiteSpace(Private);
}

/// <summary>A file added, once for each child, under each child's own key.</summary>
public sealed record AddedFile(string FileName, ImmutableSortedDictionary<Guid, Attachment> Of);

/// <summary>All that somebody has typed and added under a personal link and not sent yet; kept as a draft that is the link's own.</summary>
public sealed record LinkAnswers
{
    public TypedAnswer Answer { get; init; } = new();

    public ImmutableSortedDictionary<Guid, TypedChild> Report { get; init; } = ImmutableSortedDictionary<Guid, TypedChild>.Empty;

    public ImmutableList<AddedFile> Files { get; init; } = [];

    public bool HasAnswer => Answer.Answer is not null;

    public bool HasReport => Files.Count > 0 || Report.Values.Any(c => !c.IsEmpty);

    public TypedChild Of(Guid child) => Report.GetValueOrDefault(child) ?? new TypedChild();

    public static LinkAnswers Read(string body) => JsonSerializer.Deserialize<LinkAnswers>(body, JsonSerializerOptions.Web) ?? new LinkAnswers();

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>A fingerprint of a part, to tell whether another window changed it meanwhile.</summary>
    public static string Mark<T>(T part) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(part, JsonSerializerOptions.Web)).AsSpan(0, 12));
}
