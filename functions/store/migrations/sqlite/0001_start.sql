-- Identifiers are UUIDs as text, instants are UTC milliseconds, yes and no are 1 and 0.
-- What is BLOB is sealed or wrapped; hashes are keyed. Nothing else may hold personal data.

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

-- Begins anywhere, so that a browser that knew another database does not take its pages for current.
INSERT INTO counter (name, value) VALUES ('catalogue', abs(random() % 1000000000) * 1000);

CREATE TABLE mentor (
    id TEXT PRIMARY KEY,
    programme TEXT NOT NULL,
    facts TEXT NOT NULL,
    capacity BIGINT NOT NULL CHECK (capacity >= 0),
    taken BIGINT NOT NULL CHECK (taken >= 0 AND taken <= capacity),
    published BIGINT NOT NULL,
    demo BIGINT NOT NULL
);

CREATE TABLE mentor_text (
    mentor TEXT NOT NULL REFERENCES mentor (id),
    lang TEXT NOT NULL,
    profession TEXT NOT NULL,
    story TEXT NOT NULL,
    helps TEXT NOT NULL,
    PRIMARY KEY (lang, mentor)
);

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    wrapped_key BLOB,
    form BLOB,
    contact_hash TEXT,
    created BIGINT NOT NULL,
    erased BIGINT
);
CREATE INDEX person_contact ON person (contact_hash);

CREATE TABLE application (
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
    duplicate_of TEXT REFERENCES application (id)
);
CREATE INDEX application_state ON application (state_code, since);
CREATE INDEX application_person ON application (person);
CREATE INDEX application_channel ON application (channel);

CREATE TABLE history (
    application TEXT NOT NULL REFERENCES application (id),
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    reason TEXT,
    words BLOB,
    rules TEXT NOT NULL,
    PRIMARY KEY (application, version)
);
CREATE INDEX history_act ON history (act, at);

CREATE TABLE reading (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    application TEXT NOT NULL REFERENCES application (id),
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    what TEXT NOT NULL
);
CREATE INDEX reading_application ON reading (application);

-- state: waiting, sent, dropped, or decoy. A decoy belongs to nobody, so person has no foreign key.
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    kind TEXT NOT NULL,
    wrapped_key BLOB,
    sealed BLOB,
    created BIGINT NOT NULL,
    due BIGINT NOT NULL,
    expires BIGINT,
    attempts BIGINT NOT NULL,
    lease BIGINT NOT NULL,
    state TEXT NOT NULL,
    settled BIGINT
);
CREATE INDEX outbox_state ON outbox (state, due);
CREATE INDEX outbox_person ON outbox (person, state);

-- application is null for a decoy.
CREATE TABLE code (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    application TEXT REFERENCES application (id),
    hash TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    used BIGINT
);
CREATE INDEX code_application ON code (application);

CREATE TABLE session (
    hash TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (id),
    created BIGINT NOT NULL,
    seen BIGINT NOT NULL
);
CREATE INDEX session_application ON session (application);

CREATE TABLE idempotency (
    key TEXT PRIMARY KEY,
    body_hash TEXT NOT NULL,
    application TEXT NOT NULL REFERENCES application (id),
    contact TEXT NOT NULL,
    created BIGINT NOT NULL
);

CREATE TABLE rate (
    id TEXT PRIMARY KEY,
    bucket TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX rate_bucket ON rate (bucket, at);
