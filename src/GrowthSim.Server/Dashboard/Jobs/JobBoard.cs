using System.Security.Cryptography;
using System.Text;
using GrowthSim.Grains;

namespace GrowthSim.Server.Dashboard.Jobs;

/// <summary>The work that goes on for pages, by what was asked: who asks the same finds it. What nobody has looked at for long is forgotten; the runs behind it stay on record.</summary>
internal sealed class JobBoard
{
    private const int MaxAtATime = 4;
    private const int MaxKept = 64;

    private readonly Lock _changing = new();
    private readonly Dictionary<string, Job> _jobs = [];

    /// <summary>Returns the identifier of what is asked.</summary>
    public static string IdOf(string question) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)))[..16];

    /// <summary>Returns the work of an identifier; null where there is none.</summary>
    public Job? Find(string id)
    {
        lock (_changing)
        {
            Job? job = _jobs.GetValueOrDefault(id);
            job?.Touch();
            return job;
        }
    }

    /// <summary>Begins work, or finds what goes on already or has succeeded.</summary>
    /// <exception cref="OrderRefusedException">As much goes on as may.</exception>
    public void Start(string id, Func<Job, CancellationToken, Task<object>> work)
    {
        lock (_changing)
        {
            if (_jobs.GetValueOrDefault(id) is { Result: { IsFaulted: false, IsCanceled: false } })
            {
                return;
            }

            if (_jobs.Values.Count(other => !other.Result.IsCompleted) >= MaxAtATime)
            {
                throw new OrderRefusedException($"{MaxAtATime} questions are being worked on already. Cancel one, or ask again later.", RefusalReason.QueueFull);
            }

            foreach ((string old, _) in _jobs.Where(entry => entry.Value.Result.IsCompleted).OrderBy(entry => entry.Value.Touched).Take(Math.Max(0, _jobs.Count - MaxKept)).ToArray())
            {
                _jobs.Remove(old);
            }

            Job job = new();
            _jobs[id] = job;
            job.Begin(work);
        }
    }
}
