-- A children's service, its dated settings and its teams. Settings are added to, never edited.
CREATE TABLE area (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  pack TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE area_setting (
  area TEXT NOT NULL REFERENCES area (code),
  key TEXT NOT NULL,
  from_on TEXT NOT NULL,
  written INTEGER NOT NULL,
  value TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (area, key, from_on, written)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER area_setting_is_never_edited BEFORE UPDATE ON area_setting BEGIN SELECT RAISE(ABORT, 'area settings are added to, never edited'); END;
CREATE TRIGGER area_setting_is_never_removed BEFORE DELETE ON area_setting BEGIN SELECT RAISE(ABORT, 'area settings are added to, never removed'); END;

CREATE TABLE team (
  id BLOB NOT NULL PRIMARY KEY,
  area TEXT NOT NULL REFERENCES area (code),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX team_of_area ON team (area, name);
