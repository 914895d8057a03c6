-- Evidence bundles, one row each, encrypted under the child's own key. The manifest's fingerprint also stands in the child's journal.
CREATE TABLE evidence_bundle (
  id BLOB NOT NULL PRIMARY KEY,
  child BLOB NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE TRIGGER evidence_bundle_never_changes BEFORE UPDATE ON evidence_bundle
BEGIN SELECT RAISE(ABORT, 'An evidence bundle is never changed.'); END;

CREATE TRIGGER evidence_bundle_never_leaves BEFORE DELETE ON evidence_bundle
BEGIN SELECT RAISE(ABORT, 'An evidence bundle is never removed.'); END;
