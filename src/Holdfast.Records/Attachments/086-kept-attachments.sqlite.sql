-- What was recorded with an entry stays as it is, like the entry that names it.
CREATE TRIGGER kept_attachment_never_changes BEFORE UPDATE ON attachment WHEN OLD.kept = 1
BEGIN SELECT RAISE(ABORT, 'An attachment that is part of a record is never changed.'); END;

CREATE TRIGGER kept_attachment_never_leaves BEFORE DELETE ON attachment WHEN OLD.kept = 1
BEGIN SELECT RAISE(ABORT, 'An attachment that is part of a record is never removed.'); END;
