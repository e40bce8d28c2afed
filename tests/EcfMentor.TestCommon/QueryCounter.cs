using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EcfMentor.TestCommon;

/// <summary>Counts the commands that reach a database in one flow of work, whatever other tests do meanwhile. Dispose it to stop.</summary>
public sealed class QueryCounter : IDisposable
{
    private static readonly AsyncLocal<QueryCounter?> Current = new();
    private readonly List<string> commands = [];

    public QueryCounter() => Current.Value = this;

    /// <summary>The statements so far, in order.</summary>
    public IReadOnlyList<string> Commands => commands;

    public void Dispose() => Current.Value = null;

    private static void Note(string command) => Current.Value?.commands.Add(command);

    /// <summary>
    /// Hears every command of the process. An assembly that counts makes it its fixture: Entity Framework remembers for a
    /// second that nobody listens, so listening must begin before the first test.
    /// </summary>
    public sealed class Listener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> subscriptions = [];

        public Listener() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                lock (subscriptions)
                {
                    subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuted.Name));
                }
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData executed)
            {
                Note(executed.Command.CommandText);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
