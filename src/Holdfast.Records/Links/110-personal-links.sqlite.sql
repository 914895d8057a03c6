-- Links by which a professional without an account answers one invitation. Of the token, the code and the session only fingerprints are kept.
CREATE TABLE personal_link (
  id BLOB NOT NULL PRIMARY KEY,
  token_hash BLOB NOT NULL UNIQUE,
  code_hash BLOB NOT NULL,
  code_salt BLOB NOT NULL,
  code_rounds INTEGER NOT NULL,
  conference BLOB NOT NULL,
  invitation BLOB NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  agency TEXT,
  made_by BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  next_command BLOB NOT NULL,
  wrong INTEGER NOT NULL,
  entered_at INTEGER,
  locked_at INTEGER,
  revoked_at INTEGER,
  finished_at INTEGER,
  session_hash BLOB,
  session_from INTEGER,
  session_until INTEGER
) STRICT;

CREATE INDEX personal_link_of_invitation ON personal_link (invitation, made_at);
CREATE INDEX personal_link_made_by ON personal_link (made_by, made_at);

CREATE TABLE personal_link_child (
  link BLOB NOT NULL REFERENCES personal_link (id),
  place INTEGER NOT NULL,
  child BLOB NOT NULL,
  PRIMARY KEY (link, place)
) STRICT;
