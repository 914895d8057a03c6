-- Which professionals came to core groups, across children. Made from the journal; may be thrown away and made again.
CREATE TABLE core_group_attendance (
  child BLOB NOT NULL,
  attendance BLOB NOT NULL,
  area TEXT NOT NULL,
  meeting BLOB NOT NULL,
  held_on TEXT NOT NULL,
  agency TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  how TEXT NOT NULL,
  PRIMARY KEY (child, attendance)
) STRICT, WITHOUT ROWID;

CREATE INDEX core_group_attendance_of_area ON core_group_attendance (area, agency);
