namespace GrowthSim.Server.Tests.Api;

[CollectionDefinition(ApiServer.Tests)]
public sealed class ApiServerCollection : ICollectionFixture<ApiServer>;
