using Holdfast.Records.Drafts;
using Holdfast.Records.Journal;
using Microsoft.Extensions.Primitives;

namespace Holdfast.Web.Forms.Drafts;

/// <summary>A draft opened, with its answers.</summary>
public sealed record OpenDraft(SavedDraft Saved, TypedAnswers Answers);

/// <summary>What became of typed answers.</summary>
/// <param name="Draft">The draft they are in.</param>
/// <param name="IsCopy">Another window had saved different answers to the same questions, or the draft had ended; these were kept beside it.</param>
public sealed record Kept(Guid Draft, TypedAnswers Answers, bool IsCopy);

/// <summary>Keeps what was typed. Two windows on the same draft never write over one another's answers: the second is kept whole as a copy.</summary>
public sealed class DraftKeeper(DraftStore store, JournalStore journal)
{
    public async Task<OpenDraft?> Open(Guid draft, Guid owner, CancellationToken cancel) =>
        await store.Load(draft, owner, cancel) is { } saved ? new OpenDraft(saved, TypedAnswers.Read(saved.Draft.Body)) : null;

    public async Task<Kept> Keep(DraftPlace place, IEnumerable<KeyValuePair<string, StringValues>> posted, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        var typed = posted.ToList();
        var stored = await store.Load(place.Draft, place.Owner, cancel);
        var before = stored is null ? new TypedAnswers() : TypedAnswers.Read(stored.Draft.Body);
        var after = before.With(place.Step, place.Window, typed) with { Page = place.Kind == DraftKinds.Form ? DraftLinks.Unnamed(place) : null };
        var draft = new Draft(place.Draft, place.Owner, place.Kind, place.Title, Children(place, after), after.Write());
        if (stored is null && !place.Saved && !await IsRecorded(draft, cancel))
        {
            return await Save(draft, 0, after, cancel);
        }

        return stored is not null && MayWriteOver(before, place, typed)
            ? await Save(draft, stored.Version, after, cancel)
            : await KeepBeside(draft, place, after, cancel);
    }

    /// <summary>Adds to the draft what is not typed: a drawing, or one taken away again.</summary>
    public async Task Change(OpenDraft draft, TypedAnswers answers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(answers);
        await store.Save(draft.Saved.Draft with { Body = answers.Write() }, draft.Saved.Version, cancel);
    }

    public Task<bool> Discard(Guid draft, Guid owner, CancellationToken cancel) => store.Discard(draft, owner, cancel);

    /// <summary>The person's drafts of this kind about the child, latest first.</summary>
    public async Task<IReadOnlyList<SavedDraft>> About(Guid child, string kind, Guid owner, CancellationToken cancel) =>
        [.. (await store.List(owner, cancel)).Where(d => d.Draft.Kind == kind && d.Draft.Children.Contains(child))];

    /// <summary>A page left open while its draft was recorded: what is typed there now is not in the record.</summary>
    private async Task<bool> IsRecorded(Draft draft, CancellationToken cancel)
    {
        foreach (var child in draft.Children)
        {
            if ((await journal.ReadChild(child, cancel: cancel)).HasAct(draft.Id))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayWriteOver(TypedAnswers before, DraftPlace place, List<KeyValuePair<string, StringValues>> typed)
    {
        var now = before.Mark(place.Step);
        return now == place.Was || before.Windows.GetValueOrDefault(place.Step) == place.Window || now == TypedAnswers.Mark(place.Step, typed);
    }

    /// <summary>The same window keeps writing to the same copy.</summary>
    private async Task<Kept> KeepBeside(Draft draft, DraftPlace place, TypedAnswers answers, CancellationToken cancel)
    {
        foreach (var other in await store.List(place.Owner, cancel))
        {
            if (other.CopyOf == place.Draft && TypedAnswers.Read(other.Draft.Body) is var copy && copy.Windows.GetValueOrDefault(place.Step) == place.Window)
            {
                return (await Save(draft with { Id = other.Draft.Id }, other.Version, answers, cancel)) with { IsCopy = true };
            }
        }

        return await Save(draft, NeverSaved, answers, cancel);
    }

    /// <summary>A version no draft has, so that the store keeps both.</summary>
    private const int NeverSaved = -1;

    private async Task<Kept> Save(Draft draft, int from, TypedAnswers answers, CancellationToken cancel) => await store.Save(draft, from, cancel) switch
    {
        DraftSave.KeptBoth both => new Kept(both.CopyId, answers, true),
        DraftSave.KeptAsCopy copy => new Kept(copy.CopyId, answers, true),
        _ => new Kept(draft.Id, answers, false),
    };

    private static IReadOnlyList<Guid> Children(DraftPlace place, TypedAnswers answers) =>
        answers.Fields.TryGetValue(TypedAnswers.Prefix + "With", out var with)
            ? [.. with.Select(w => Guid.TryParse(w, out var id) ? id : place.Child).Prepend(place.Child).Distinct()]
            : [place.Child];
}
