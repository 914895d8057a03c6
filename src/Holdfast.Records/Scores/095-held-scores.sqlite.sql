-- Scores of conferences that nobody has been shown yet. Whose they are and what they are is encrypted.
CREATE TABLE held_score (
  id BLOB NOT NULL,
  conference BLOB NOT NULL,
  child BLOB NOT NULL,
  given_by BLOB NOT NULL,
  given_at INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (id, child)
) STRICT, WITHOUT ROWID;

CREATE INDEX held_score_of_child ON held_score (conference, child);
