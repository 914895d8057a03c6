using System.Net;
using Holdfast.SiteKit;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Holdfast.Web.Tests.Links;

[Collection(SharedSite.Name)]
public class LinkAddresses(Site site)
{
    [Theory, Trait("requirement", "X04")]
    [InlineData("/invited/secret", "/invited/-", "secret")]
    [InlineData("/invited/secret/report", "/invited/-/report", "secret")]
    [InlineData("/INVITED/secret/conference.ics", "/invited/-/conference.ics", "secret")]
    [InlineData("/invited/", "/invited/", null)]
    [InlineData("/invited", "/invited", null)]
    [InlineData("/children/secret", "/children/secret", null)]
    public void The_secret_is_out_of_the_path_before_anything_can_write_the_path_down(string asked, string path, string? token)
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature { Path = asked, RawTarget = asked });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());

        var context = new LinkHidingContextFactory(site.Services).Create(features);

        context.Request.Path.Value.ShouldBe(path);
        features.Get<IHttpRequestFeature>()!.RawTarget.ShouldBe(path);
        context.Features.Get<LinkToken>()?.Value.ShouldBe(token);
        (context.Features.Get<LinkToken>() is null).ShouldBe(token is null);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task One_address_may_ask_so_often_in_a_minute_and_no_other_is_held_up()
    {
        var statuses = new List<int>();
        for (var asked = 0; asked <= LinkRate.PagesInAMinute; asked++)
        {
            statuses.Add(await Ask("192.0.2.7"));
        }

        statuses[..^1].ShouldAllBe(s => s == 404);
        statuses[^1].ShouldBe((int)HttpStatusCode.TooManyRequests);
        (await Ask("192.0.2.8")).ShouldBe(404);
        (await Ask("192.0.2.7", "/sign-in")).ShouldBe(200);
    }

    private async Task<int> Ask(string address, string path = "/invited/no-such-link") => (await site.Server.SendAsync(context =>
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        (context.Request.Method, context.Request.Path) = ("GET", path);
    })).Response.StatusCode;
}
