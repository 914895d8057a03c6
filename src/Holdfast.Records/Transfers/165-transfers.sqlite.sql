-- Records put into files for other authorities, and records of other authorities kept here sealed: one row each, encrypted under the child's own key.
CREATE TABLE transfer_file (
  id BLOB NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('out', 'in')),
  child BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (id, way)
) STRICT;

CREATE TRIGGER transfer_file_never_changes BEFORE UPDATE ON transfer_file
BEGIN SELECT RAISE(ABORT, 'A transferred record is never changed.'); END;

CREATE TRIGGER transfer_file_never_leaves BEFORE DELETE ON transfer_file
BEGIN SELECT RAISE(ABORT, 'A transferred record is never removed.'); END;
