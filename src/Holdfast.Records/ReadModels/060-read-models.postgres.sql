-- Everything here is made from the journal and may be thrown away and made again.
CREATE TABLE child_card (
  child bytea NOT NULL PRIMARY KEY,
  version integer NOT NULL,
  area text COLLATE "C" NOT NULL,
  area_child_id text COLLATE "C",
  full_name text COLLATE "C" NOT NULL,
  short_name text COLLATE "C" NOT NULL,
  born_on text COLLATE "C",
  expected_on text COLLATE "C",
  died_on text COLLATE "C",
  sex text COLLATE "C" NOT NULL,
  family_id bytea NOT NULL,
  family_name text COLLATE "C" NOT NULL,
  team bytea,
  worker bytea,
  worker_name text COLLATE "C",
  lead bytea,
  lead_name text COLLATE "C",
  chair bytea,
  on_plan integer NOT NULL,
  plan_id bytea,
  plan_began text COLLATE "C",
  plan_ended text COLLATE "C",
  category text COLLATE "C",
  last_seen text COLLATE "C",
  last_seen_alone text COLLATE "C",
  not_named integer NOT NULL,
  lead_not_in_source integer NOT NULL,
  ending_not_in_source integer NOT NULL,
  to_complete integer NOT NULL,
  sort_name text COLLATE "C" NOT NULL,
  digest bytea NOT NULL
);

CREATE INDEX child_card_of_team ON child_card (team, sort_name, child);
CREATE INDEX child_card_of_team_to_complete ON child_card (team, sort_name, child) WHERE to_complete = 1;
CREATE INDEX child_card_of_team_unallocated ON child_card (team, sort_name, child) WHERE worker IS NULL;
CREATE INDEX child_card_of_family ON child_card (family_id, sort_name);
CREATE INDEX child_card_of_area ON child_card (area, area_child_id);
CREATE INDEX child_card_born ON child_card (born_on);

CREATE TABLE duty (
  child bytea NOT NULL,
  n integer NOT NULL,
  family_id bytea NOT NULL,
  area text COLLATE "C" NOT NULL,
  team bytea,
  rule text COLLATE "C" NOT NULL,
  rule_version text COLLATE "C" NOT NULL,
  key text COLLATE "C",
  subject bytea NOT NULL,
  title text COLLATE "C" NOT NULL,
  owner text COLLATE "C" NOT NULL,
  owner_user bytea,
  opened_by integer NOT NULL,
  opened_on text COLLATE "C" NOT NULL,
  due text COLLATE "C",
  aim text COLLATE "C",
  last_working_day text COLLATE "C",
  shown_from text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  provisional integer NOT NULL,
  because text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  PRIMARY KEY (child, n)
);

CREATE INDEX duty_of_owner ON duty (owner_user, child, n) WHERE owner_user IS NOT NULL;
CREATE INDEX duty_of_team ON duty (team, owner, child, n);
CREATE INDEX duty_of_family ON duty (family_id, child, n);

CREATE TABLE relationship (
  user_id bytea NOT NULL,
  child bytea NOT NULL,
  capacity text COLLATE "C" NOT NULL,
  since text COLLATE "C" NOT NULL,
  until_on text COLLATE "C",
  PRIMARY KEY (user_id, child, capacity)
);

CREATE INDEX relationship_of_child ON relationship (child);

CREATE TABLE person_child (
  person bytea NOT NULL,
  child bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  role text COLLATE "C" NOT NULL,
  relationship text COLLATE "C" NOT NULL,
  PRIMARY KEY (person, child)
);

CREATE INDEX person_child_of_child ON person_child (child);

-- One line for each word a child can be looked up by.
CREATE TABLE child_word (
  word text COLLATE "C" NOT NULL,
  child bytea NOT NULL,
  part text COLLATE "C" NOT NULL,
  sound text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL,
  PRIMARY KEY (word, child, part)
);

CREATE INDEX child_word_sound ON child_word (sound, part, child);
CREATE INDEX child_word_of_child ON child_word (child, part, word, sound);

GRANT SELECT, INSERT, UPDATE, DELETE ON child_card TO {app};
GRANT SELECT, INSERT, UPDATE, DELETE ON duty TO {app};
GRANT SELECT, INSERT, UPDATE, DELETE ON relationship TO {app};
GRANT SELECT, INSERT, UPDATE, DELETE ON person_child TO {app};
GRANT SELECT, INSERT, UPDATE, DELETE ON child_word TO {app};
