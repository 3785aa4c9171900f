namespace GrowthSim.Cli.Tests.Runs;

/// <summary>A text that tells when certain words were written.</summary>
internal sealed class SignallingWriter(string words) : StringWriter
{
    private readonly TaskCompletionSource _said = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets a task that ends with the first line that has the words.</summary>
    public Task Said => _said.Task;

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        if (value?.Contains(words, StringComparison.Ordinal) == true)
        {
            _said.TrySetResult();
        }
    }
}
