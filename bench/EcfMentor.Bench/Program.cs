using EcfMentor.Bench;

return args switch
{
    ["bare", var engine, var connectionString, var address, var person, var page] =>
        await BarePage.ServeAsync(Engine.Named(engine, connectionString), address, Guid.Parse(person), page),
    ["today", .. var rest] => await TodayBench.RunAsync(Rounds.Read(rest)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        today [--rounds 7] [--seconds 4] [--warm-up 20] [--connections 8]
            An ECT's Today beside a bare Kestrel page with hand-written ADO.NET, the same rows and the same bytes, in
            turns. SQLite always; PostgreSQL too where TEST_POSTGRES holds a connection string to an empty database.
        Build it with -c Release: anything else measures the compiler.
        """);
    return 1;
}
