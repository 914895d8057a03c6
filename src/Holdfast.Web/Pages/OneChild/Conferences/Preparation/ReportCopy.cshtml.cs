using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>A report's copies: one for each of the family, to be printed and handed over before the conference.</summary>
[Does(Doing.RecordConference)]
public sealed class ReportCopyModel(LetterDesk letters) : ChildPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Report { get; set; }

    /// <summary>Whose copy is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Reader { get; set; }

    public ReportWritten Written { get; private set; } = null!;

    public IReadOnlyList<Recipient> Readers { get; private set; } = [];

    public LetterPreview? Shown { get; private set; }

    public string Link(Recipient reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return View.Link($"conference/report-copy?report={Report}&reader={reader.PersonId}");
    }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (Child.ConferenceInPreparation is not { } conference || conference.Written.LastOrDefault(w => w.ReportId == Report) is not { } written)
        {
            return NotFound();
        }

        Written = written;
        Readers =
        [
            .. Child.Network.Values.Where(p => p.Role == NetworkRole.Family).OrderBy(p => p.ParentalResponsibility == true ? 0 : 1).ThenBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => new Recipient(p.PersonId, p.Name, p.Relationship, LetterReader.Parent, false)),
            .. Child.UnbornOn(View.Today) ? [] : new[] { new Recipient(Child.Id, Child.FullName, "the child", LetterReader.Child, false) },
        ];
        if (Readers.FirstOrDefault(r => r.PersonId == Reader) is { } reader)
        {
            Shown = await letters.Copy(View, conference, written, reader, cancel);
        }

        return Page();
    }
}
