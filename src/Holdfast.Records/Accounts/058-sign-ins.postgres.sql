-- Where people are signed in: one line for each browser, gone when it is signed out. A cookie without its line opens nothing.
CREATE TABLE sign_in (
  id bytea NOT NULL PRIMARY KEY,
  user_id bytea NOT NULL,
  began_at bigint NOT NULL
);

CREATE INDEX sign_in_of_user ON sign_in (user_id);

GRANT SELECT, INSERT, DELETE ON sign_in TO {app};
