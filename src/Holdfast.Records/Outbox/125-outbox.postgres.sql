-- Mail that waits to be sent, written with the entry that says it was. Not a read model: a rebuild never writes it.
CREATE TABLE outbox (
  id bytea NOT NULL PRIMARY KEY,
  child bytea NOT NULL,
  made_at bigint NOT NULL,
  settled integer NOT NULL,
  sealed bytea NOT NULL
);

CREATE INDEX outbox_waiting ON outbox (made_at, id) WHERE settled = 0;
CREATE INDEX outbox_of_child ON outbox (child);

-- One line for each try. A line that was begun and has no end is one of a program that was killed, or is trying now.
CREATE TABLE outbox_try (
  mail bytea NOT NULL REFERENCES outbox (id),
  number integer NOT NULL,
  begun_at bigint NOT NULL,
  given_up_at bigint NOT NULL,
  ended_at bigint,
  outcome text COLLATE "C",
  note text COLLATE "C",
  again_at bigint,
  PRIMARY KEY (mail, number)
);

CREATE FUNCTION outbox_never_leaves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was put in the outbox stays there as proof.';
END $$;

CREATE TRIGGER outbox_never_leaves BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION outbox_never_leaves();
ALTER TABLE outbox ENABLE ALWAYS TRIGGER outbox_never_leaves;

GRANT SELECT, INSERT, UPDATE ON outbox TO {app};
GRANT SELECT, INSERT, UPDATE ON outbox_try TO {app};
