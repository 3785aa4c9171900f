-- Which silos a cluster has. Every change of a member but a sign of life is a compare-and-set on the version of the cluster's row, which also
-- serialises the changes: whoever comes second waits for the row, finds another version and changes nothing.

CREATE TABLE orleans_cluster
(
    deployment_id text COLLATE "C" PRIMARY KEY,
    version       integer NOT NULL
);

CREATE TABLE orleans_member
(
    deployment_id text COLLATE "C" NOT NULL REFERENCES orleans_cluster ON DELETE CASCADE,
    address       text COLLATE "C" NOT NULL,
    port          integer NOT NULL,
    generation    integer NOT NULL,
    silo_name     text NOT NULL,
    host_name     text NOT NULL,
    status        integer NOT NULL, -- Orleans' SiloStatus: 3 is active, 6 is dead.
    proxy_port    integer NOT NULL, -- The gateway for clients; 0 where there is none.
    suspect_times text,
    started_at    timestamptz NOT NULL,
    alive_at      timestamptz NOT NULL,
    PRIMARY KEY (deployment_id, address, port, generation)
);

INSERT INTO orleansquery (querykey, querytext) VALUES

('InsertMembershipVersionKey', $query$
WITH made AS
(
    INSERT INTO orleans_cluster (deployment_id, version) VALUES (@DeploymentId, 0)
    ON CONFLICT DO NOTHING
    RETURNING 1
)
SELECT EXISTS (SELECT FROM made)
$query$),

('InsertMembershipKey', $query$
WITH bumped AS
(
    UPDATE orleans_cluster SET version = version + 1
    WHERE deployment_id = @DeploymentId AND version = @Version
        AND NOT EXISTS
        (
            SELECT FROM orleans_member
            WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
        )
    RETURNING deployment_id
),
entered AS
(
    INSERT INTO orleans_member
        (deployment_id, address, port, generation, silo_name, host_name, status, proxy_port, started_at, alive_at)
    SELECT deployment_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
    FROM bumped
    ON CONFLICT DO NOTHING
    RETURNING 1
)
SELECT EXISTS (SELECT FROM entered)
$query$),

('UpdateMembershipKey', $query$
WITH bumped AS
(
    UPDATE orleans_cluster SET version = version + 1
    WHERE deployment_id = @DeploymentId AND version = @Version
        AND EXISTS
        (
            SELECT FROM orleans_member
            WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
        )
    RETURNING deployment_id
),
changed AS
(
    UPDATE orleans_member AS member
    SET status = @Status, suspect_times = nullif(@SuspectTimes, ''), alive_at = @IAmAliveTime
    FROM bumped
    WHERE member.deployment_id = bumped.deployment_id AND address = @Address AND port = @Port AND generation = @Generation
    RETURNING 1
)
SELECT EXISTS (SELECT FROM changed)
$query$),

('UpdateIAmAlivetimeKey', $query$
UPDATE orleans_member SET alive_at = @IAmAliveTime
WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$query$),

-- The provider takes the version from the first row also where the cluster has no member: hence the outer joins.

('MembershipReadRowKey', $query$
SELECT
    version AS Version, address AS Address, port AS Port, generation AS Generation, silo_name AS SiloName, host_name AS HostName, status AS Status,
    proxy_port AS ProxyPort, suspect_times AS SuspectTimes, started_at AS StartTime, alive_at AS IAmAliveTime
FROM orleans_cluster
LEFT JOIN orleans_member
    ON orleans_member.deployment_id = orleans_cluster.deployment_id AND address = @Address AND port = @Port AND generation = @Generation
WHERE orleans_cluster.deployment_id = @DeploymentId
$query$),

('MembershipReadAllKey', $query$
SELECT
    version AS Version, address AS Address, port AS Port, generation AS Generation, silo_name AS SiloName, host_name AS HostName, status AS Status,
    proxy_port AS ProxyPort, suspect_times AS SuspectTimes, started_at AS StartTime, alive_at AS IAmAliveTime
FROM orleans_cluster
LEFT JOIN orleans_member USING (deployment_id)
WHERE orleans_cluster.deployment_id = @DeploymentId
$query$),

('GatewaysQueryKey', $query$
SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation
FROM orleans_member
WHERE deployment_id = @DeploymentId AND status = @Status AND proxy_port > 0
$query$),

-- The members go with their cluster.
('DeleteMembershipTableEntriesKey', $query$
DELETE FROM orleans_cluster WHERE deployment_id = @DeploymentId
$query$),

('CleanupDefunctSiloEntriesKey', $query$
DELETE FROM orleans_member
WHERE deployment_id = @DeploymentId AND status = 6 AND started_at < @IAmAliveTime AND alive_at < @IAmAliveTime
$query$),

-- With this key the provider itself reads the rows and picks the old ones; a row goes only if it is still as it was read.
('CleanupDefunctSiloEntryKey', $query$
DELETE FROM orleans_member
WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
    AND status = 6 AND started_at = @StartTime AND alive_at = @IAmAliveTime
    AND suspect_times IS NOT DISTINCT FROM nullif(@SuspectTimes, '')
$query$);
