-- Sessions for several people, who was there, and cohorts of companies. Codes, days and places only: who somebody is
-- stands in their dossier. Who is erased is taken off every list.

CREATE TABLE cohort (
    id TEXT PRIMARY KEY,
    programme TEXT NOT NULL,
    -- The name of a company, not of a person.
    company TEXT NOT NULL,
    code TEXT NOT NULL,
    -- Days in Brussels: 2026-11-27.
    opens TEXT NOT NULL,
    closes TEXT NOT NULL,
    places BIGINT NOT NULL,
    created BIGINT NOT NULL,
    staff TEXT,
    demo BIGINT NOT NULL,
    -- A code stands for one company.
    UNIQUE (programme, code)
);

CREATE TABLE group_session (
    id TEXT PRIMARY KEY,
    programme TEXT NOT NULL,
    kind TEXT NOT NULL,
    module BIGINT,
    cohort TEXT REFERENCES cohort (id),
    starts BIGINT NOT NULL,
    ends BIGINT NOT NULL,
    place TEXT NOT NULL,
    seats BIGINT NOT NULL,
    cancelled BIGINT,
    created BIGINT NOT NULL,
    -- Who planned it; absent for the demo.
    staff TEXT,
    demo BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX group_session_programme ON group_session (programme, starts);
CREATE INDEX group_session_cohort ON group_session (cohort) WHERE cohort IS NOT NULL;

-- One place per person and session.
CREATE TABLE attendance (
    session TEXT NOT NULL REFERENCES group_session (id),
    dossier TEXT NOT NULL,
    state TEXT NOT NULL,
    at BIGINT NOT NULL,
    staff TEXT,
    PRIMARY KEY (session, dossier)
);
CREATE INDEX attendance_dossier ON attendance (dossier);
