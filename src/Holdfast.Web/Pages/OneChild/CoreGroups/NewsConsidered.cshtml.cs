using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The group considers what it was told.</summary>
[Does(Doing.TakePart)]
public sealed class NewsConsideredModel(FormDesk desk) : CoreGroupWorkForm(desk)
{
    [BindProperty(SupportsGet = true, Name = "news")]
    public Guid? NewsId { get; set; }

    /// <summary>The core group at which it is considered.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Meeting { get; set; }

    [BindProperty]
    public string? MeansForChild { get; set; }

    [BindProperty]
    public string? WhatIsDone { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "What it means, and what is done";

    public override string? Lede => Of(Child) is { } news ? $"{news.From}, {UkDate.Long(news.On)}: {Text.Sentence(news.What)}" : null;

    public override string Home => Meeting is { } meeting ? CoreGroupHome.Of(Child, meeting) : base.Home;

    protected override bool Offered => Of(Child) is not null;

    protected override string Done => "It is recorded";

    protected override bool Fits(Child sibling) => Of(sibling) is not null;

    protected override void Start() => On = Meeting is { } meeting && Child.CoreGroupDay(meeting) is { } day && day < View.Today ? day : View.Today;

    protected override ICommand Command() => new ConsiderNews(CommandId, NewsId ?? Guid.Empty, Meeting, Needed(On, nameof(On), "Enter the date"), MeansForChild ?? "", WhatIsDone ?? "");

    private CoreGroupNews? Of(Child child) => child.Latest<CoreGroupNews>(n => n.NewsId == NewsId);
}
