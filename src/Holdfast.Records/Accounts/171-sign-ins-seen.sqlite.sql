-- When a browser was last seen, about: a sign-in that nobody used for longer than a cookie lasts counts no more.
ALTER TABLE sign_in ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;

UPDATE sign_in SET seen_at = began_at;

CREATE INDEX sign_in_by_age ON sign_in (began_at);
