-- What people have begun and not yet recorded. What they wrote is encrypted.
CREATE TABLE draft (
  id BLOB NOT NULL PRIMARY KEY,
  owner BLOB NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  copy_of BLOB,
  saved_at INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_of_owner ON draft (owner, saved_at);
