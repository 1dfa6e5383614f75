-- Duos as staff follow them. What somebody of the staff wrote about the two is sealed under the key of one of them
-- (person): it goes with either.

CREATE TABLE check_in (
    id TEXT PRIMARY KEY,
    duo TEXT NOT NULL REFERENCES duo (id),
    -- A day in Brussels: 2026-11-27.
    day TEXT NOT NULL,
    channel TEXT NOT NULL,
    spoke_with TEXT NOT NULL,
    going TEXT NOT NULL,
    -- JSON: codes.
    concerns TEXT NOT NULL,
    at BIGINT NOT NULL,
    staff TEXT NOT NULL,
    person TEXT REFERENCES person (id),
    words BLOB
);
CREATE INDEX check_in_duo ON check_in (duo, day);

-- That a question of the two was answered: once.
CREATE TABLE note_answer (
    note TEXT PRIMARY KEY REFERENCES note (id),
    at BIGINT NOT NULL,
    staff TEXT NOT NULL,
    channel TEXT NOT NULL,
    person TEXT REFERENCES person (id),
    words BLOB
);

-- Outcome events of a participation, which is an application. Nothing is changed or deleted; codes and days only, so
-- that they stay when a person is erased (domain.md §5: the row of the fund is kept without a name).
CREATE TABLE outcome (
    id TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (id),
    moment TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    months BIGINT,
    source TEXT NOT NULL,
    at BIGINT NOT NULL,
    staff TEXT NOT NULL,
    -- One correction each: two at once do not both stand.
    corrects TEXT UNIQUE REFERENCES outcome (id)
);
CREATE INDEX outcome_application ON outcome (application, at);

-- What became of a worry; absent while nobody took it. Only the safeguarding person reads this.
CREATE TABLE worry_case (
    worry TEXT PRIMARY KEY REFERENCES worry (id),
    staff TEXT NOT NULL,
    taken BIGINT NOT NULL,
    outcome TEXT,
    closed BIGINT,
    version BIGINT NOT NULL
);

CREATE TABLE worry_note (
    id TEXT PRIMARY KEY,
    worry TEXT NOT NULL REFERENCES worry (id),
    at BIGINT NOT NULL,
    staff TEXT NOT NULL,
    person TEXT REFERENCES person (id),
    words BLOB
);
CREATE INDEX worry_note_worry ON worry_note (worry, at);

-- Exports with names: who asked for what and why, who said yes, and that it was fetched. Nothing of what was exported.
CREATE TABLE export_request (
    id TEXT PRIMARY KEY,
    programme TEXT NOT NULL,
    what TEXT NOT NULL,
    format TEXT NOT NULL,
    -- JSON: pairs of the address.
    filter TEXT NOT NULL,
    why TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked BIGINT NOT NULL,
    decided_by TEXT,
    decided BIGINT,
    approved BIGINT,
    fetched BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX export_request_programme ON export_request (programme, asked);
