-- Where people are signed in: one line for each browser, gone when it is signed out. A cookie without its line opens nothing.
CREATE TABLE sign_in (
  id BLOB NOT NULL PRIMARY KEY,
  user_id BLOB NOT NULL,
  began_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_in_of_user ON sign_in (user_id);
