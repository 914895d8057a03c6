using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Holdfast.GovUk.Page;

/// <summary>The pages of a long list: first, last, this one and its neighbours. Nothing when there is one page.</summary>
[HtmlTargetElement("hf-pagination", Attributes = "page,pages,url")]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>The page being read, counted from 1.</summary>
    public int Page { get; set; } = 1;

    public int Pages { get; set; } = 1;

    public Func<int, string?> Url { get; set; } = null!;

    /// <summary>What the pages are of, when a page has more than one such list.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.Write(Markup.Render(new Pagination(
            [.. Shown()],
            Page > 1 ? new PaginationLink(Url(Page - 1)) : null,
            Page < Pages ? new PaginationLink(Url(Page + 1)) : null,
            Label,
            Attributes: output.Others())));
    }

    private IEnumerable<PaginationItem> Shown()
    {
        var before = 0;
        foreach (var number in Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - Page) <= 1))
        {
            if (number - before == 2)
            {
                yield return Numbered(before + 1); // a gap of one page is that page
            }
            else if (number - before > 2)
            {
                yield return new PaginationItem(Ellipsis: true);
            }

            yield return Numbered(number);
            before = number;
        }
    }

    private PaginationItem Numbered(int number) =>
        new(number.ToString(CultureInfo.InvariantCulture), Url(number), Current: number == Page);
}
