using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Records.Keys;

namespace Holdfast.Records.Tests.Keys;

/// <summary>A record written on one machine is read on another, whether or not libsodium is to be had there.</summary>
public sealed class BothCiphers
{
    private static readonly Guid Stream = NewId.Next();
    private static readonly Guid KeyId = NewId.Next();
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(RootKey.Bytes);

    [Fact]
    public void On_the_machines_of_these_tests_libsodium_is_there() => Sodium.HasAes.ShouldBeTrue();

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void One_opens_what_the_other_sealed(bool sealer, bool opener)
    {
        using var seals = new StreamCipher(Stream, KeyId, Key, sealer);
        using var opens = new StreamCipher(Stream, KeyId, Key, opener);
        foreach (var length in new[] { 0, 1, 15, 16, 17, 400, 1023, 1024, 1025, 9_000 })
        {
            var words = RandomNumberGenerator.GetBytes(length);

            var (nonce, body) = seals.Encrypt(words, version: length);

            body.Length.ShouldBe(length + StreamCipher.TagBytes);
            opens.Decrypt(nonce, body, version: length).SequenceEqual(words).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_changed_moved_or_cut_does_not_open(bool sodium)
    {
        using var cipher = new StreamCipher(Stream, KeyId, Key, sodium);
        using var ofAnotherChild = new StreamCipher(NewId.Next(), KeyId, Key, sodium);
        var (nonce, body) = cipher.Encrypt(Encoding.UTF8.GetBytes("It is quieter now."), version: 3);

        for (var at = 0; at < body.Length; at++)
        {
            var changed = body.ToArray();
            changed[at] ^= 1;
            DoesNotOpen(cipher, nonce, changed, 3);
        }

        DoesNotOpen(cipher, nonce, body, 4);
        DoesNotOpen(cipher, nonce, body[..^1], 3);
        DoesNotOpen(cipher, nonce, body[..10], 3);
        DoesNotOpen(cipher, nonce, [], 3);
        DoesNotOpen(cipher, nonce[1..], body, 3);
        DoesNotOpen(cipher, [], body, 3);
        DoesNotOpen(ofAnotherChild, nonce, body, 3);
        cipher.Decrypt(nonce, body, 3).Length.ShouldBe(body.Length - StreamCipher.TagBytes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_key_of_another_length_is_no_key(int length) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new StreamCipher(Stream, KeyId, new byte[length]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_sealed_or_opened_once_the_key_is_wiped(bool sodium)
    {
        var cipher = new StreamCipher(Stream, KeyId, Key, sodium);
        var (nonce, body) = cipher.Encrypt("It is quieter now."u8, version: 3);

        cipher.Dispose();

        Should.Throw<ObjectDisposedException>(() => { cipher.Encrypt("It is quieter now."u8, version: 3); });
        Should.Throw<ObjectDisposedException>(() => { cipher.Decrypt(nonce, body, version: 3); });
    }

    private static void DoesNotOpen(StreamCipher cipher, byte[] nonce, byte[] body, long version) =>
        Should.Throw<AuthenticationTagMismatchException>(() => { cipher.Decrypt(nonce, body, version); });
}
