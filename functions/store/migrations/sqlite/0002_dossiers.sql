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
    papers TEXT NOT NULL,
    -- From when on the clock has something to do here; null if nothing.
    wake BIGINT
);
CREATE INDEX volunteer_state ON volunteer (state_code, since);
CREATE INDEX volunteer_person ON volunteer (person);
CREATE INDEX volunteer_channel ON volunteer (channel);
CREATE INDEX volunteer_wake ON volunteer (wake);

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

-- Whom somebody calls: why is null while nobody has to; failed messages count from the last call on.
CREATE TABLE call_list (
    person TEXT PRIMARY KEY REFERENCES person (id),
    why TEXT,
    since BIGINT NOT NULL,
    called BIGINT NOT NULL
);

-- A mentor on pause, or who left, is not open and takes nobody. Who lowers their capacity keeps their mentees: more
-- places can be taken than there are.
CREATE TABLE new_mentor (
    id TEXT PRIMARY KEY,
    programme TEXT NOT NULL,
    facts TEXT NOT NULL,
    capacity BIGINT NOT NULL CHECK (capacity >= 0),
    taken BIGINT NOT NULL CHECK (taken >= 0),
    published BIGINT NOT NULL,
    open BIGINT NOT NULL,
    demo BIGINT NOT NULL
);
INSERT INTO new_mentor SELECT id, programme, facts, capacity, taken, published, 1, demo FROM mentor;
CREATE TABLE new_mentor_text (
    mentor TEXT NOT NULL REFERENCES new_mentor (id),
    lang TEXT NOT NULL,
    profession TEXT NOT NULL,
    story TEXT NOT NULL,
    helps TEXT NOT NULL,
    PRIMARY KEY (lang, mentor)
);
INSERT INTO new_mentor_text SELECT mentor, lang, profession, story, helps FROM mentor_text;
DROP TABLE mentor_text;
DROP TABLE mentor;
ALTER TABLE new_mentor RENAME TO mentor;
ALTER TABLE new_mentor_text RENAME TO mentor_text;
