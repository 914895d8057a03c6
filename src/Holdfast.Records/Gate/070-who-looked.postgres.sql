-- Who looked at what, in order, each line carrying the fingerprint of the line before it.
CREATE TABLE who_looked (
  position bigint NOT NULL PRIMARY KEY,
  at bigint NOT NULL,
  user_id bytea NOT NULL,
  capacity text COLLATE "C" NOT NULL,
  child bytea NOT NULL,
  what text COLLATE "C" NOT NULL,
  previous bytea NOT NULL,
  leaf bytea NOT NULL
);

CREATE INDEX who_looked_at_child ON who_looked (child, position);
CREATE INDEX who_looked_by_user ON who_looked (user_id, position);

CREATE TABLE who_looked_head (
  one integer NOT NULL PRIMARY KEY CHECK (one = 1),
  position bigint NOT NULL,
  leaf bytea NOT NULL
);

INSERT INTO who_looked_head (one, position, leaf) VALUES (1, 0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION who_looked_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'who looked is never changed or removed'; END $$;
CREATE TRIGGER who_looked_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON who_looked FOR EACH STATEMENT EXECUTE FUNCTION who_looked_is_never_changed();

GRANT SELECT, INSERT ON who_looked TO {app};
GRANT SELECT, UPDATE ON who_looked_head TO {app};
