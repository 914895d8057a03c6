-- Links by which a professional without an account answers one invitation. Of the token, the code and the session only fingerprints are kept.
CREATE TABLE personal_link (
  id bytea NOT NULL PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  code_hash bytea NOT NULL,
  code_salt bytea NOT NULL,
  code_rounds integer NOT NULL,
  conference bytea NOT NULL,
  invitation bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  role text COLLATE "C" NOT NULL,
  agency text COLLATE "C",
  made_by bytea NOT NULL,
  made_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  next_command bytea NOT NULL,
  wrong integer NOT NULL,
  entered_at bigint,
  locked_at bigint,
  revoked_at bigint,
  finished_at bigint,
  session_hash bytea,
  session_from bigint,
  session_until bigint
);

CREATE INDEX personal_link_of_invitation ON personal_link (invitation, made_at);
CREATE INDEX personal_link_made_by ON personal_link (made_by, made_at);

CREATE TABLE personal_link_child (
  link bytea NOT NULL REFERENCES personal_link (id),
  place integer NOT NULL,
  child bytea NOT NULL,
  PRIMARY KEY (link, place)
);

GRANT SELECT, INSERT, UPDATE ON personal_link TO {app};
GRANT SELECT, INSERT ON personal_link_child TO {app};
