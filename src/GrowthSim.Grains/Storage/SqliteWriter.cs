using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace GrowthSim.Grains.Storage;

/// <summary>The one thread that writes: it takes all commands that wait, runs each in a savepoint, and commits them together.</summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>The most commands of one commit: bounds the time that the first of them waits.</summary>
    private const int MaxTogether = 512;

    private readonly SqliteConnection _connection;
    private readonly BlockingCollection<WriteCommand> _waiting = [];
    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly Thread _thread;
    private bool _disposed;

    public SqliteWriter(SqliteConnection connection)
    {
        _connection = connection;
        _thread = new Thread(Loop) { IsBackground = true, Name = "growthsim sqlite writer" };
        _thread.Start();
    }

    /// <summary>Runs a statement in the next commit.</summary>
    /// <param name="sql">The statement; a constant, since it is kept prepared.</param>
    /// <param name="arguments">The parameters.</param>
    /// <returns>The first column of the first row that the statement returns, after the commit; null where it returns none.</returns>
    public Task<long?> Write(string sql, params (string Name, object? Value)[] arguments)
    {
        WriteCommand command = new(sql, arguments);
        try
        {
            _waiting.Add(command);
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(SqliteWriter), "The store is closed: the silo has stopped.");
        }

        return command.Done.Task;
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _waiting.CompleteAdding();
        _thread.Join();
        foreach (SqliteCommand command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
        _waiting.Dispose();
    }

    private void Loop()
    {
        List<WriteCommand> together = [];
        foreach (WriteCommand first in _waiting.GetConsumingEnumerable())
        {
            together.Add(first);
            while (together.Count < MaxTogether && _waiting.TryTake(out WriteCommand? next))
            {
                together.Add(next);
            }

            Commit(together);
            together.Clear();
        }
    }

    private void Commit(List<WriteCommand> commands)
    {
        try
        {
            Prepared("BEGIN IMMEDIATE").ExecuteNonQuery();
            foreach (WriteCommand command in commands)
            {
                RunInSavepoint(command);
            }

            Prepared("COMMIT").ExecuteNonQuery();
        }
#pragma warning disable CA1031 // Whoever waits for a command is told of anything; the thread goes on with the next.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            RollBack();
            commands.ForEach(command => command.Done.TrySetException(failure));
            return;
        }

        commands.ForEach(command => command.Report());
    }

    // A statement that fails must not take its neighbours with it.
    private void RunInSavepoint(WriteCommand command)
    {
        Prepared("SAVEPOINT one").ExecuteNonQuery();
        try
        {
            SqliteCommand statement = Prepared(command.Sql);
            statement.Parameters.Clear();
            foreach ((string name, object? value) in command.Arguments)
            {
                statement.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            command.Result = statement.ExecuteScalar() as long?;
        }
        catch (SqliteException failure)
        {
            command.Failure = failure;
            Prepared("ROLLBACK TO one").ExecuteNonQuery();
        }

        Prepared("RELEASE one").ExecuteNonQuery();
    }

    private void RollBack()
    {
        try
        {
            Prepared("ROLLBACK").ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // SQLite rolls back by itself on a full disk or an I/O error; there is then no transaction left.
        }
    }

    private SqliteCommand Prepared(string sql)
    {
        if (!_prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this folder.
            command.CommandText = sql;
#pragma warning restore CA2100
            _prepared.Add(sql, command);
        }

        return command;
    }
}
