-- Evidence bundles, one row each, encrypted under the child's own key. The manifest's fingerprint also stands in the child's journal.
CREATE TABLE evidence_bundle (
  id bytea NOT NULL PRIMARY KEY,
  child bytea NOT NULL,
  bytes integer NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  sealed bytea NOT NULL
);

CREATE FUNCTION evidence_bundle_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'An evidence bundle is never changed and never removed.';
END $$;

CREATE TRIGGER evidence_bundle_never_changes BEFORE UPDATE OR DELETE ON evidence_bundle FOR EACH ROW EXECUTE FUNCTION evidence_bundle_never_changes();
ALTER TABLE evidence_bundle ENABLE ALWAYS TRIGGER evidence_bundle_never_changes;

GRANT SELECT, INSERT ON evidence_bundle TO {app};
