namespace GrowthSim.Server.Configuration;

/// <summary>The section <c>GrowthSim</c> of the configuration, as it is written; see docs/operations.md.</summary>
internal sealed class ServerSettings
{
    public const string Section = "GrowthSim";

    /// <summary>Gets or sets the store: <c>sqlite</c>, <c>redis</c> or <c>postgresql</c>.</summary>
    public string Store { get; set; } = "sqlite";

    /// <summary>Gets or sets how to reach the store; not for <c>sqlite</c>.</summary>
    public string Connection { get; set; } = "";

    /// <summary>Gets or sets the folder of the database file; for <c>sqlite</c> only.</summary>
    public string DataDirectory { get; set; } = "";

    /// <summary>Gets or sets the name that the silos of one cluster share.</summary>
    public string ClusterId { get; set; } = "growthsim";

    /// <summary>Gets or sets the address at which the other silos and clients reach this one.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Gets or sets the port for other silos.</summary>
    public int SiloPort { get; set; } = 11111;

    /// <summary>Gets or sets the port for clients of the cluster; 0 for none.</summary>
    public int GatewayPort { get; set; }

    /// <summary>Gets or sets the number of threads that simulate; 0 for one per processor.</summary>
    public int Threads { get; set; }

    /// <summary>Gets or sets the mebibytes that runs may hold on a silo while they simulate; 0 for <see cref="RunMemoryPerThread"/> a thread, and half of what the process may use at most.</summary>
    public int RunMemory { get; set; }

    /// <summary>Gets or sets the number of runs of the cluster that simulate at a time.</summary>
    public int Runs { get; set; } = 16;

    /// <summary>Gets or sets the number of runs that wait at most: orders beyond them are refused.</summary>
    public int WaitingRuns { get; set; } = 2_000;

    /// <summary>Gets or sets how many of those may be one client's; 0 for half of them.</summary>
    public int WaitingRunsOfClient { get; set; }

    /// <summary>Gets or sets where metrics and traces go: the address of an OTLP receiver; empty for nowhere.</summary>
    public string Telemetry { get; set; } = "";

    /// <summary>Gets or sets whether Orleans' dashboard is served beside health. It has no password: only on addresses of this machine alone.</summary>
    public bool Dashboard { get; set; }

    /// <summary>Gets or sets whether the HTTP interface is served beside health. Without <see cref="ApiToken"/> only on addresses of this machine alone.</summary>
    public bool Api { get; set; }

    /// <summary>Gets or sets whether the dashboard's pages are served at the root. Without <see cref="ApiToken"/> only on addresses of this machine alone; with one it is the password that a browser asks for.</summary>
    public bool Pages { get; set; }

    /// <summary>Gets or sets what a request to the HTTP interface must carry; empty for nothing.</summary>
    public string ApiToken { get; set; } = "";

    /// <summary>Gets or sets the file of keys of the HTTP interface; empty for none.</summary>
    public string ApiKeys { get; set; } = "";

    /// <summary>Gets or sets the origins whose pages may use the HTTP interface (CORS), with semicolons between; empty for none.</summary>
    public string CorsOrigins { get; set; } = "";

    /// <summary>Gets or sets the most mebibytes of a request's body.</summary>
    public int BodyLimit { get; set; } = 32;

    /// <summary>Gets or sets how many requests of a client are answered at a time; others of it wait.</summary>
    public int RequestLimit { get; set; } = 64;

    /// <summary>Gets or sets how many orders and other changes a client may send a minute.</summary>
    public int OrderLimit { get; set; } = 600;

    /// <summary>Gets or sets how many orders and other changes all clients may send a minute.</summary>
    public int OrderLimitInAll { get; set; } = 6_000;

    /// <summary>Gets or sets how many paths a client may order a minute.</summary>
    public long PathLimit { get; set; } = 2_000_000_000;

    /// <summary>Gets or sets how many paths all clients may order a minute.</summary>
    public long PathLimitInAll { get; set; } = 20_000_000_000;

    /// <summary>Gets or sets how many streams of progress a client may follow at a time.</summary>
    public int StreamLimit { get; set; } = 100;

    /// <summary>Gets or sets how many streams of progress all clients may follow at a time.</summary>
    public int StreamLimitInAll { get; set; } = 1_000;

    /// <summary>Gets or sets the file with this silo's certificate; empty where connections are in the clear.</summary>
    public string TlsCertificate { get; set; } = "";

    /// <summary>Gets or sets the file with the certificate's private key.</summary>
    public string TlsKey { get; set; } = "";

    /// <summary>Gets or sets the file with the certificate of the authority that signs for all silos and clients of the cluster, and for nobody else.</summary>
    public string TlsAuthority { get; set; } = "";

    /// <summary>The mebibytes that runs may hold for each thread, where nothing else is said.</summary>
    public const int RunMemoryPerThread = 384;

    /// <summary>Gets the origins whose pages may use the HTTP interface.</summary>
    public string[] PermittedOrigins => CorsOrigins.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Gets whether the HTTP interface asks for a token or a key.</summary>
    public bool AsksForKey => ApiToken.Length > 0 || ApiKeys.Length > 0;

    /// <summary>Gets the number of threads that simulate.</summary>
    public int ActualThreads => Threads == 0 ? Environment.ProcessorCount : Threads;

    /// <summary>Gets the bytes that runs may hold while they simulate.</summary>
    public long RunBytes => RunMemory > 0
        ? (long)RunMemory << 20
        : Math.Min((long)RunMemoryPerThread * Math.Max(2, ActualThreads) << 20, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2);

    /// <summary>Gets the store, once the settings are checked.</summary>
    public StoreKind StoreKind => Enum.Parse<StoreKind>(Store, ignoreCase: true);
}
