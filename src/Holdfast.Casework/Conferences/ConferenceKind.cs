namespace Holdfast.Casework.Conferences;

/// <summary>What a conference is held for.</summary>
public enum ConferenceKind
{
    Initial,
    PreBirth,
    Review,

    /// <summary>A child on a plan elsewhere has come to live here.</summary>
    TransferIn,
}
