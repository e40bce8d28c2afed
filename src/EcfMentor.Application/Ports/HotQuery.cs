using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EcfMentor.Application.Ports;

/// <summary>
/// Questions of the pages that everyone opens all day, translated once and not looked up by their shape each time
/// (<c>docs/adr/0008-compiled-queries.md</c>). Keep one in a static field; <see cref="IAppDb"/> runs it.
/// </summary>
public static class HotQuery
{
    /// <summary>A question without parameters.</summary>
    public static HotQuery<TRow> Of<TRow>(Expression<Func<DbContext, IQueryable<TRow>>> query) => new(query);

    /// <summary>A question with two parameters.</summary>
    public static HotQuery<T1, T2, TRow> Of<T1, T2, TRow>(Expression<Func<DbContext, T1, T2, IQueryable<TRow>>> query) => new(query);

    /// <summary>A question with four parameters.</summary>
    public static HotQuery<T1, T2, T3, T4, TRow> Of<T1, T2, T3, T4, TRow>(Expression<Func<DbContext, T1, T2, T3, T4, IQueryable<TRow>>> query) => new(query);
}

/// <summary>A question without parameters. Its translation belongs to a model, of which a process may have one for each engine.</summary>
public sealed class HotQuery<TRow>(Expression<Func<DbContext, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<DbContext, IAsyncEnumerable<TRow>>> translated = [];

    public IAsyncEnumerable<TRow> Run(DbContext context) =>
        translated.GetValue(context.Model, _ => EF.CompileAsyncQuery(query))(context);
}

/// <summary>A question with two parameters.</summary>
public sealed class HotQuery<T1, T2, TRow>(Expression<Func<DbContext, T1, T2, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<DbContext, T1, T2, IAsyncEnumerable<TRow>>> translated = [];

    public IAsyncEnumerable<TRow> Run(DbContext context, T1 first, T2 second) =>
        translated.GetValue(context.Model, _ => EF.CompileAsyncQuery(query))(context, first, second);
}

/// <summary>A question with four parameters.</summary>
public sealed class HotQuery<T1, T2, T3, T4, TRow>(Expression<Func<DbContext, T1, T2, T3, T4, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<DbContext, T1, T2, T3, T4, IAsyncEnumerable<TRow>>> translated = [];

    public IAsyncEnumerable<TRow> Run(DbContext context, T1 first, T2 second, T3 third, T4 fourth) =>
        translated.GetValue(context.Model, _ => EF.CompileAsyncQuery(query))(context, first, second, third, fourth);
}
