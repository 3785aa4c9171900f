-- Orleans' ADO.NET providers know one name in a database, this table. They read all rows of it when a silo starts, and afterwards run the
-- texts that they found under the keys of their contract, with named parameters. Everything else in these scripts is ours to name.

CREATE TABLE orleansquery
(
    querykey  text PRIMARY KEY,
    querytext text NOT NULL
);
