using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Drafts;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.ReadModels;

namespace Holdfast.Records.Tests.Drafts;

public sealed class DraftingOnSqlite() : Drafting(Engine.Sqlite);

public sealed class DraftingOnPostgreSql() : Drafting(Engine.PostgreSql);

public abstract class Drafting(Engine engine) : ServiceSuite(engine)
{
    private static readonly Draft Begun = new(Person(700), Asha, "visit", "Visit to Mia and Noah", [Person(500), Person(501)], """{"seen":true}""");

    [Fact]
    public async Task A_draft_is_read_back_by_its_owner_and_by_nobody_else()
    {
        (await Drafts.Save(Begun, 0)).ShouldBe(new DraftSave.Saved(1));
        (await Drafts.Save(Begun with { Body = """{"seen":false}""" }, 1)).ShouldBe(new DraftSave.Saved(2));

        var saved = (await Drafts.Load(Begun.Id, Asha)).ShouldNotBeNull();
        (saved.Version, saved.Draft.Body, saved.Draft.Title).ShouldBe((2, """{"seen":false}""", "Visit to Mia and Noah"));
        saved.Draft.Children.ShouldBe(Begun.Children);
        (await Drafts.List(Asha)).ShouldHaveSingleItem();
        (await Drafts.Load(Begun.Id, Ben)).ShouldBeNull();
        (await Drafts.List(Ben)).ShouldBeEmpty();
        (await Drafts.Discard(Begun.Id, Ben)).ShouldBeFalse();
        await Should.ThrowAsync<InvalidOperationException>(() => Drafts.Save(Begun with { Owner = Ben }, 2));
    }

    [Fact]
    public async Task Two_windows_lose_nothing_of_what_either_typed()
    {
        await Drafts.Save(Begun, 0);
        await Drafts.Save(Begun with { Body = "from the first window" }, 1);

        var kept = (await Drafts.Save(Begun with { Body = "from the second window" }, 1)).ShouldBeOfType<DraftSave.KeptBoth>();

        kept.Newer.Draft.Body.ShouldBe("from the first window");
        (await Drafts.Load(kept.CopyId, Asha))!.ShouldSatisfyAllConditions(
            copy => copy.Draft.Body.ShouldBe("from the second window"),
            copy => copy.CopyOf.ShouldBe(Begun.Id));
        (await Drafts.List(Asha)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_answers_posted_twice_make_no_copy()
    {
        await Drafts.Save(Begun, 0);
        await Drafts.Save(Begun with { Body = "more" }, 1);

        (await Drafts.Save(Begun with { Body = "more" }, 1)).ShouldBe(new DraftSave.Saved(2));
        (await Drafts.List(Asha)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_typed_after_the_draft_was_recorded_elsewhere_is_kept()
    {
        await Drafts.Save(Begun, 0);
        await Drafts.Discard(Begun.Id, Asha);

        var kept = (await Drafts.Save(Begun with { Body = "still typing" }, 1)).ShouldBeOfType<DraftSave.KeptAsCopy>();

        (await Drafts.Load(kept.CopyId, Asha))!.Draft.Body.ShouldBe("still typing");
    }

    [Fact]
    public async Task A_draft_ends_with_its_recording_and_stays_when_that_is_refused()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Asha);
        await Drafts.Save(Begun, 0);

        await Send(Decision.Refuse(new Refusal("Name", "Enter the name of the school")));
        (await Drafts.Load(Begun.Id, Asha)).ShouldNotBeNull();

        await Send(Decision.Record(new SchoolRecorded("Oak Tree Primary", null, Today)));
        (await Drafts.Load(Begun.Id, Asha)).ShouldBeNull();

        Task Send(Decision decision) => Cases.Record(new RecordRequest
        {
            CommandId = Begun.Id,
            Author = new Author(Asha, Capacity.LeadSocialWorker),
            Children = [child],
            Decide = _ => decision,
            EndDraft = Begun.Id,
        });
    }

    [Fact]
    [Trait("requirement", "X04")]
    public async Task What_was_typed_can_not_be_read_in_the_database_and_opens_under_no_other_id()
    {
        await Drafts.Save(Begun with { Body = "canary-words" }, 0);
        await Drafts.Save(Begun with { Id = Person(701), Body = "other" }, 0);
        await using var reader = await Database.OpenReader();

        var stored = await reader.Read("SELECT sealed FROM draft", r => r.Bytes(0), default);
        stored.ShouldAllBe(s => !Encoding.UTF8.GetString(s).Contains("canary", StringComparison.Ordinal) && !Encoding.UTF8.GetString(s).Contains("Mia", StringComparison.Ordinal));

        await Database.Write((tx, _) => tx.Execute("UPDATE draft SET sealed = (SELECT d.sealed FROM draft d WHERE d.id = @other) WHERE id = @id", ("other", Person(701)), ("id", Begun.Id)));
        await Should.ThrowAsync<CryptographicException>(() => Drafts.Load(Begun.Id, Asha));
    }
}
