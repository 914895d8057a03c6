-- A children's service, its dated settings and its teams. Settings are added to, never edited.
CREATE TABLE area (
  code text COLLATE "C" NOT NULL PRIMARY KEY,
  name text COLLATE "C" NOT NULL,
  pack text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  created_at bigint NOT NULL
);

CREATE TABLE area_setting (
  area text COLLATE "C" NOT NULL REFERENCES area (code),
  key text COLLATE "C" NOT NULL,
  from_on text COLLATE "C" NOT NULL,
  written integer NOT NULL,
  value text COLLATE "C" NOT NULL,
  recorded_at bigint NOT NULL,
  PRIMARY KEY (area, key, from_on, written)
);

CREATE TABLE team (
  id bytea NOT NULL PRIMARY KEY,
  area text COLLATE "C" NOT NULL REFERENCES area (code),
  name text COLLATE "C" NOT NULL
);

CREATE INDEX team_of_area ON team (area, name);

CREATE FUNCTION area_setting_is_added_to() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'area settings are added to, never edited or removed'; END $$;
CREATE TRIGGER area_setting_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON area_setting FOR EACH STATEMENT EXECUTE FUNCTION area_setting_is_added_to();

GRANT SELECT, INSERT, UPDATE, DELETE ON area TO {app};
GRANT SELECT, INSERT ON area_setting TO {app};
GRANT SELECT, INSERT, UPDATE, DELETE ON team TO {app};
