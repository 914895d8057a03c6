using System.Xml.Linq;
using Holdfast.Records.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Holdfast.Web.Startup;

/// <summary>Keeps the keys of cookies and form tokens beside the accounts. The framework asks without waiting, once at the start and when a key is made.</summary>
internal sealed class CookieKeys(CookieKeyStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.Read().GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => store.Add(element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}

/// <summary>Seals the secret part of a cookie key under the root key, like every other key of the records.</summary>
internal sealed class CookieKeySealer(IServiceProvider services) : IXmlEncryptor
{
    internal const string Element = "sealed";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var sealedBytes = services.GetRequiredService<CookieKeyStore>().Seal(plaintextElement.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
        return new EncryptedXmlInfo(new XElement(Element, Convert.ToBase64String(sealedBytes)), typeof(CookieKeyOpener));
    }
}

/// <summary>Opens it again. Its name stands in every stored key: renaming it signs everybody out once.</summary>
internal sealed class CookieKeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<CookieKeyStore>().Unseal(Convert.FromBase64String(encryptedElement.Value)).GetAwaiter().GetResult());
}
