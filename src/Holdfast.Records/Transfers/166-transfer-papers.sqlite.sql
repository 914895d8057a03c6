-- Papers that lie beside a transferred record: those put into a file, sealed for it, and those that came with one. Each encrypted under the child's own key.
CREATE TABLE transfer_paper (
  id BLOB NOT NULL PRIMARY KEY,
  batch BLOB NOT NULL,
  transfer BLOB NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('out', 'in')),
  child BLOB NOT NULL,
  place INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  UNIQUE (batch, place)
) STRICT;

CREATE INDEX transfer_paper_of ON transfer_paper (transfer, way);

CREATE TRIGGER transfer_paper_never_changes BEFORE UPDATE ON transfer_paper WHEN OLD.kept = 1
BEGIN SELECT RAISE(ABORT, 'A paper of a transferred record is never changed.'); END;

CREATE TRIGGER transfer_paper_never_leaves BEFORE DELETE ON transfer_paper WHEN OLD.kept = 1
BEGIN SELECT RAISE(ABORT, 'A paper of a transferred record is never removed.'); END;
