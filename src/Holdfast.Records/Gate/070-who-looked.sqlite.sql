-- Who looked at what, in order, each line carrying the fingerprint of the line before it.
CREATE TABLE who_looked (
  position INTEGER NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  user_id BLOB NOT NULL,
  capacity TEXT NOT NULL,
  child BLOB NOT NULL,
  what TEXT NOT NULL,
  previous BLOB NOT NULL,
  leaf BLOB NOT NULL
) STRICT;

CREATE INDEX who_looked_at_child ON who_looked (child, position);
CREATE INDEX who_looked_by_user ON who_looked (user_id, position);

CREATE TRIGGER who_looked_is_never_changed BEFORE UPDATE ON who_looked BEGIN SELECT RAISE(ABORT, 'who looked is never changed'); END;
CREATE TRIGGER who_looked_is_never_removed BEFORE DELETE ON who_looked BEGIN SELECT RAISE(ABORT, 'who looked is never removed'); END;

CREATE TABLE who_looked_head (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  position INTEGER NOT NULL,
  leaf BLOB NOT NULL
) STRICT;

INSERT INTO who_looked_head (one, position, leaf) VALUES (1, 0, zeroblob(32));
