// The tests start clusters of processes: one at a time is what a machine has room for.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
