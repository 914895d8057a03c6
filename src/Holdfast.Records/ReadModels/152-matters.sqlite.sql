-- What waits, is open or shows about each child, for those who look after the work of others. No words of the record. Made from the journal; may be thrown away and made again.
CREATE TABLE matter (
  child BLOB NOT NULL,
  kind TEXT NOT NULL,
  subject BLOB NOT NULL,
  since TEXT NOT NULL,
  due TEXT,
  who TEXT,
  PRIMARY KEY (child, kind, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX matter_of_kind ON matter (kind, since, child);
