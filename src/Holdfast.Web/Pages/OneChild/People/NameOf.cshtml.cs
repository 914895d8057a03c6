using Holdfast.Casework.People;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>The child's name became known, or changed.</summary>
[Does(Doing.Record)]
public sealed class NameOfModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public NameAnswers Name { get; set; } = new();

    public override string Heading => "The child’s name";

    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(ChildNamed), typeof(ChildBorn), typeof(ChildRegistered) };

    protected override string Done => "The name is recorded";

    protected override void Start() => Name = NameAnswers.Of(Child.Name);

    protected override ICommand Command() => new NameChild(Name.Name);
}
