-- Every stream there is: a child's journal, or one protected contact.
CREATE TABLE stream (
  stream blob NOT NULL PRIMARY KEY CHECK (length(stream) = 16),
  kind   text NOT NULL CHECK (kind IN ('child', 'protected-contact'))
) STRICT, WITHOUT ROWID;

-- Positions are given out here, in the same transaction as the entries that take them.
CREATE TABLE journal_head (
  one      integer NOT NULL PRIMARY KEY CHECK (one = 1),
  position integer NOT NULL
) STRICT;
INSERT INTO journal_head (one, position) VALUES (1, 0);

CREATE TABLE entry (
  position     integer NOT NULL PRIMARY KEY,
  stream       blob NOT NULL REFERENCES stream (stream),
  version      integer NOT NULL CHECK (version > 0),
  command      blob NOT NULL CHECK (length(command) = 16),
  part         integer NOT NULL CHECK (part > 0),
  kind         text NOT NULL,
  kind_version integer NOT NULL,
  happened_on  text NOT NULL,
  recorded_at  integer NOT NULL,
  recorded_by  blob NOT NULL CHECK (length(recorded_by) = 16),
  capacity     text NOT NULL,
  key_id       blob NOT NULL CHECK (length(key_id) = 16),
  nonce        blob NOT NULL CHECK (length(nonce) = 12),
  body         blob NOT NULL,
  previous     blob NOT NULL,
  leaf         blob NOT NULL CHECK (length(leaf) = 32),
  UNIQUE (stream, version),
  UNIQUE (stream, command, part)
) STRICT;

CREATE TRIGGER entry_follows_the_last BEFORE INSERT ON entry
WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM entry)
BEGIN SELECT raise(ABORT, 'The journal takes entries at its end only.'); END;

CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry
BEGIN SELECT raise(ABORT, 'The journal is never changed. Write a correction instead.'); END;

CREATE TRIGGER entry_never_leaves BEFORE DELETE ON entry
BEGIN SELECT raise(ABORT, 'Nothing is removed from the journal. Withdraw the entry instead.'); END;

CREATE TRIGGER stream_never_changes BEFORE UPDATE ON stream
BEGIN SELECT raise(ABORT, 'The journal is never changed.'); END;

CREATE TRIGGER stream_never_leaves BEFORE DELETE ON stream
BEGIN SELECT raise(ABORT, 'Nothing is removed from the journal.'); END;
