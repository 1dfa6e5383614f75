-- Staff: name and address are sealed in `person`, like everybody's. grants is JSON: roles and programmes, nothing personal.

CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL UNIQUE REFERENCES person (id),
    grants TEXT NOT NULL,
    active BIGINT NOT NULL,
    created BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE staff_session (
    hash TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id),
    created BIGINT NOT NULL,
    seen BIGINT NOT NULL
);
CREATE INDEX staff_session_staff ON staff_session (staff);

-- Which member of staff: for colleagues. The person is told the role only.
ALTER TABLE history ADD COLUMN staff TEXT;
ALTER TABLE reading ADD COLUMN role TEXT;
ALTER TABLE reading ADD COLUMN staff TEXT;
