-- The keys of cookies and form tokens. Their secret part is sealed under the root key.
CREATE TABLE cookie_key (
  id bytea NOT NULL PRIMARY KEY,
  body text NOT NULL,
  added_at bigint NOT NULL
);

GRANT SELECT, INSERT ON cookie_key TO {app};
