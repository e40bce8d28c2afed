using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EcfMentor.TestCommon;

/// <summary>
/// Counts the commands that are sent to databases while it is in use, by this test's own flow of work only. Make it before
/// the portal: a context that has run a command unwatched doesn't look again for a second whether anybody watches.
/// </summary>
public sealed class CountedCommands : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<CountedCommands?> Current = new();

    private readonly IDisposable subscription;
    private readonly List<IDisposable> inner = [];
    private readonly List<string> texts = [];

    public CountedCommands()
    {
        Current.Value = this;
        subscription = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>How many commands some work sent.</summary>
    public async Task<int> DuringAsync(Func<Task> work)
    {
        var before = texts.Count;
        await work();
        return texts.Count - before;
    }

    public void Dispose()
    {
        Current.Value = null;
        subscription.Dispose();
        inner.ForEach(one => one.Dispose());
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            inner.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData data && ReferenceEquals(Current.Value, this))
        {
            texts.Add(data.Command.CommandText);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
