-- Matching. Words are sealed under the key of the mentee (person); the rest is ids, codes and numbers.

CREATE TABLE avoid (
    id TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (id),
    mentor TEXT NOT NULL REFERENCES mentor (id),
    reason TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    words BLOB,
    at BIGINT NOT NULL,
    staff TEXT NOT NULL
);
CREATE INDEX avoid_application ON avoid (application, at);
CREATE INDEX avoid_person ON avoid (person);

-- sheet is JSON: the lines of the draft, ids and codes only.
CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    programme TEXT NOT NULL,
    created BIGINT NOT NULL,
    staff TEXT NOT NULL,
    version BIGINT NOT NULL,
    state TEXT NOT NULL,
    weights BIGINT NOT NULL,
    sheet TEXT NOT NULL
);
CREATE INDEX draft_programme ON draft (programme, created);

CREATE TABLE weights (
    programme TEXT NOT NULL,
    version BIGINT NOT NULL,
    weights TEXT NOT NULL,
    at BIGINT NOT NULL,
    staff TEXT NOT NULL,
    PRIMARY KEY (programme, version)
);

-- Why a pair was proposed.
CREATE TABLE matched (
    duo TEXT PRIMARY KEY REFERENCES duo (id),
    application TEXT NOT NULL REFERENCES application (id),
    draft TEXT REFERENCES draft (id),
    weights BIGINT NOT NULL,
    score BIGINT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    words BLOB,
    at BIGINT NOT NULL,
    staff TEXT NOT NULL
);
CREATE INDEX matched_person ON matched (person);
-- Nobody is proposed twice out of one draft.
CREATE UNIQUE INDEX matched_draft ON matched (draft, application) WHERE draft IS NOT NULL;

CREATE INDEX application_waiting ON application (programme, received) WHERE state_code = 'waiting';
CREATE INDEX mentor_programme ON mentor (programme, id);
