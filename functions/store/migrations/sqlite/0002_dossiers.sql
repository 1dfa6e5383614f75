-- A dossier is what a reference opens: the file of an application, or that of a volunteer.
-- What belongs to a dossier names its id only: it is one of two tables. Open codes and sessions end with this change.

CREATE TABLE volunteer (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    reference TEXT NOT NULL UNIQUE,
    programme TEXT,
    state_code TEXT NOT NULL,
    state TEXT NOT NULL,
    since BIGINT NOT NULL,
    received BIGINT NOT NULL,
    version BIGINT NOT NULL,
    correspondence TEXT NOT NULL,
    channel TEXT NOT NULL,
    rules TEXT NOT NULL,
    duplicate_of TEXT REFERENCES volunteer (id),
    -- What both sides said on publication, and which papers were accepted: codes and dates, nothing personal.
    publication TEXT NOT NULL,
    papers TEXT NOT NULL
);
CREATE INDEX volunteer_state ON volunteer (state_code, since);
CREATE INDEX volunteer_person ON volunteer (person);

CREATE VIEW dossier AS
    SELECT id, 'application' AS kind, reference, person, correspondence FROM application
    UNION ALL
    SELECT id, 'volunteer' AS kind, reference, person, correspondence FROM volunteer;

DROP TABLE code;
-- dossier is null for a decoy.
CREATE TABLE code (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    dossier TEXT,
    hash TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    used BIGINT
);
CREATE INDEX code_dossier ON code (dossier);

DROP TABLE session;
CREATE TABLE session (
    hash TEXT PRIMARY KEY,
    dossier TEXT NOT NULL,
    created BIGINT NOT NULL,
    seen BIGINT NOT NULL
);
CREATE INDEX session_dossier ON session (dossier);

CREATE TABLE new_idempotency (
    key TEXT PRIMARY KEY,
    body_hash TEXT NOT NULL,
    dossier TEXT NOT NULL,
    contact TEXT NOT NULL,
    created BIGINT NOT NULL
);
INSERT INTO new_idempotency SELECT key, body_hash, application, contact, created FROM idempotency;
DROP TABLE idempotency;
ALTER TABLE new_idempotency RENAME TO idempotency;

CREATE TABLE new_history (
    dossier TEXT NOT NULL,
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    reason TEXT,
    words BLOB,
    rules TEXT NOT NULL,
    PRIMARY KEY (dossier, version)
);
INSERT INTO new_history
    SELECT application, version, at, actor, act, from_state, to_state, reason, words, rules FROM history;
DROP TABLE history;
ALTER TABLE new_history RENAME TO history;
CREATE INDEX history_act ON history (act, at);

CREATE TABLE new_reading (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    dossier TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    what TEXT NOT NULL
);
INSERT INTO new_reading SELECT seq, id, application, at, actor, what FROM reading;
DROP TABLE reading;
ALTER TABLE new_reading RENAME TO reading;
CREATE INDEX reading_dossier ON reading (dossier);

-- A mentor on pause, or who left, takes nobody.
ALTER TABLE mentor ADD COLUMN open BIGINT NOT NULL DEFAULT 1;
