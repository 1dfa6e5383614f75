-- A duo, from the proposal to the last question. Its history stands in `history`, under its id.
-- What the two wrote is sealed under the key of the writer, a person; the rest is codes, days and numbers.

CREATE TABLE duo (
    id TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (id),
    mentor TEXT NOT NULL REFERENCES mentor (id),
    programme TEXT NOT NULL,
    state_code TEXT NOT NULL,
    state TEXT NOT NULL,
    since BIGINT NOT NULL,
    created BIGINT NOT NULL,
    version BIGINT NOT NULL,
    -- From when on the clock has something to do here; null if nothing.
    wake BIGINT
);
CREATE INDEX duo_mentor ON duo (mentor);
CREATE INDEX duo_application ON duo (application, created);
CREATE INDEX duo_wake ON duo (wake);
-- Nobody has two duos at once.
CREATE UNIQUE INDEX duo_open ON duo (application)
    WHERE state_code NOT IN ('completed', 'ended-early', 'cancelled');

-- at and agreed are instants; said and settled are 1, 0 or null.
CREATE TABLE meeting (
    id TEXT PRIMARY KEY,
    duo TEXT NOT NULL REFERENCES duo (id),
    at BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    place TEXT NOT NULL,
    agreed BIGINT NOT NULL,
    said_mentee BIGINT,
    said_mentor BIGINT,
    settled BIGINT,
    cancelled TEXT,
    writer TEXT REFERENCES person (id),
    words BLOB
);
CREATE INDEX meeting_duo ON meeting (duo, at);
CREATE INDEX meeting_writer ON meeting (writer);

CREATE TABLE goal (
    duo TEXT NOT NULL REFERENCES duo (id),
    position BIGINT NOT NULL,
    progress TEXT NOT NULL,
    writer TEXT NOT NULL REFERENCES person (id),
    words BLOB,
    PRIMARY KEY (duo, position)
);
CREATE INDEX goal_writer ON goal (writer);

-- The mid-term and the closing questions: each side answers once.
CREATE TABLE reply (
    duo TEXT NOT NULL REFERENCES duo (id),
    questions TEXT NOT NULL,
    side TEXT NOT NULL,
    at BIGINT NOT NULL,
    writer TEXT NOT NULL REFERENCES person (id),
    words BLOB,
    PRIMARY KEY (duo, questions, side)
);
CREATE INDEX reply_writer ON reply (writer);

-- Questions to the coordinator.
CREATE TABLE note (
    id TEXT PRIMARY KEY,
    duo TEXT NOT NULL REFERENCES duo (id),
    side TEXT NOT NULL,
    at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    writer TEXT NOT NULL REFERENCES person (id),
    words BLOB
);
CREATE INDEX note_duo ON note (duo, at);
CREATE INDEX note_writer ON note (writer);

-- Worries: apart, because only the safeguarding person reads them.
CREATE TABLE worry (
    id TEXT PRIMARY KEY,
    duo TEXT NOT NULL REFERENCES duo (id),
    side TEXT NOT NULL,
    at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    writer TEXT NOT NULL REFERENCES person (id),
    words BLOB
);
CREATE INDEX worry_duo ON worry (duo, at);
CREATE INDEX worry_writer ON worry (writer);

-- What the clock has told, by the name that the domain gives it.
CREATE TABLE told (
    duo TEXT NOT NULL REFERENCES duo (id),
    key TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (duo, key)
);

-- Proposals and duos from before: the duo takes the id of its application and the place that is held already.
INSERT INTO duo (id, application, mentor, programme, state_code, state, since, created, version, wake)
    SELECT a.id, a.id, m.id, m.programme,
        CASE WHEN a.state_code = 'duo-started' THEN 'accepted'
            WHEN json_extract(a.state, '$.accepted') THEN 'accepted-by-mentee' ELSE 'proposed' END,
        CASE WHEN a.state_code = 'duo-started'
            THEN json_object('state', 'accepted', 'on', date(a.since / 1000, 'unixepoch'))
            ELSE json_object('state', 'proposed', 'on', date(a.since / 1000, 'unixepoch'), 'yes', json_object(
                'mentee', json(CASE WHEN json_extract(a.state, '$.accepted') THEN 'true' ELSE 'false' END),
                'mentor', json('false'))) END,
        a.since, a.since, a.version, a.since
    FROM application a JOIN mentor m ON m.id = json_extract(a.state, '$.mentor')
    WHERE a.state_code IN ('proposed', 'duo-started');
