-- Signing in at the desk. Codes by mail are rows of `code`: its dossier is then a member of staff.

-- Keyed hash of issuer and subject: the provider's account that this member signed in with.
ALTER TABLE staff ADD COLUMN subject TEXT;
CREATE UNIQUE INDEX staff_subject ON staff (subject);

-- A way to the provider and back. What proves it (state, nonce, verifier) is made from the browser's secret, of which
-- only the hash is here: who reads this table cannot finish anybody's way.
CREATE TABLE sign_in (
    hash TEXT PRIMARY KEY,
    lang TEXT NOT NULL,
    back TEXT NOT NULL,
    created BIGINT NOT NULL
);
