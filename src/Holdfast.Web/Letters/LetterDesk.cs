using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.People;
using Holdfast.Records.Documents;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;

namespace Holdfast.Web.Letters;

/// <summary>A letter as the chair reads it before signing, with what must be put right first.</summary>
/// <param name="Missing">What has to be written before it can be signed; empty when nothing is.</param>
/// <param name="Needs">What this reader needs so as to understand it.</param>
public sealed record LetterPreview(Recipient Recipient, LetterPaper Paper, IReadOnlyList<Leak> Leaks, string? Missing, string? Needs)
{
    public bool MaySign => Leaks.Count == 0 && Missing is null;
}

/// <summary>Composes letters, makes their documents, and looks for what must not stand in them.</summary>
public sealed class LetterDesk(JournalStore journal, ChildQueries children, LetterDocuments documents, PdfMaker pdf, SignedIn me)
{
    /// <summary>Whoever is signed in, as they sign.</summary>
    public string MyName => me.Profile?.DisplayName ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The letters of a conference as they would be signed now.</summary>
    public async Task<IReadOnlyList<LetterPreview>> Previews(ChildView view, ConferenceLetters letters, LetterKind kind, IEnumerable<Recipient> recipients, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(letters);
        var previews = new List<LetterPreview>();
        var family = await FamilyOf(view.Child, cancel);
        foreach (var recipient in recipients)
        {
            var secrets = await SecretsFrom(view.Child, recipient.PersonId, recipient.Reader, family, cancel);
            var paper = Beside(view, recipient.PersonId, secrets, LetterComposer.Compose(new LetterSource(view, letters, recipient, kind, MyName)));
            var leaks = LeakCheck.Find(LetterPlaces.Of(paper), secrets, Rightful(view.Child));
            previews.Add(new LetterPreview(recipient, paper, leaks, kind == LetterKind.WhyNotThere ? null : MissingIn(letters, recipient), NeedsOf(view.Child, recipient)));
        }

        return previews;
    }

    /// <summary>Something that is printed or mailed without being signed, such as a copy of a report, and what must not stand in it.</summary>
    public async Task<LetterPreview> Check(ChildView view, LetterPaper paper, Recipient reader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(reader);
        var secrets = await SecretsFrom(view.Child, reader.PersonId, reader.Reader, await FamilyOf(view.Child, cancel), cancel);
        var whole = Beside(view, reader.PersonId, secrets, paper);
        return new LetterPreview(reader, whole, LeakCheck.Find(LetterPlaces.Of(whole), secrets, Rightful(view.Child)), null, NeedsOf(view.Child, reader));
    }

    /// <summary>Makes the document that is signed.</summary>
    /// <exception cref="PdfNotMadeException">The PDF was not made; nothing is signed.</exception>
    public async Task<LetterDocument> Make(LetterPaper paper, CancellationToken cancel)
    {
        var page = PaperMarkup.Document(paper);
        return new LetterDocument(NewId.Next(), page, await pdf.Make(page, cancel));
    }

    /// <summary>Makes one document of several letters, each on a page of its own, to be printed and given out. Nothing of it is kept.</summary>
    /// <exception cref="PdfNotMadeException">The PDF was not made; <see cref="Page"/> prints from the browser.</exception>
    public async Task<LetterDocument> Make(IReadOnlyList<LetterPaper> papers, CancellationToken cancel)
    {
        var page = PaperMarkup.Document(papers);
        return new LetterDocument(NewId.Next(), page, await pdf.Make(page, cancel));
    }

    /// <summary>The same as a page the browser prints.</summary>
    public static LetterDocument Page(IReadOnlyList<LetterPaper> papers) => new(NewId.Next(), PaperMarkup.Document(papers), null);

    public Task<LetterDocument?> Open(Guid letterId, Guid childId, CancellationToken cancel) => documents.Open(letterId, childId, cancel);

    public LetterDocuments Documents => documents;

    /// <summary>Puts what people say against words of the record beside those words in a paper for one reader. Every paper that is looked through here has it already.</summary>
    public async Task<Func<LetterPaper, LetterPaper>> Statements(ChildView view, Guid person, LetterReader reader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (DisputedWords.Of(view.Child).IsEmpty)
        {
            return paper => paper;
        }

        var secrets = await SecretsFrom(view.Child, person, reader, await FamilyOf(view.Child, cancel), cancel);
        return paper => Beside(view, person, secrets, paper);
    }

    /// <summary>
    /// What people say against words that stand in papers which were frozen before they said it, by the paper. The bytes never change: the page that offers them says it.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<DisagreementStated>>> SaidSince(Child child, IEnumerable<Guid> papers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(papers);
        var found = new Dictionary<Guid, IReadOnlyList<DisagreementStated>>();
        if (DisputedWords.Of(child) is { IsEmpty: false } disputed)
        {
            foreach (var id in papers)
            {
                if (await documents.Open(id, child.Id, cancel) is { } document
                    && LetterPlaces.Lines(document.Page).SelectMany(line => disputed.In(line)).DistinctBy(d => d.StatementId).Where(d => !LetterPlaces.Of(document.Page).Any(p => DisputedWords.Holds(p.Text, d.Words))).ToList() is { Count: > 0 } said)
                {
                    found[id] = said;
                }
            }
        }

        return found;
    }

    /// <summary>What must not reach the reader and stands in a letter that was signed: an address may have been protected, a child come into the family, since.</summary>
    public Task<IReadOnlyList<Leak>> LeaksIn(ChildView view, LetterSigned signed, LetterDocument document, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(signed);
        ArgumentNullException.ThrowIfNull(view);
        return LeaksIn(view.Child, signed.PersonId, signed.Reader, document, cancel);
    }

    /// <summary>The same of any document that was frozen for one reader.</summary>
    public async Task<IReadOnlyList<Leak>> LeaksIn(Child child, Guid person, LetterReader reader, LetterDocument document, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(document);
        var secrets = await SecretsFrom(child, person, reader, await FamilyOf(child, cancel), cancel);
        return LeakCheck.Find(LetterPlaces.Of(document.Page), secrets, Rightful(child));
    }

    /// <summary>What must not reach the reader and stands in what is about to be frozen for them.</summary>
    public async Task<IReadOnlyList<Leak>> LeaksIn(ChildView view, Guid person, LetterPaper paper, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(paper);
        return LeakCheck.Find(LetterPlaces.Of(paper), await SecretsFrom(view.Child, person, paper.Reader, await FamilyOf(view.Child, cancel), cancel), Rightful(view.Child));
    }

    /// <summary>Whether these words hold a protected address or number: they would stand where others read them.</summary>
    public async Task<bool> HoldsProtectedWords(Child child, string? words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(child);
        return !Text.Missing(words) && (await ProtectedIn(child, cancel))(words!);
    }

    /// <summary>Says of any words whether they hold a protected address or number of the child or anybody around it. For looking through many words; kept no longer than that takes.</summary>
    public async Task<Func<string, bool>> ProtectedIn(Child child, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(child);
        var secrets = await ProtectedWords(child, await FamilyOf(child, cancel), cancel);
        return words => secrets.Count > 0 && LeakCheck.Find([("", words)], secrets, []).Count > 0;
    }

    private static LetterPaper Beside(ChildView view, Guid person, IReadOnlyList<Secret> secrets, LetterPaper paper) => StatementsBeside.In(
        paper, DisputedWords.Of(view.Child), view.Child, person, words => LeakCheck.Find([("", words)], secrets, Rightful(view.Child)).Count == 0);

    private static string? MissingIn(ConferenceLetters letters, Recipient recipient) => letters.Words switch
    {
        null => "Write what the letters say first",
        { ForTheChild: null } when recipient.Reader == LetterReader.Child => "Write what it means for the child, in words the child understands, first",
        _ => null,
    };

    private static string? NeedsOf(Child child, Recipient recipient) =>
        child.CommunicationNeeds.FirstOrDefault(n => (n.PersonId ?? child.Id) == recipient.PersonId) is { } need ? Reading.Flags.Needs(need) : null;

    /// <summary>Everybody the letters of this child may name.</summary>
    private static List<string> Rightful(Child child) =>
    [
        child.FullName, .. child.Network.Values.Select(p => p.Name), .. child.CoreGroup.Select(m => m.Name), .. child.All<LeadSocialWorkerNamed>().Select(l => l.Name),
    ];

    /// <summary>The other children of the family, and of everybody around the child. Read to look for their names, and shown to nobody.</summary>
    private async Task<IReadOnlyList<Child>> FamilyOf(Child child, CancellationToken cancel)
    {
        var ids = (await children.FamilyMembers(child.FamilyId, cancel)).Select(c => c.ChildId).ToHashSet();
        foreach (var person in child.Network.Values.Where(p => p.Role == NetworkRole.Family))
        {
            ids.UnionWith(await children.ChildrenOfPerson(person.PersonId, cancel));
        }

        ids.Remove(child.Id);
        var family = new List<Child>();
        foreach (var id in ids)
        {
            family.Add(await journal.ReadChild(id, cancel: cancel));
        }

        return family;
    }

    private async Task<IReadOnlyList<Secret>> SecretsFrom(Child child, Guid person, LetterReader reader, IReadOnlyList<Child> family, CancellationToken cancel) =>
    [
        .. await ProtectedWords(child, family, cancel),
        .. family.Where(other => !IsTheReaders(other, person)).Select(other => OtherChild(child, other, reader)),
        .. child.All<LetterPartWritten>().Where(p => !p.OnlyFor.Contains(person))
            .Select(p => new Secret($"words of the part “{p.Heading}”, which is not for this reader", [.. LeakCheck.OfPart(p.Words)], [])),
        .. reader == LetterReader.Agency ? [] : child.All<ReportWritten>()
            .SelectMany(r => r.Parts.Where(p => reader == LetterReader.Child ? !p.ForChild : !p.ForPeople.Contains(person))
                .Select(p => new Secret($"words that {r.Author} kept apart in a report, which are not for this reader", [.. LeakCheck.OfPart(p.Words)], []))),
    ];

    /// <summary>No letter holds a protected address, not even one to whoever lives there: letters are shown around.</summary>
    private async Task<IReadOnlyList<Secret>> ProtectedWords(Child child, IReadOnlyList<Child> family, CancellationToken cancel)
    {
        var secrets = new List<Secret>();
        foreach (var (of, contact) in family.Prepend(child).SelectMany(c => c.ProtectedContacts.Select(p => (c, p))))
        {
            if (await journal.ReadProtectedContact(contact.ContactId, cancel) is { } words)
            {
                var whose = contact.PersonId is { } id && of.Network.TryGetValue(id, out var owner) ? owner.Name : of.ShortName;
                secrets.Add(new Secret($"the protected address or telephone number of {whose}", [.. Records.Journal.ProtectedWords.OfAddress(words.Address), .. Records.Journal.ProtectedWords.OfTelephone(words.Telephone)], []));
            }
        }

        return secrets;
    }

    /// <summary>A parent, or a professional who works with the brother or sister too.</summary>
    private static bool IsTheReaders(Child other, Guid person) => other.Network.ContainsKey(person) || other.CoreGroup.Any(m => m.PersonId == person);

    /// <summary>Brothers and sisters know each other's names, and nothing else of each other's records.</summary>
    private static Secret OtherChild(Child child, Child other, LetterReader reader)
    {
        var names = new[] { other.FullName, other.Name?.Given, other.Name?.KnownAs }.OfType<string>()
            .Where(n => n.Length > 1 && !string.Equals(n, child.Name?.Given, StringComparison.OrdinalIgnoreCase)).Distinct().ToList();
        return new Secret(
            reader == LetterReader.Child ? "the date of birth or number of another child" : $"the name, date of birth or number of another child who is not this reader’s",
            [.. other.BornOn is { } born && born != child.BornOn ? LeakCheck.OfDay(born) : [], .. other.AreaChildId is { Length: > 3 } number ? [Records.Journal.ProtectedWords.Bare(number)] : Array.Empty<string>()],
            reader == LetterReader.Child && other.FamilyId == child.FamilyId ? [] : names);
    }
}
