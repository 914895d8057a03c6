-- Every stream there is: a child's journal, or one protected contact.
CREATE TABLE stream (
  stream bytea NOT NULL PRIMARY KEY CHECK (length(stream) = 16),
  kind   text NOT NULL CHECK (kind IN ('child', 'protected-contact'))
);

-- Positions are given out here, in the same transaction as the entries that take them; the row's lock puts all appends in one line.
CREATE TABLE journal_head (
  one      integer NOT NULL PRIMARY KEY CHECK (one = 1),
  position bigint NOT NULL
) WITH (fillfactor = 10);
INSERT INTO journal_head (one, position) VALUES (1, 0);

CREATE TABLE entry (
  position     bigint NOT NULL PRIMARY KEY,
  stream       bytea NOT NULL REFERENCES stream (stream),
  version      integer NOT NULL CHECK (version > 0),
  command      bytea NOT NULL CHECK (length(command) = 16),
  part         integer NOT NULL CHECK (part > 0),
  kind         text NOT NULL,
  kind_version integer NOT NULL,
  happened_on  text NOT NULL,
  recorded_at  bigint NOT NULL,
  recorded_by  bytea NOT NULL CHECK (length(recorded_by) = 16),
  capacity     text NOT NULL,
  key_id       bytea NOT NULL CHECK (length(key_id) = 16),
  nonce        bytea NOT NULL CHECK (length(nonce) = 12),
  body         bytea NOT NULL,
  previous     bytea NOT NULL,
  leaf         bytea NOT NULL CHECK (length(leaf) = 32),
  UNIQUE (stream, version),
  UNIQUE (stream, command, part)
);
-- Encrypted bytes do not compress.
ALTER TABLE entry ALTER COLUMN body SET STORAGE EXTERNAL;

CREATE FUNCTION journal_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The journal is never changed and nothing is removed from it. Write a correction or a withdrawal instead.';
END $$;

CREATE TRIGGER entry_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION journal_never_changes();
CREATE TRIGGER stream_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON stream FOR EACH STATEMENT EXECUTE FUNCTION journal_never_changes();
-- Also when a session calls itself a replica to pass triggers by.
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_never_changes;
ALTER TABLE stream ENABLE ALWAYS TRIGGER stream_never_changes;

GRANT SELECT, INSERT ON entry, stream TO {app};
GRANT SELECT, UPDATE (position) ON journal_head TO {app};
