using Holdfast.Records.Verification;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Gate;

/// <summary>The auditor checks by a button what the command line checks.</summary>
[Collection(SharedSite.Name)]
public class WhatTheAuditorChecks(Site site)
{
    [Fact, Trait("requirement", "X05")]
    public async Task Journal_looks_and_papers_are_all_read_and_told_of()
    {
        using var auditor = await Browser.SignedInAs(site, Everybody.Auditor.Email);
        await (await auditor.Open("/audit")).Send("main form[action*=Verify]");

        var papers = await site.Services.GetRequiredService<PapersVerifier>().Verify();
        auditor.Words.ShouldContain("looks are as they were written.");
        auditor.Words.ShouldContain(papers.InWords);
        papers.Papers.ShouldBeGreaterThan(0);
    }

    [Fact, Trait("requirement", "X05")]
    public void Papers_are_told_of_as_whole_only_when_every_one_was_compared()
    {
        new PapersResult(12, null, 0, 0).InWords.ShouldBe("All 12 papers beside the records are what their entries say.");
        new PapersResult(12, null, 0, 1).InWords.ShouldBe("The papers of 1 record were not compared, because the entries that name them do not open. All 12 papers beside the other records are what their entries say.");
        new PapersResult(12, new BadPaper(4, PaperDamage.Changed, "A letter was changed."), 2, 0).InWords.ShouldBe("A letter was changed. This is the first paper that is not as it was kept; 2 in all.");
    }
}
