using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Records.Journal;

namespace Holdfast.Records.Tests.Verification;

/// <summary>The form of a leaf never changes: whoever holds a copy must be able to work it out again, with any program, for ever.</summary>
public sealed class LeafForm
{
    private static readonly StoredEntry Entry = new(
        7, new Guid("01020304-0506-0708-090a-0b0c0d0e0f10"), 3, new Guid("11121314-1516-1718-191a-1b1c1d1e1f20"), 1, "school-recorded", 1, "2026-09-01", 1_763_285_415_123_456,
        new Guid("21222324-2526-2728-292a-2b2c2d2e2f30"), "lead-social-worker", new Guid("31323334-3536-3738-393a-3b3c3d3e3f40"), [.. Enumerable.Range(0, 12).Select(i => (byte)i)],
        Encoding.UTF8.GetBytes("body é"), [.. Enumerable.Repeat((byte)0xee, 32)], []);

    [Fact]
    [Trait("requirement", "X05")]
    public void A_leaf_is_what_the_written_form_says()
    {
        var bytes = new List<byte> { 0 };
        Number(Entry.Position);
        Id(Entry.Stream);
        Number(Entry.Version);
        Id(Entry.Command);
        Number(Entry.Part);
        Words(Entry.Kind);
        Number(Entry.KindVersion);
        Words(Entry.HappenedOn);
        Number(Entry.RecordedAt);
        Id(Entry.RecordedBy);
        Words(Entry.Capacity);
        Id(Entry.KeyId);
        Column(Entry.Nonce);
        Column(SHA256.HashData([.. Entry.Nonce, .. Entry.Body]));
        Column(Entry.Previous);

        Convert.ToHexStringLower(Entry.ComputeLeaf()).ShouldBe(Convert.ToHexStringLower(SHA256.HashData([.. bytes])));

        void Column(ReadOnlySpan<byte> column)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, column.Length);
            bytes.AddRange([.. length, .. column]);
        }

        void Number(long column)
        {
            var number = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(number, column);
            Column(number);
        }

        void Id(Guid column) => Column(column.ToByteArray(bigEndian: true));

        void Words(string column) => Column(Encoding.UTF8.GetBytes(column));
    }

    [Fact]
    public void A_known_entry_has_its_known_leaf() => Convert.ToHexStringLower(Entry.ComputeLeaf()).ShouldBe("38649c4c92d42f0f2f4b9bdd3edbe8f7514921199828b16218c21213ea0a651b");
}
