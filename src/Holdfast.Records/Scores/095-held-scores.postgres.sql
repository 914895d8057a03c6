-- Scores of conferences that nobody has been shown yet. Whose they are and what they are is encrypted.
CREATE TABLE held_score (
  id bytea NOT NULL,
  conference bytea NOT NULL,
  child bytea NOT NULL,
  given_by bytea NOT NULL,
  given_at bigint NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (id, child)
);

CREATE INDEX held_score_of_child ON held_score (conference, child);

GRANT SELECT, INSERT, DELETE ON held_score TO {app};
