namespace GrowthSim.Browser.Tests;

/// <summary>Binds the fixture to its name.</summary>
[CollectionDefinition(BrowserFixture.Tests)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>;
