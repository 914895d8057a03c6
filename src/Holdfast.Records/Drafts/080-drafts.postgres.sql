-- What people have begun and not yet recorded. What they wrote is encrypted.
CREATE TABLE draft (
  id bytea NOT NULL PRIMARY KEY,
  owner bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  copy_of bytea,
  saved_at bigint NOT NULL,
  sealed bytea NOT NULL
);

CREATE INDEX draft_of_owner ON draft (owner, saved_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO {app};
