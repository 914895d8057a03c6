using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

public sealed record TableCell(
    string? Text = null, IHtmlContent? Html = null, string? Format = null, string? Colspan = null, string? Rowspan = null,
    string? Classes = null, Attributes? Attributes = null) : Content(Text, Html, Classes, Attributes);

public sealed record Table(
    IReadOnlyList<TableCell>? Head = null, IReadOnlyList<IReadOnlyList<TableCell>?>? Rows = null, string? Caption = null,
    string? CaptionClasses = null, bool FirstCellIsHeader = false, string? Classes = null, Attributes? Attributes = null);

public static partial class Markup
{
    public static IHtmlContent Render(Table table) =>
        new El("table").Class("govuk-table", table.Classes).Attrs(table.Attributes)
            .Add(string.IsNullOrEmpty(table.Caption) ? null : new El("caption").Class("govuk-table__caption", table.CaptionClasses).Text(table.Caption))
            .Add(table.Head is null ? null : new El("thead").Class("govuk-table__head").Add(Row(table.Head.Select(ColumnHeader))))
            .Add(new El("tbody").Class("govuk-table__body").Add((table.Rows ?? []).OfType<IReadOnlyList<TableCell>>()
                .Select(row => Row(row.Select((cell, i) => table.FirstCellIsHeader && i == 0 ? RowHeader(cell) : Cell(cell))))));

    private static El Row(IEnumerable<El> cells) => new El("tr").Class("govuk-table__row").Add(cells);

    private static El ColumnHeader(TableCell cell) => Filled(new El("th").Attr("scope", "col").Class("govuk-table__header", Format("header", cell), cell.Classes), cell);

    private static El RowHeader(TableCell cell) => Filled(new El("th").Attr("scope", "row").Class("govuk-table__header", cell.Classes), cell);

    private static El Cell(TableCell cell) => Filled(new El("td").Class("govuk-table__cell", Format("cell", cell), cell.Classes), cell);

    private static string? Format(string part, TableCell cell) => string.IsNullOrEmpty(cell.Format) ? null : $"govuk-table__{part}--{cell.Format}";

    private static El Filled(El element, TableCell cell) =>
        element.AttrIfAny("colspan", cell.Colspan).AttrIfAny("rowspan", cell.Rowspan).Attrs(cell.Attributes).Add(cell.Render());
}
