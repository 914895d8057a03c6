-- One key per stream, wrapped by the root key. The journal's own database holds no key.
CREATE TABLE stream_key (
  stream  bytea NOT NULL PRIMARY KEY CHECK (length(stream) = 16),
  key_id  bytea NOT NULL UNIQUE CHECK (length(key_id) = 16),
  wrapped bytea NOT NULL,
  created bigint NOT NULL
);

-- Wrapped by the same root key: tells a wrong root key before anything is written with it.
CREATE TABLE root_key_check (
  one     integer NOT NULL PRIMARY KEY CHECK (one = 1),
  wrapped bytea NOT NULL
);

GRANT SELECT, INSERT ON stream_key, root_key_check TO {app};
