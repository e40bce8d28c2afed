using System.Data.Common;
using System.Text;

namespace EcfMentor.Bench;

/// <summary>
/// What the machine can do at best: Kestrel alone, the rows of an ECT's Today read by hand, and a page of the same
/// length. No tenancy, no session cookie, no views.
/// </summary>
internal static class BarePage
{
    public static async Task<int> ServeAsync(Engine engine, string address, Guid person, string page)
    {
        var body = await File.ReadAllBytesAsync(page);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        var ids = await IdsAsync(engine, person);
        app.Run(async context =>
        {
            var length = 0;
            await using (var connection = await engine.Source.OpenConnectionAsync(context.RequestAborted))
            {
                foreach (var sql in TodaySql.All)
                {
                    length += await ReadAsync(connection, sql, ids);
                }
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = body.Length;
            context.Response.Headers["X-Read"] = length.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await app.RunAsync();
        return 0;
    }

    private static async Task<(Guid Tenant, Guid Person)> IdsAsync(Engine engine, Guid person)
    {
        await using var connection = await engine.Source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "TenantId" FROM "people" WHERE "Id" = @id""";
        Add(command, "id", person);
        var tenant = await command.ExecuteScalarAsync();
        return (tenant as Guid? ?? Guid.Parse((string)tenant!), person);
    }

    private static async Task<int> ReadAsync(DbConnection connection, string sql, (Guid Tenant, Guid Person) ids)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Add(command, "tenant", ids.Tenant);
        Add(command, "me", ids.Person);
        Add(command, "today", DateOnly.FromDateTime(DateTime.UtcNow));
        await using var reader = await command.ExecuteReaderAsync();
        var text = new StringBuilder();
        while (await reader.ReadAsync())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                text.Append(reader.GetValue(column));
            }
        }

        return text.Length;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
