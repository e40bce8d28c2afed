using EcfMentor.Web.Infrastructure.Verbs;

return await VerbLine.RunAsync(args);

/// <summary>The entry point, named so that tests can host the application.</summary>
public partial class Program;
