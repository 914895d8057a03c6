namespace Holdfast.Casework.Tests.Letters;

public class LettersAfterAConference
{
    private static readonly Guid Conference = Id(82);
    private static readonly Guid Mother = Id(62);
    private static readonly Guid Father = Id(63);
    private static readonly Guid Visitor = Id(64);
    private static readonly DateOnly HeldOn = new(2026, 4, 16);

    private static readonly GivenJournal Held = Given(
        Person(Mother, "Ana Ashdown", "mother", true), Person(Father, "Ben Ashdown", "father", true), Person(Id(65), "Gran Ashdown", "grandmother", false),
        new InitialConferenceHeld(Conference, HeldOn, ConferenceDecision.Plan, "neglect", Worker, "Mina Fell", null), OnAPlan with { BeganOn = HeldOn },
        new CoreGroupMembersNamed([new CoreGroupMember(Visitor, "Jo Bell", "Health visitor", "Health", null), new CoreGroupMember(Mother, "Ana Ashdown", "mother", null, null)], HeldOn));

    private static readonly SendLetter HandedToMother = new(Id(300), Id(200), SendingHow.HandedOver, "At home", "Mina Fell", Today);

    [Fact, Trait("requirement", "M21")]
    public void Go_to_parents_the_child_and_the_core_group_each_once()
    {
        var readers = Letters(Held).Recipients;

        readers.Select(r => (r.Name, r.Reader, r.Must)).ShouldBe(
        [
            ("Ana Ashdown", LetterReader.Parent, true), ("Ben Ashdown", LetterReader.Parent, true), ("Gran Ashdown", LetterReader.Parent, false),
            ("Rowan Ashdown", LetterReader.Child, false), ("Jo Bell", LetterReader.Agency, true),
        ]);
    }

    [Fact, Trait("requirement", "M21")]
    public void Are_all_sent_when_each_who_must_have_one_has_it_or_will_not_get_it()
    {
        var signed = Held.And(Signed(200, Mother), Signed(201, Father), Signed(202, Visitor));
        var two = signed.And(Sent(300, 200), Sent(301, 202));
        AllSent(two).ShouldBe(0);

        AllSent(two.And(Sent(302, 201))).ShouldBe(1);
        AllSent(two.And(new LetterWithheld(Id(303), Conference, LetterKind.Decision, Father, "Ben Ashdown", "He may not know where she is", "Pat Rowe", Today))).ShouldBe(1);
        AllSent(Held.And(new LettersSentOtherwise(Id(304), Conference, LetterKind.Decision, "Everybody", "The office", Today))).ShouldBe(1);
    }

    [Fact]
    public void Stay_complete_when_somebody_comes_later_and_when_one_is_sent_again()
    {
        var complete = Held.And(Signed(200, Mother), Signed(201, Father), Signed(202, Visitor), Sent(300, 200), Sent(301, 201), Sent(302, 202));

        AllSent(complete.And(Sent(305, 200), Person(Id(66), "Kit Ashdown", "stepfather", true) with { Since = Today })).ShouldBe(1);
    }

    [Fact]
    public void The_full_record_is_counted_apart_from_the_letter_of_decision()
    {
        var sent = Held.And(new LettersSentOtherwise(Id(304), Conference, LetterKind.FullRecord, "Everybody", "The office", Today)).Child.Occurrences.Single(o => o.Kind == OccurrenceKind.LettersAllSent);

        sent.Is(Facets.FullRecord).ShouldBeTrue();
        sent.Is(Facets.DecisionLetter).ShouldBeFalse();
        sent.Subject.ShouldBe(Conference);
    }

    [Fact, Trait("requirement", "B23")]
    public void Can_not_be_about_a_conference_that_was_not_held() =>
        Given().When(Signing(200, Mother)).ThenRefused("ConferenceId", "Select a conference that was held");

    [Fact]
    public void Can_not_be_about_a_core_group() =>
        Given(OnAPlan, new CoreGroupHeld(Conference, Today, [], false, false, null, null, null)).When(Signing(200, Mother)).ThenRefused("ConferenceId", "Select a conference that was held");

    [Fact]
    public void Are_for_people_around_the_child() =>
        Held.When(Signing(200, Id(999))).ThenRefused("Letters", "Select only people who can be sent a letter");

    [Fact, Trait("requirement", "T20")]
    public void Signed_again_need_a_reason_and_replace_the_one_before()
    {
        var once = Held.And(Signed(200, Mother));
        once.When(Signing(201, Mother, 2)).ThenRefused("WhyAnew", "Enter why the letter is issued anew");

        var twice = once.When(Signing(201, Mother, 2) with { WhyAnew = "A date was wrong" }).After;

        var versions = Letters(twice).Letters;
        versions.Select(l => (l.Signed.LetterVersion, l.Signed.Replaces, l.IsLatest)).ShouldBe([(1, null, false), (2, (Guid?)Id(200), true)]);
    }

    [Fact]
    public void Two_chairs_signing_at_once_make_one_letter() =>
        Held.And(Signed(200, Mother)).When(Signing(201, Mother)).ThenRefused("Letters", "The letter to Ana was signed by somebody else meanwhile. Read that one first");

    [Fact]
    public void A_version_that_was_replaced_is_not_sent() =>
        Held.And(Signed(200, Mother), Signed(201, Mother) with { LetterVersion = 2, Replaces = Id(200), WhyAnew = "A date" })
            .When(HandedToMother).ThenRefused("LetterId", "This letter was issued anew. Send the newer one");

    [Fact, Trait("requirement", "B23")]
    public void Are_not_sent_before_they_are_signed_nor_tomorrow()
    {
        var signed = Held.And(Signed(200, Mother));

        signed.When(HandedToMother with { SentOn = Today.AddDays(-1) }).ThenRefused("SentOn", "Date must be on or after 20 April 2026, when it was signed");
        signed.When(HandedToMother with { SentOn = Today.AddDays(1) }).ThenRefused("SentOn", "Date must be today or in the past");
    }

    [Fact]
    public void A_letter_goes_to_one_mail_address_once_and_may_be_handed_over_as_well()
    {
        var mailed = Held.And(Signed(200, Mother), Sent(300, 200) with { How = SendingHow.Mail, Where = "ana@example.com" });

        mailed.When(new SendLetter(Id(301), Id(200), SendingHow.Mail, "Ana@Example.com ", "Pat", Today)).ThenRefused("Where", "This letter was sent to this mail address already");
        mailed.When(HandedToMother with { SendingId = Id(302) }).After.Child.Has(Id(302)).ShouldBeTrue();
    }

    [Fact, Trait("requirement", "T20")]
    public void A_correction_is_asked_for_and_answered_once()
    {
        var asked = Held.And(Signed(200, Mother)).When(new AskForLetterCorrection(Id(400), Id(200), "Ana", "I came to both", Today)).After;
        Letters(asked).Letters.Single().AwaitsAnswer.ShouldBeTrue();

        var answered = asked.When(new AnswerLetterCorrection(Id(500), Id(400), CorrectionAnswer.Changed, "So it was", "Pat Rowe")).After;
        Letters(answered).Letters.Single().AwaitsAnswer.ShouldBeFalse();
        answered.When(new AnswerLetterCorrection(Id(501), Id(400), CorrectionAnswer.NotChanged, "No", "Pat Rowe")).ThenRefused("CorrectionId", "This was answered on 20 April 2026");
    }

    [Fact]
    public void A_part_for_some_names_who_it_is_for_and_why_the_others_do_not_get_it()
    {
        var part = new WriteLetterPart(Id(600), Conference, "Help", "Fridays at ten", [Mother], "He would wait there");

        Held.When(part with { OnlyFor = [] }).ThenRefused("OnlyFor", "Select who this part is for");
        Held.When(part with { Why = " " }).ThenRefused("Why", "Enter why the other readers do not get this part");
        Letters(Held.When(part).After).Parts.Single().OnlyFor.ShouldBe([Mother]);
    }

    private static ConferenceLetters Letters(GivenJournal journal) => ConferenceLetters.Of(journal.Child, Conference)!;

    private static int AllSent(GivenJournal journal) => journal.Child.Occurrences.Count(o => o.Kind == OccurrenceKind.LettersAllSent);

    private static NetworkPersonRecorded Person(Guid id, string name, string relationship, bool? responsible) =>
        new(new NetworkPerson(id, name, NetworkRole.Family, relationship, responsible, null, null, null, null), new DateOnly(2026, 3, 2));

    private static SignLetters Signing(int letter, Guid person, int version = 1) =>
        new(Conference, [new LetterToSign(Id(letter), LetterKind.Decision, LetterReader.Parent, person, "Ana", version, "application/pdf", "00")], null, "Pat Rowe");

    private static LetterSigned Signed(int letter, Guid person) =>
        new(Id(letter), Conference, LetterKind.Decision, LetterReader.Parent, person, "Ana", 1, null, null, "application/pdf", "00", "Pat Rowe", Today);

    private static LetterSent Sent(int sending, int letter) => new(Id(sending), Id(letter), SendingHow.Posted, null, "Mina Fell", Today);
}
