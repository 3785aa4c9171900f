-- The state of grains. The provider splits a grain's key into two numbers and a text, each where the key has it; "state_name" is what it calls
-- GrainTypeString: the name of the state. Its hashes of both serve schemas without a unique index, and are not used here.
-- The version is the ETag. No row answers a write, a clear or a delete that came with another version than the stored one, or without one while a row
-- exists; the provider makes an InconsistentStateException of that. A cleared state keeps its row, so that its versions never come back.

CREATE TABLE orleans_grain_state
(
    service_id text COLLATE "C" NOT NULL,
    state_name text COLLATE "C" NOT NULL,
    key_n0     bigint NOT NULL,
    key_n1     bigint NOT NULL,
    key_text   text COLLATE "C" NOT NULL, -- Empty where the key has no text: Orleans refuses empty ones.
    version    integer NOT NULL,
    payload    bytea, -- Null once cleared.
    written_at timestamptz NOT NULL,
    PRIMARY KEY (service_id, state_name, key_n0, key_n1, key_text)
);

INSERT INTO orleansquery (querykey, querytext) VALUES

('ReadFromStorageKey', $query$
SELECT payload AS PayloadBinary, version AS Version
FROM orleans_grain_state
WHERE service_id = @ServiceId AND state_name = @GrainTypeString
    AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1 AND key_text = coalesce(@GrainIdExtensionString, '')
$query$),

('WriteToStorageKey', $query$
WITH rewritten AS
(
    UPDATE orleans_grain_state SET version = version + 1, payload = @PayloadBinary, written_at = now()
    WHERE service_id = @ServiceId AND state_name = @GrainTypeString
        AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1 AND key_text = coalesce(@GrainIdExtensionString, '')
        AND version = @GrainStateVersion
    RETURNING version
),
first_written AS
(
    INSERT INTO orleans_grain_state (service_id, state_name, key_n0, key_n1, key_text, version, payload, written_at)
    SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''), 1, @PayloadBinary, now()
    WHERE @GrainStateVersion IS NULL
    ON CONFLICT DO NOTHING
    RETURNING version
)
SELECT version AS NewGrainStateVersion FROM rewritten
UNION ALL
SELECT version FROM first_written
$query$),

('ClearStorageKey', $query$
UPDATE orleans_grain_state SET version = version + 1, payload = NULL, written_at = now()
WHERE service_id = @ServiceId AND state_name = @GrainTypeString
    AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1 AND key_text = coalesce(@GrainIdExtensionString, '')
    AND version = @GrainStateVersion
RETURNING version
$query$),

-- In place of a clear, with the option DeleteStateOnClear. The answer must differ from the version that came.
('DeleteStorageKey', $query$
DELETE FROM orleans_grain_state
WHERE service_id = @ServiceId AND state_name = @GrainTypeString
    AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1 AND key_text = coalesce(@GrainIdExtensionString, '')
    AND version = @GrainStateVersion
RETURNING version + 1
$query$);
