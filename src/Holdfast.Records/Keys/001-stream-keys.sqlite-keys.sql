-- One key per stream, wrapped by the root key. The journal's own database holds no key.
CREATE TABLE stream_key (
  stream  blob NOT NULL PRIMARY KEY CHECK (length(stream) = 16),
  key_id  blob NOT NULL UNIQUE CHECK (length(key_id) = 16),
  wrapped blob NOT NULL,
  created integer NOT NULL
) STRICT, WITHOUT ROWID;

-- Wrapped by the same root key: tells a wrong root key before anything is written with it.
CREATE TABLE root_key_check (
  one     integer NOT NULL PRIMARY KEY CHECK (one = 1),
  wrapped blob NOT NULL
) STRICT;
