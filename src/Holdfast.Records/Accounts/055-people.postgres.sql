-- Who uses the system and in what capacities. How they sign in is kept elsewhere.
CREATE TABLE person_account (
  user_id bytea NOT NULL PRIMARY KEY,
  display_name text COLLATE "C" NOT NULL,
  agency text COLLATE "C",
  active integer NOT NULL
);

-- A capacity that is not of one team: conference chair, core group professional, auditor, administrator.
CREATE TABLE person_capacity (
  user_id bytea NOT NULL REFERENCES person_account (user_id),
  area text COLLATE "C" NOT NULL,
  capacity text COLLATE "C" NOT NULL,
  PRIMARY KEY (user_id, area, capacity)
);

-- A capacity held in a team: social worker, lead social worker, team manager, head of service.
CREATE TABLE team_person (
  team bytea NOT NULL REFERENCES team (id),
  user_id bytea NOT NULL REFERENCES person_account (user_id),
  capacity text COLLATE "C" NOT NULL,
  PRIMARY KEY (team, user_id, capacity)
);

CREATE INDEX team_person_by_user ON team_person (user_id, capacity, team);

-- Who chairs a child's conferences; the latest line counts.
CREATE TABLE chair_named (
  child bytea NOT NULL,
  written integer NOT NULL,
  user_id bytea NOT NULL REFERENCES person_account (user_id),
  named_by bytea NOT NULL,
  recorded_at bigint NOT NULL,
  PRIMARY KEY (child, written)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON person_account TO {app};
GRANT SELECT, INSERT, UPDATE, DELETE ON person_capacity TO {app};
GRANT SELECT, INSERT, UPDATE, DELETE ON team_person TO {app};
GRANT SELECT, INSERT ON chair_named TO {app};
