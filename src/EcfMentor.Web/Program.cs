using EcfMentor.Web.Infrastructure.Views;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews().AddEcfViews();
var app = builder.Build();
app.UseStaticFiles();
app.MapDefaultControllerRoute();
app.Run();
