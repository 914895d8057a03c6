using System.Globalization;
using Holdfast.GovUk.Dates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace Holdfast.GovUk.Tests.Dates;

public class BindingADate
{
    [Fact]
    public async Task The_boxes_do_not_keep_the_page_from_being_valid()
    {
        var context = await Bind<DateOnly?>(("HeldOn.Day", "22"), ("HeldOn.Month", "11"), ("HeldOn.Year", "2026"));

        context.Result.Model.ShouldBe(new DateOnly(2026, 11, 22));
        context.ModelState.IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task A_date_without_a_name_of_its_own_is_the_date()
    {
        var context = await Bind<DateOnly?>(("HeldOn.Day", "22"), ("HeldOn.Month", ""), ("HeldOn.Year", "2026"));

        Errors(context).ShouldBe(["The date must include a month"]);
        context.Result.IsModelSet.ShouldBeFalse();
    }

    [Fact]
    public async Task A_date_that_can_not_be_missing_is_asked_for() =>
        Errors(await Bind<DateOnly>(("HeldOn.Day", ""), ("HeldOn.Month", ""), ("HeldOn.Year", ""))).ShouldBe(["Enter the date"]);

    [Fact]
    public async Task A_date_in_an_address_is_read_as_iso() =>
        (await Bind<DateOnly?>(("HeldOn", "2026-11-22"))).Result.Model.ShouldBe(new DateOnly(2026, 11, 22));

    [Theory]
    [InlineData("22/11/2026")]
    [InlineData("2026-02-31")]
    public async Task Anything_else_in_an_address_is_not_a_date(string value) =>
        Errors(await Bind<DateOnly?>(("HeldOn", value))).ShouldBe(["The date must be a real date"]);

    [Fact]
    public async Task A_page_that_did_not_post_the_date_is_left_alone()
    {
        var context = await Bind<DateOnly?>();

        context.Result.ShouldBe(default);
        context.ModelState.ShouldBeEmpty();
    }

    private static IEnumerable<string> Errors(ModelBindingContext context) => context.ModelState["HeldOn"]!.Errors.Select(error => error.ErrorMessage);

    private static async Task<ModelBindingContext> Bind<T>(params (string Name, string Value)[] posted)
    {
        var form = new FormCollection(posted.ToDictionary(field => field.Name, field => new StringValues(field.Value)));
        var context = new DefaultModelBindingContext
        {
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForType(typeof(T)),
            ModelName = "HeldOn",
            ModelState = new ModelStateDictionary(),
            ValueProvider = new FormValueProvider(BindingSource.Form, form, CultureInfo.InvariantCulture),
        };
        await new DateOnlyModelBinder().BindModelAsync(context);
        return context;
    }
}
