using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Records.Drafts;
using Holdfast.Records.Evidence;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.ReadModels;

namespace Holdfast.Records.Tests.Evidence;

public sealed class KeptBundlesOnSqlite() : KeptBundles(Engine.Sqlite);

public sealed class KeptBundlesOnPostgreSql() : KeptBundles(Engine.PostgreSql);

public abstract class KeptBundles(Engine engine) : ServiceSuite(engine)
{
    private BundleStore Bundles => new(Database, new KeyProtector(Database.Keys), Test.Clock);

    [Fact, Trait("requirement", "M10"), Trait("requirement", "X04")]
    public async Task Open_as_the_exact_bytes_for_their_own_child_only_and_cannot_be_read_changed_or_removed_in_the_database()
    {
        var (child, bundle, zip) = (NewId.Next(), NewId.Next(), "PK about Mia"u8.ToArray());
        var write = await Bundles.Seal(bundle, child, zip);
        await Database.Write(async (tx, stop) =>
        {
            await write(tx, stop);
            return true;
        });

        (await Bundles.Open(bundle, child)).ShouldBe(zip);
        (await Bundles.Open(bundle, NewId.Next())).ShouldBeNull();
        await using (var reader = await Database.OpenReader())
        {
            (await reader.Read("SELECT sealed FROM evidence_bundle", r => r.Bytes(0), default)).ShouldHaveSingleItem().AsSpan().IndexOf("Mia"u8).ShouldBe(-1);
        }

        await Should.ThrowAsync<DbException>(() => Test.RunAsOwner("UPDATE evidence_bundle SET bytes = 1"));
        await Should.ThrowAsync<DbException>(() => Test.RunAsOwner("DELETE FROM evidence_bundle"));
    }
}
