namespace Holdfast.Casework.Tests.Letters;

/// <summary>A mail is recorded, waits, and something happens before it goes.</summary>
public class MailThatWaited
{
    private const string To = "jo@health.example";

    private static readonly Guid Conference = Id(82);
    private static readonly Guid Mother = Id(62);
    private static readonly Guid Visitor = Id(64);
    private static readonly Guid Meeting = Id(30);
    private static readonly Guid Letter = Id(200);
    private static readonly Guid Sending = Id(300);
    private static readonly DateOnly HeldOn = new(2026, 4, 16);
    private static readonly CoreGroupMember JoBell = new(Visitor, "Jo Bell", "Health visitor", "Health", null);
    private static readonly CoreGroupMember AnaAshdown = new(Mother, "Ana Ashdown", "mother", null, null);

    private static readonly GivenJournal Held = Given(
        Person(Mother, "Ana Ashdown", NetworkRole.Family, null),
        new InitialConferenceHeld(Conference, HeldOn, ConferenceDecision.Plan, "neglect", Worker, "Mina Fell", null), OnAPlan with { BeganOn = HeldOn }, new CoreGroupMembersNamed([JoBell, AnaAshdown], HeldOn),
        new CoreGroupHeld(Meeting, HeldOn, [], false, false, null, null, null));

    private static readonly CoreGroupMembersNamed JoLeft = new([AnaAshdown], Today);

    public static TheoryData<string> Everything => [.. Mailed.Keys];

    /// <summary>What may go by mail to the health visitor, of each kind: the entries before it, and the one that says it is sent.</summary>
    private static Dictionary<string, ChildEvent[]> Mailed { get; } = new()
    {
        ["A letter"] = [Signed(Letter, Visitor, LetterReader.Agency), new LetterSent(Sending, Letter, SendingHow.Mail, To, "Mina Fell", Today)],
        ["A copy of the plan"] = [Copied(LetterReader.Agency, Visitor, "Jo Bell"), new PlanCopySent(Sending, Plan, Letter, SendingHow.Mail, To, "Mina Fell", Today)],
        ["The notes of a core group"] = [Frozen(LetterReader.Agency, Visitor, "Jo Bell"), new CoreGroupCopyGiven(Sending, Meeting, Letter, NotesHow.Mail, To, "Mina Fell", Today)],
    };

    [Theory, MemberData(nameof(Everything)), Trait("requirement", "X04")]
    public void Goes_when_nothing_happened_that_takes_the_right_to_it_away(string what)
    {
        var sent = Held.And(Mailed[what]);

        Against(sent, sent).ShouldBeNull();
        Against(sent, sent.And(new SchoolRecorded("Oak Primary", null, Today), new CoreGroupMembersNamed([AnaAshdown, JoBell], Today))).ShouldBeNull();
        MailedSending.Of(sent.Child, Sending)!.Title.ShouldBe($"{what} for Jo Bell");
        MailedSending.Of(sent.Child, Id(999)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Everything)), Trait("requirement", "X04")]
    public void Does_not_go_when_its_reader_left_the_core_group(string what)
    {
        var sent = Held.And(Mailed[what]);

        Against(sent, sent.And(JoLeft)).ShouldBe(what == "A letter" ? "The reader is no longer among those who may have it" : "The reader no longer belongs to the core group");
    }

    [Theory, MemberData(nameof(Everything)), Trait("requirement", "X05")]
    public void The_record_still_says_it_was_sent_until_the_same_is_given_again_or_the_entry_is_put_right(string what)
    {
        var sent = Held.And(Mailed[what]);
        var version = sent.Events.Length;

        Says(sent).ShouldBeTrue();
        Says(sent.And(JoLeft)).ShouldBeTrue("that the reader left does not make true that it was sent");
        Says(sent.And(ToAnother(Mailed[what]))).ShouldBeTrue("somebody else has it, not this reader");
        Says(sent.And(Handed(Mailed[what][^1], Id(302)))).ShouldBeFalse();
        Says(sent.And(new EntryCorrected(version, Handed(Mailed[what][^1], Sending), "It did not go", Today))).ShouldBeFalse();
        Says(sent.And(new EntryWithdrawn(version, "It did not go", false, Today))).ShouldBeFalse();

        static bool Says(GivenJournal journal) => MailedSending.Of(journal.Child, Sending)!.StillSaysSent(journal.Child);
    }

    [Theory, MemberData(nameof(Everything)), Trait("requirement", "X04")]
    public void Does_not_go_when_the_entry_was_withdrawn_or_its_address_put_right(string what)
    {
        var sent = Held.And(Mailed[what]);
        var version = sent.Events.Length;

        Against(sent, sent.And(new EntryWithdrawn(version, "Sent to the wrong one", false, Today))).ShouldBe("The entry that says it is sent was withdrawn");
        ChildEvent right = sent.Events[^1] switch
        {
            LetterSent e => e with { Where = "jo.bell@health.example" },
            PlanCopySent e => e with { How = SendingHow.HandedOver, Where = null },
            CoreGroupCopyGiven e => e with { Where = "jo.bell@health.example" },
            _ => throw new InvalidOperationException(),
        };
        Against(sent, sent.And(new EntryCorrected(version, right, "Another address", Today))).ShouldBe("The entry that says it is sent was put right: another address, or another way");
    }

    [Theory, MemberData(nameof(Everything)), Trait("requirement", "X04")]
    public void Does_not_go_when_the_network_knows_another_address_by_now(string what)
    {
        var sent = Held.And(Person(Visitor, "Jo Bell", NetworkRole.Professional, $"020 7946 0000, {To}")).And(Mailed[what]);

        Against(sent, sent.And(Person(Visitor, "Jo Bell", NetworkRole.Professional, "020 7946 0000, jo@other.example"))).ShouldBe("The address is no longer the one that is known of this reader");
        Against(sent, sent.And(Person(Visitor, "Jo Bell", NetworkRole.Professional, $"{To.ToUpperInvariant()}; ring first"))).ShouldBeNull();
    }

    [Fact, Trait("requirement", "X04")]
    public void A_letter_does_not_go_when_it_was_issued_anew_or_kept_from_its_reader()
    {
        var sent = Held.And(Mailed["A letter"]);

        Against(sent, sent.And(Signed(Id(201), Visitor, LetterReader.Agency) with { LetterVersion = 2, Replaces = Letter, WhyAnew = "A date was wrong" })).ShouldBe("The letter was issued anew");
        Against(sent, sent.And(new LetterWithheld(Id(303), Conference, LetterKind.Decision, Visitor, "Jo Bell", "She has left", "Pat Rowe", Today))).ShouldBe("It was decided that this reader does not get it");
        var letter = sent.Events.IndexOf(Mailed["A letter"][0]) + 1;
        Against(sent, sent.And(new EntryWithdrawn(letter, "Of another conference", false, Today))).ShouldBe("The letter was withdrawn");
    }

    [Fact, Trait("requirement", "X04")]
    public void Notes_and_plan_do_not_go_to_somebody_whom_the_core_group_keeps_out_since()
    {
        var excluded = new CoreGroupExclusionDecided(Id(400), Today, Mother, "Ana Ashdown", "Threats", "Pat Rowe", null, "By telephone");
        ChildEvent[][] both =
        [
            [Frozen(LetterReader.Parent, Mother, "Ana Ashdown"), new CoreGroupCopyGiven(Sending, Meeting, Letter, NotesHow.Mail, To, "Mina Fell", Today)],
            [Copied(LetterReader.Parent, Mother, "Ana Ashdown"), new PlanCopySent(Sending, Plan, Letter, SendingHow.Mail, To, "Mina Fell", Today)],
        ];
        foreach (var mailed in both)
        {
            var sent = Held.And(mailed);
            Against(sent, sent.And(excluded)).ShouldBe("It was decided to keep the reader out of the core group");
            Against(sent, sent.And(JoLeft)).ShouldBeNull("another left");

            // Whoever sent it knew that she is kept out, and gave it her all the same.
            var knowing = Held.And(excluded).And(mailed);
            Against(knowing, knowing.And(new SchoolRecorded("Oak Primary", null, Today))).ShouldBeNull();
        }
    }

    [Fact, Trait("requirement", "X04")]
    public void The_plan_for_a_parents_own_record_does_not_go_once_somebody_else_holds_it()
    {
        var sent = Held.And(
            new ParentsServicesAsked(Id(500), Plan, Mother, "Ana Ashdown", HeldOn, ParentsServices.Health, "The desk", "Rae Quillan"),
            new PlanNoticeSent(Sending, Plan, Mother, "Ana Ashdown", Today, "Rae Quillan", SendingHow.Mail, To, 1, "application/pdf", "00", "Mina Fell"));

        Against(sent, sent).ShouldBeNull();
        Against(sent, sent.And(new ParentsServicesAsked(Id(501), Plan, Mother, "Ana Ashdown", Today, ParentsServices.None, "The desk", null))).ShouldBe("Nobody is known any more to hold this parent’s own record there");
    }

    /// <summary>The same sending, or another of the same, by hand.</summary>
    private static ChildEvent Handed(ChildEvent mailed, Guid id) => mailed switch
    {
        LetterSent e => e with { SendingId = id, How = SendingHow.HandedOver, Where = null },
        PlanCopySent e => e with { SendingId = id, How = SendingHow.HandedOver, Where = null },
        CoreGroupCopyGiven e => e with { GivenId = id, How = NotesHow.HandedOver, Where = null },
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The same kind of thing, made for the mother and handed to her.</summary>
    private static ChildEvent[] ToAnother(ChildEvent[] mailed)
    {
        var hers = Id(201);
        return [.. mailed.Select(e => e switch
        {
            LetterSigned s => s with { LetterId = hers, PersonId = Mother },
            PlanCopyWritten c => c with { CopyId = hers, PersonId = Mother },
            CoreGroupCopyFrozen c => c with { CopyId = hers, PersonId = Mother },
            _ => Handed(e, Id(303)) switch { LetterSent s => s with { LetterId = hers }, PlanCopySent s => s with { CopyId = hers }, CoreGroupCopyGiven g => g with { CopyId = hers }, var other => other },
        })];
    }

    private static string? Against(GivenJournal then, GivenJournal now) => MailedSending.Of(now.Child, Sending)!.Against(then.Child, now.Child, To, Today);

    private static NetworkPersonRecorded Person(Guid id, string name, NetworkRole role, string? contact) =>
        new(new NetworkPerson(id, name, role, role == NetworkRole.Family ? "mother" : "health visitor", role == NetworkRole.Family, null, role == NetworkRole.Family ? null : "Health", contact, null), HeldOn);

    private static LetterSigned Signed(Guid letter, Guid person, LetterReader reader) => new(letter, Conference, LetterKind.Decision, reader, person, "Jo Bell", 1, null, null, "application/pdf", "00", "Pat Rowe", Today);

    private static PlanCopyWritten Copied(LetterReader reader, Guid person, string to) =>
        new(Letter, Plan, reader, person, to, Today, 1, 1, new CopyWords(null, null, null, null, null, null, null, null, null, null, null), false, false, "application/pdf", "00", "Mina Fell");

    private static CoreGroupCopyFrozen Frozen(LetterReader reader, Guid person, string to) => new(Letter, Meeting, reader, person, to, 1, 1, null, "application/pdf", "00", "Mina Fell", Today);
}
