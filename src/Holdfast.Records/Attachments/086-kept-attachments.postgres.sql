-- What was recorded with an entry stays as it is, like the entry that names it.
CREATE FUNCTION kept_attachment_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'An attachment that is part of a record is never changed and never removed.';
END $$;

CREATE TRIGGER kept_attachment_never_changes BEFORE UPDATE OR DELETE ON attachment FOR EACH ROW WHEN (OLD.kept = 1) EXECUTE FUNCTION kept_attachment_never_changes();
ALTER TABLE attachment ENABLE ALWAYS TRIGGER kept_attachment_never_changes;
