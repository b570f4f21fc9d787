using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TeamsJourney.Local.PlannerBoard.Plans;

/// <summary>
/// All plans, in memory. What a caller does to it, it does while holding <see cref="Gate"/>, so that a request is
/// carried out whole or not at all and no other is seen halfway.
/// </summary>
internal sealed class PlannerStore(TimeProvider time)
{
    private readonly Dictionary<string, Plan> plans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> buckets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlanTask> tasks = new(StringComparer.Ordinal);
    private long number;
    private long lastOrderHint = long.MaxValue;

    public Lock Gate { get; } = new();

    /// <summary>Rises with every change of anything.</summary>
    public long Version { get; private set; }

    /// <summary>How many tasks were ever made; what the limit per maker counts.</summary>
    public int TasksCreated { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public IEnumerable<Plan> Plans => plans.Values.OrderBy(plan => plan.Number);

    public IEnumerable<PlanTask> Tasks => tasks.Values;

    public Plan? Plan(string id) => plans.GetValueOrDefault(id);

    public Bucket? Bucket(string id) => buckets.GetValueOrDefault(id);

    public PlanTask? Task(string id) => tasks.GetValueOrDefault(id);

    public IEnumerable<Bucket> BucketsOf(string planId) =>
        buckets.Values.Where(bucket => bucket.PlanId == planId).OrderBy(bucket => bucket.Number);

    public IEnumerable<PlanTask> TasksOf(string planId) =>
        tasks.Values.Where(task => task.PlanId == planId).OrderBy(task => task.Number);

    public long NextNumber() => ++number;

    public long NextVersion() => ++Version;

    public string NewestOrderHint() => OrderHint.Newest(Now, ref lastOrderHint);

    /// <summary>28 characters like Planner's own, but the same in every run: a hash of what it is and its number.</summary>
    public static string IdOf(string kind, long number) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {number}")))[..21])
            .Replace('+', '-').Replace('/', '_');

    public void Put(Plan plan) => plans[plan.Id] = plan;

    public void Put(Bucket bucket) => buckets[bucket.Id] = bucket;

    public void Put(PlanTask task)
    {
        if (!tasks.ContainsKey(task.Id))
        {
            TasksCreated++;
        }

        tasks[task.Id] = task;
    }

    /// <summary>Removes a plan with all that is in it.</summary>
    public void Remove(Plan plan)
    {
        plans.Remove(plan.Id);
        foreach (var bucket in BucketsOf(plan.Id).ToList())
        {
            buckets.Remove(bucket.Id);
        }

        foreach (var task in TasksOf(plan.Id).ToList())
        {
            tasks.Remove(task.Id);
        }

        NextVersion();
    }

    /// <summary>Removes a bucket, and its tasks with it, as Planner does.</summary>
    public void Remove(Bucket bucket)
    {
        buckets.Remove(bucket.Id);
        foreach (var task in tasks.Values.Where(task => task.BucketId == bucket.Id).ToList())
        {
            tasks.Remove(task.Id);
        }

        NextVersion();
    }

    public void Remove(PlanTask task)
    {
        tasks.Remove(task.Id);
        NextVersion();
    }
}
