namespace GrowthSim.Server.Api;

/// <summary>Makes answers with tags of what grains answer.</summary>
internal static class Tagged
{
    public static async Task<TaggedJson<T>> Json<T>(Task<T> answer) => new(await answer);
}
