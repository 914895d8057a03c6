-- Signed letters, one row each, encrypted under the child's own key. The fingerprint also stands in the child's journal.
CREATE TABLE letter_document (
  id bytea NOT NULL PRIMARY KEY,
  child bytea NOT NULL,
  content_type text COLLATE "C" NOT NULL,
  bytes integer NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  sealed bytea NOT NULL
);

CREATE FUNCTION letter_document_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A signed letter is never changed and never removed.';
END $$;

CREATE TRIGGER letter_document_never_changes BEFORE UPDATE OR DELETE ON letter_document FOR EACH ROW EXECUTE FUNCTION letter_document_never_changes();
ALTER TABLE letter_document ENABLE ALWAYS TRIGGER letter_document_never_changes;

GRANT SELECT, INSERT ON letter_document TO {app};
