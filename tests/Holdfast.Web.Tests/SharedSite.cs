using Holdfast.SiteKit;

namespace Holdfast.Web.Tests;

/// <summary>One site for all tests of pages; each test uses families of its own or only reads.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSite : ICollectionFixture<Site>
{
    public const string Name = "site";
}
