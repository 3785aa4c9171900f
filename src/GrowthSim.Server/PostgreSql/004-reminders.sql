-- The reminders of grains. The hash says which silo of the ring serves a reminder. Orleans counts hashes without a sign and the provider passes them
-- with one; that turns the ring by half, and a range (begin, end] of it stays a range. The provider picks the query by the signed order.

CREATE TABLE orleans_reminder
(
    service_id    text COLLATE "C" NOT NULL,
    grain_id      text COLLATE "C" NOT NULL,
    reminder_name text COLLATE "C" NOT NULL,
    grain_hash    integer NOT NULL,
    starts_at     timestamptz NOT NULL,
    period        bigint NOT NULL, -- Milliseconds.
    version       integer NOT NULL,
    PRIMARY KEY (service_id, grain_id, reminder_name)
);

CREATE INDEX orleans_reminder_ring ON orleans_reminder (service_id, grain_hash);

INSERT INTO orleansquery (querykey, querytext) VALUES

('ReadReminderRowKey', $query$
SELECT grain_id AS GrainId, reminder_name AS ReminderName, starts_at AS StartTime, period AS Period, version AS Version
FROM orleans_reminder
WHERE service_id = @ServiceId AND grain_id = @GrainId AND reminder_name = @ReminderName
$query$),

('ReadReminderRowsKey', $query$
SELECT grain_id AS GrainId, reminder_name AS ReminderName, starts_at AS StartTime, period AS Period, version AS Version
FROM orleans_reminder
WHERE service_id = @ServiceId AND grain_id = @GrainId
$query$),

('ReadRangeRows1Key', $query$
SELECT grain_id AS GrainId, reminder_name AS ReminderName, starts_at AS StartTime, period AS Period, version AS Version
FROM orleans_reminder
WHERE service_id = @ServiceId AND grain_hash > @BeginHash AND grain_hash <= @EndHash
$query$),

-- The range that runs over the top; all of the ring where its ends are equal.
('ReadRangeRows2Key', $query$
SELECT grain_id AS GrainId, reminder_name AS ReminderName, starts_at AS StartTime, period AS Period, version AS Version
FROM orleans_reminder
WHERE service_id = @ServiceId AND (grain_hash > @BeginHash OR grain_hash <= @EndHash)
$query$),

('UpsertReminderRowKey', $query$
INSERT INTO orleans_reminder AS stored (service_id, grain_id, reminder_name, grain_hash, starts_at, period, version)
VALUES (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period, 1)
ON CONFLICT (service_id, grain_id, reminder_name) DO UPDATE
SET grain_hash = excluded.grain_hash, starts_at = excluded.starts_at, period = excluded.period, version = stored.version + 1
RETURNING version AS Version
$query$),

('DeleteReminderRowKey', $query$
WITH gone AS
(
    DELETE FROM orleans_reminder
    WHERE service_id = @ServiceId AND grain_id = @GrainId AND reminder_name = @ReminderName AND version = @Version
    RETURNING 1
)
SELECT EXISTS (SELECT FROM gone)
$query$),

('DeleteReminderRowsKey', $query$
DELETE FROM orleans_reminder WHERE service_id = @ServiceId
$query$);
