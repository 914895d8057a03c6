-- Which professionals came to conferences and whether agencies' reports came, across children. Made from the journal; may be thrown away and made again.
CREATE TABLE conference_attendance (
  child BLOB NOT NULL,
  attendance BLOB NOT NULL,
  area TEXT NOT NULL,
  conference BLOB NOT NULL,
  held_on TEXT NOT NULL,
  grouping_code TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  how TEXT NOT NULL,
  PRIMARY KEY (child, attendance)
) STRICT, WITHOUT ROWID;

CREATE INDEX conference_attendance_of_area ON conference_attendance (area, grouping_code);

CREATE TABLE conference_report (
  child BLOB NOT NULL,
  report BLOB NOT NULL,
  area TEXT NOT NULL,
  conference BLOB NOT NULL,
  agency TEXT NOT NULL,
  asked_of TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  needed_by TEXT,
  received_on TEXT,
  PRIMARY KEY (child, report)
) STRICT, WITHOUT ROWID;

CREATE INDEX conference_report_of_area ON conference_report (area, agency);
