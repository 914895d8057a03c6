using Holdfast.Web.Startup;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
builder.AddHoldfast();
var app = builder.Build();
app.UseHoldfast();
app.SayWhereToLook();
await app.RunAsync();
