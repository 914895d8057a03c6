-- Who uses the system and in what capacities. How they sign in is kept elsewhere.
CREATE TABLE person_account (
  user_id BLOB NOT NULL PRIMARY KEY,
  display_name TEXT NOT NULL,
  agency TEXT,
  active INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A capacity that is not of one team: conference chair, core group professional, auditor, administrator.
CREATE TABLE person_capacity (
  user_id BLOB NOT NULL REFERENCES person_account (user_id),
  area TEXT NOT NULL,
  capacity TEXT NOT NULL,
  PRIMARY KEY (user_id, area, capacity)
) STRICT, WITHOUT ROWID;

-- A capacity held in a team: social worker, lead social worker, team manager, head of service.
CREATE TABLE team_person (
  team BLOB NOT NULL REFERENCES team (id),
  user_id BLOB NOT NULL REFERENCES person_account (user_id),
  capacity TEXT NOT NULL,
  PRIMARY KEY (team, user_id, capacity)
) STRICT, WITHOUT ROWID;

CREATE INDEX team_person_by_user ON team_person (user_id, capacity, team);

-- Who chairs a child's conferences; the latest line counts.
CREATE TABLE chair_named (
  child BLOB NOT NULL,
  written INTEGER NOT NULL,
  user_id BLOB NOT NULL REFERENCES person_account (user_id),
  named_by BLOB NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (child, written)
) STRICT, WITHOUT ROWID;
