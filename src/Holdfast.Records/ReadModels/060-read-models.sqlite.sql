-- Everything here is made from the journal and may be thrown away and made again.
CREATE TABLE child_card (
  child BLOB NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  area TEXT NOT NULL,
  area_child_id TEXT,
  full_name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  born_on TEXT,
  expected_on TEXT,
  died_on TEXT,
  sex TEXT NOT NULL,
  family_id BLOB NOT NULL,
  family_name TEXT NOT NULL,
  team BLOB,
  worker BLOB,
  worker_name TEXT,
  lead BLOB,
  lead_name TEXT,
  chair BLOB,
  on_plan INTEGER NOT NULL,
  plan_id BLOB,
  plan_began TEXT,
  plan_ended TEXT,
  category TEXT,
  last_seen TEXT,
  last_seen_alone TEXT,
  not_named INTEGER NOT NULL,
  lead_not_in_source INTEGER NOT NULL,
  ending_not_in_source INTEGER NOT NULL,
  to_complete INTEGER NOT NULL,
  sort_name TEXT NOT NULL,
  digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX child_card_of_team ON child_card (team, sort_name, child);
CREATE INDEX child_card_of_team_to_complete ON child_card (team, sort_name, child) WHERE to_complete = 1;
CREATE INDEX child_card_of_team_unallocated ON child_card (team, sort_name, child) WHERE worker IS NULL;
CREATE INDEX child_card_of_family ON child_card (family_id, sort_name);
CREATE INDEX child_card_of_area ON child_card (area, area_child_id);
CREATE INDEX child_card_born ON child_card (born_on);

CREATE TABLE duty (
  child BLOB NOT NULL,
  n INTEGER NOT NULL,
  family_id BLOB NOT NULL,
  area TEXT NOT NULL,
  team BLOB,
  rule TEXT NOT NULL,
  rule_version TEXT NOT NULL,
  key TEXT,
  subject BLOB NOT NULL,
  title TEXT NOT NULL,
  owner TEXT NOT NULL,
  owner_user BLOB,
  opened_by INTEGER NOT NULL,
  opened_on TEXT NOT NULL,
  due TEXT,
  aim TEXT,
  last_working_day TEXT,
  shown_from TEXT NOT NULL,
  state TEXT NOT NULL,
  provisional INTEGER NOT NULL,
  because TEXT NOT NULL,
  action TEXT NOT NULL,
  PRIMARY KEY (child, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX duty_of_owner ON duty (owner_user, child, n) WHERE owner_user IS NOT NULL;
CREATE INDEX duty_of_team ON duty (team, owner, child, n);
CREATE INDEX duty_of_family ON duty (family_id, child, n);

CREATE TABLE relationship (
  user_id BLOB NOT NULL,
  child BLOB NOT NULL,
  capacity TEXT NOT NULL,
  since TEXT NOT NULL,
  until_on TEXT,
  PRIMARY KEY (user_id, child, capacity)
) STRICT, WITHOUT ROWID;

CREATE INDEX relationship_of_child ON relationship (child);

CREATE TABLE person_child (
  person BLOB NOT NULL,
  child BLOB NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  relationship TEXT NOT NULL,
  PRIMARY KEY (person, child)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_child_of_child ON person_child (child);

-- One line for each word a child can be looked up by.
CREATE TABLE child_word (
  word TEXT NOT NULL,
  child BLOB NOT NULL,
  part TEXT NOT NULL,
  sound TEXT NOT NULL,
  area TEXT NOT NULL,
  PRIMARY KEY (word, child, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX child_word_sound ON child_word (sound, part, child);
CREATE INDEX child_word_of_child ON child_word (child, part, word, sound);
