-- Which professionals came to conferences and whether agencies' reports came, across children. Made from the journal; may be thrown away and made again.
CREATE TABLE conference_attendance (
  child bytea NOT NULL,
  attendance bytea NOT NULL,
  area text COLLATE "C" NOT NULL,
  conference bytea NOT NULL,
  held_on text COLLATE "C" NOT NULL,
  grouping_code text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  role text COLLATE "C" NOT NULL,
  how text COLLATE "C" NOT NULL,
  PRIMARY KEY (child, attendance)
);

CREATE INDEX conference_attendance_of_area ON conference_attendance (area, grouping_code);

CREATE TABLE conference_report (
  child bytea NOT NULL,
  report bytea NOT NULL,
  area text COLLATE "C" NOT NULL,
  conference bytea NOT NULL,
  agency text COLLATE "C" NOT NULL,
  asked_of text COLLATE "C" NOT NULL,
  asked_on text COLLATE "C" NOT NULL,
  needed_by text COLLATE "C",
  received_on text COLLATE "C",
  PRIMARY KEY (child, report)
);

CREATE INDEX conference_report_of_area ON conference_report (area, agency);

GRANT SELECT, INSERT, UPDATE, DELETE ON conference_attendance, conference_report TO {app};
