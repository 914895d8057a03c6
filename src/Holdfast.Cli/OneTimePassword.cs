using System.Security.Cryptography;

namespace Holdfast.Cli;

/// <summary>A password to sign in with the first time. It is shown once and kept nowhere; its letters can not be taken for one another.</summary>
internal static class OneTimePassword
{
    public static string Make() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 20);
}
