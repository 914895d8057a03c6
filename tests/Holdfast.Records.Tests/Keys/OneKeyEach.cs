using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Drafts;
using Holdfast.Records.Keys;
using Holdfast.Records.Tests.Journal;
using Holdfast.Records.Verification;

namespace Holdfast.Records.Tests.Keys;

public sealed class OneKeyEachOnSqlite(OnSqlite records) : OneKeyEach(records), IClassFixture<OnSqlite>;

public sealed class OneKeyEachOnPostgreSql(OnPostgreSql records) : OneKeyEach(records), IClassFixture<OnPostgreSql>;

/// <summary>Every child, and every protected contact, has a key of its own; what one loses, no other does.</summary>
public abstract class OneKeyEach(EmptyRecords records) : StorageSuite(records)
{
    private static readonly DateOnly Day = new(2026, 11, 16);

    [Fact]
    [Trait("requirement", "X04")]
    public async Task A_protected_address_opens_with_its_own_key_and_not_with_the_childs()
    {
        var (child, contact) = await ProtectAddress();

        await LoseKeyOf(contact);

        (await Journal.Read(child)).ShouldHaveSingleItem().What.ShouldBeOfType<ContactProtected>();
        (await Should.ThrowAsync<KeyMissingException>(() => Journal.ReadProtectedContact(contact))).Stream.ShouldBe(contact);
    }

    [Fact]
    public async Task A_child_whose_key_is_gone_still_verifies_and_nobody_else_loses_anything()
    {
        var (lost, other) = (NewId.Next(), NewId.Next());
        await Record(lost, School("A"));
        await Record(other, School("B"));
        await Record(lost, School("C"));

        await LoseKeyOf(lost);

        await Should.ThrowAsync<KeyMissingException>(() => Journal.Read(lost));
        (await Journal.Read(other)).ShouldHaveSingleItem();
        var verifier = new JournalVerifier(Database, Database.Keys);
        (await verifier.Verify()).ShouldBe(new VerificationResult(3, null, 0));
        var opened = await verifier.Verify(open: true);
        opened.First.ShouldBe(new BadEntry(1, Damage.DoesNotOpen, "Entry 1 is as it was written, but the key of its record is missing."));
        opened.InWords.ShouldBe("Of 3 entries, 2 things were found wrong. The first: Entry 1 is as it was written, but the key of its record is missing.");
    }

    [Fact, Trait("requirement", "X02")]
    public async Task Several_who_make_keys_of_the_same_family_in_another_order_do_not_stand_in_each_others_way()
    {
        for (var round = 0; round < 10; round++)
        {
            var family = Enumerable.Range(0, 12).Select(_ => NewId.Next()).ToList();
            await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Database.Keys.Ensure(i % 2 == 0 ? family : [.. Enumerable.Reverse(family)], CancellationToken.None))));
        }
    }

    [Fact]
    public async Task Keys_that_changed_places_open_nothing()
    {
        var (first, second) = (NewId.Next(), NewId.Next());
        await Record(first, School("A"));
        await Record(second, School("B"));

        await Test.RunAsOwner($"UPDATE stream_key SET wrapped = (SELECT o.wrapped FROM stream_key o WHERE o.stream = {Test.Literal(second)}) WHERE stream = {Test.Literal(first)}", keys: true);
        await Reopen();

        await Should.ThrowAsync<AuthenticationTagMismatchException>(() => Journal.Read(first));
        (await Journal.Read(second)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_kept_beside_the_journal_cannot_be_passed_off_as_another_or_as_an_entry()
    {
        var protector = new KeyProtector(Database.Keys);
        var (owner, id) = (NewId.Next(), NewId.Next());
        var kept = await protector.Protect(owner, id, "answers"u8.ToArray());

        (await protector.Unprotect(owner, id, kept)).ShouldBe("answers"u8.ToArray());
        await Should.ThrowAsync<CryptographicException>(async () => await protector.Unprotect(owner, NewId.Next(), kept));
        await Should.ThrowAsync<CryptographicException>(async () => await protector.Unprotect(owner, id, kept.AsMemory(0, 20)));
        using var cipher = await Database.Keys.CipherOf(owner, default);
        Should.Throw<AuthenticationTagMismatchException>(() => { cipher.Decrypt(kept.AsSpan(0, StreamCipher.NonceBytes), kept.AsSpan(StreamCipher.NonceBytes), 1); });
    }

    private async Task<(Guid Child, Guid Contact)> ProtectAddress()
    {
        var (child, contact) = (NewId.Next(), NewId.Next());
        var words = new ProtectedContactWritten(child, "7 Hidden Lane", "01632 960123", Day);
        await Cases.Record(Request([child], _ => Decision.Record(new ContactProtected(contact, null, [], "Risk from former partner", Day))) with
        {
            ProtectedContacts = [new ProtectedContact(contact, words)],
        });
        (await Journal.ReadProtectedContact(contact)).ShouldBe(words);
        return (child, contact);
    }

    private async Task LoseKeyOf(Guid stream)
    {
        await Test.RunAsOwner($"DELETE FROM stream_key WHERE stream = {Test.Literal(stream)}", keys: true);
        await Reopen();
    }
}
