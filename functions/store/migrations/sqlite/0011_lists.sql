-- Why weights were changed: a code, of no person. Absent for those set before it was asked.
ALTER TABLE weights ADD COLUMN reason TEXT;

-- What was changed on the list of staff, by whom: codes and ids. A name is in nobody's trail; it is read from the list
-- itself, so it goes with the person.
CREATE TABLE staff_change (
    id TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    by_staff TEXT NOT NULL,
    act TEXT NOT NULL,
    -- JSON: roles that were given, and taken.
    given TEXT NOT NULL,
    taken TEXT NOT NULL
);
CREATE INDEX staff_change_at ON staff_change (at);
