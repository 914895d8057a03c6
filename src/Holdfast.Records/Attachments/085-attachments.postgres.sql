-- Drawings, photographs and pages kept with the record, encrypted. The fingerprint also stands in the child's journal.
CREATE TABLE attachment (
  id bytea NOT NULL PRIMARY KEY,
  owner bytea NOT NULL,
  child bytea NOT NULL,
  draft bytea NOT NULL,
  kept integer NOT NULL,
  content_type text COLLATE "C" NOT NULL,
  bytes integer NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  added_at bigint NOT NULL,
  sealed bytea NOT NULL
);

CREATE INDEX attachment_of_draft ON attachment (draft);

GRANT SELECT, INSERT, UPDATE, DELETE ON attachment TO {app};
