-- The keys of cookies and form tokens. Their secret part is sealed under the root key.
CREATE TABLE cookie_key (
  id BLOB NOT NULL PRIMARY KEY,
  body TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
