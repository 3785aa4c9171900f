// One dashboard and one browser for all: a test that measures has the machine to itself.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
