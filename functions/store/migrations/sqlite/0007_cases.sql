-- The desk's cases. Days are text (2026-11-27), so that they compare.

-- The desk's clock: from which day amber, and the last day in time; null while it stands still.
ALTER TABLE application ADD COLUMN amber TEXT;
ALTER TABLE application ADD COLUMN due TEXT;
ALTER TABLE volunteer ADD COLUMN amber TEXT;
ALTER TABLE volunteer ADD COLUMN due TEXT;

CREATE VIEW case_row AS
    SELECT id, 'application' AS kind, person, reference, programme, state_code, state, since, received, version,
           correspondence, channel, amber, due FROM application
    UNION ALL
    SELECT id, 'volunteer' AS kind, person, reference, programme, state_code, state, since, received, version,
           correspondence, channel, amber, due FROM volunteer;

-- Keyed hashes of the beginnings of names and of the reference (word), and of birth year and sound (sound): nothing is
-- read back from them, and they go with the person.
CREATE TABLE tag (
    tag TEXT NOT NULL,
    dossier TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (tag, dossier)
);
CREATE INDEX tag_dossier ON tag (dossier);

CREATE TABLE assignment (
    dossier TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    giver TEXT NOT NULL
);

CREATE TABLE stand_in (
    away TEXT PRIMARY KEY REFERENCES staff (id),
    staff TEXT NOT NULL REFERENCES staff (id),
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL
);
CREATE INDEX stand_in_staff ON stand_in (staff);

-- channel and reached are null for a note. words is sealed under the key of the dossier's person.
CREATE TABLE case_note (
    id TEXT PRIMARY KEY,
    dossier TEXT NOT NULL,
    programme TEXT,
    staff TEXT NOT NULL,
    at BIGINT NOT NULL,
    channel TEXT,
    reached BIGINT,
    words BLOB
);
CREATE INDEX case_note_dossier ON case_note (dossier, at);

CREATE TABLE handover (
    from_dossier TEXT PRIMARY KEY,
    to_dossier TEXT NOT NULL UNIQUE,
    from_programme TEXT,
    to_programme TEXT NOT NULL,
    at BIGINT NOT NULL,
    consent_on TEXT NOT NULL,
    consent_by TEXT NOT NULL,
    staff TEXT NOT NULL
);

CREATE TABLE merged (
    dossier TEXT PRIMARY KEY,
    into_dossier TEXT NOT NULL,
    at BIGINT NOT NULL,
    staff TEXT NOT NULL
);
CREATE INDEX merged_into ON merged (into_dossier);

CREATE TABLE bulk (
    id TEXT PRIMARY KEY,
    staff TEXT NOT NULL,
    act TEXT NOT NULL,
    at BIGINT NOT NULL
);
-- Whose it was before: null for nobody's.
CREATE TABLE bulk_item (
    bulk TEXT NOT NULL REFERENCES bulk (id),
    dossier TEXT NOT NULL,
    version BIGINT NOT NULL,
    staff TEXT,
    at BIGINT,
    giver TEXT,
    PRIMARY KEY (bulk, dossier)
);

-- When somebody saw to a message that failed or bounced.
ALTER TABLE outbox ADD COLUMN seen BIGINT;
