-- Papers that lie beside a transferred record: those put into a file, sealed for it, and those that came with one. Each encrypted under the child's own key.
CREATE TABLE transfer_paper (
  id bytea NOT NULL PRIMARY KEY,
  batch bytea NOT NULL,
  transfer bytea NOT NULL,
  way text COLLATE "C" NOT NULL CHECK (way IN ('out', 'in')),
  child bytea NOT NULL,
  place integer NOT NULL,
  kept integer NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  added_at bigint NOT NULL,
  sealed bytea NOT NULL,
  UNIQUE (batch, place)
);

CREATE INDEX transfer_paper_of ON transfer_paper (transfer, way);

CREATE FUNCTION transfer_paper_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A paper of a transferred record is never changed and never removed.';
END $$;

CREATE TRIGGER transfer_paper_never_changes BEFORE UPDATE OR DELETE ON transfer_paper FOR EACH ROW WHEN (OLD.kept = 1) EXECUTE FUNCTION transfer_paper_never_changes();
ALTER TABLE transfer_paper ENABLE ALWAYS TRIGGER transfer_paper_never_changes;

GRANT SELECT, INSERT, UPDATE, DELETE ON transfer_paper TO {app};
