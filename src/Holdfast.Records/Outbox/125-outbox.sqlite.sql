-- Mail that waits to be sent, written with the entry that says it was. Not a read model: a rebuild never writes it.
CREATE TABLE outbox (
  id BLOB NOT NULL PRIMARY KEY,
  child BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  settled INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE INDEX outbox_waiting ON outbox (made_at, id) WHERE settled = 0;
CREATE INDEX outbox_of_child ON outbox (child);

-- One line for each try. A line that was begun and has no end is one of a program that was killed, or is trying now.
CREATE TABLE outbox_try (
  mail BLOB NOT NULL REFERENCES outbox (id),
  number INTEGER NOT NULL,
  begun_at INTEGER NOT NULL,
  given_up_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT,
  note TEXT,
  again_at INTEGER,
  PRIMARY KEY (mail, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER outbox_never_leaves BEFORE DELETE ON outbox
BEGIN SELECT RAISE(ABORT, 'What was put in the outbox stays there as proof.'); END;
