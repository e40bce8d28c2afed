using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EcfMentor.TestCommon;

/// <summary>
/// Counts what one flow of a test reads from the database, whatever other tests do meanwhile. Start it before the test's first
/// command: a context that has seen nobody listening doesn't look again for a second.
/// </summary>
public sealed class QueryCount : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<QueryCount?> Current = new();
    private readonly List<IDisposable> subscriptions = [];
    private int reads;

    private QueryCount()
    {
    }

    /// <summary>SELECT statements so far.</summary>
    public int Reads => Volatile.Read(ref reads);

    /// <summary>Counts until disposed, in this flow only.</summary>
    public static QueryCount Start()
    {
        var count = new QueryCount();
        Current.Value = count;
        count.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(count));
        return count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Current.Value == this && value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command.CommandText: var text }
            && text.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))
        {
            Interlocked.Increment(ref reads);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        Current.Value = null;
        subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
