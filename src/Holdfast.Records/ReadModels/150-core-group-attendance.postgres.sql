-- Which professionals came to core groups, across children. Made from the journal; may be thrown away and made again.
CREATE TABLE core_group_attendance (
  child bytea NOT NULL,
  attendance bytea NOT NULL,
  area text COLLATE "C" NOT NULL,
  meeting bytea NOT NULL,
  held_on text COLLATE "C" NOT NULL,
  agency text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  role text COLLATE "C" NOT NULL,
  how text COLLATE "C" NOT NULL,
  PRIMARY KEY (child, attendance)
);

CREATE INDEX core_group_attendance_of_area ON core_group_attendance (area, agency);

GRANT SELECT, INSERT, UPDATE, DELETE ON core_group_attendance TO {app};
