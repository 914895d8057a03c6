-- Records put into files for other authorities, and records of other authorities kept here sealed: one row each, encrypted under the child's own key.
CREATE TABLE transfer_file (
  id bytea NOT NULL,
  way text COLLATE "C" NOT NULL CHECK (way IN ('out', 'in')),
  child bytea NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (id, way)
);

CREATE FUNCTION transfer_file_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A transferred record is never changed and never removed.';
END $$;

CREATE TRIGGER transfer_file_never_changes BEFORE UPDATE OR DELETE ON transfer_file FOR EACH ROW EXECUTE FUNCTION transfer_file_never_changes();
ALTER TABLE transfer_file ENABLE ALWAYS TRIGGER transfer_file_never_changes;

GRANT SELECT, INSERT ON transfer_file TO {app};
