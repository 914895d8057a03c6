-- What waits, is open or shows about each child, for those who look after the work of others. No words of the record. Made from the journal; may be thrown away and made again.
CREATE TABLE matter (
  child bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  subject bytea NOT NULL,
  since text COLLATE "C" NOT NULL,
  due text COLLATE "C",
  who text COLLATE "C",
  PRIMARY KEY (child, kind, subject)
);

CREATE INDEX matter_of_kind ON matter (kind, since, child);

GRANT SELECT, INSERT, UPDATE, DELETE ON matter TO {app};
