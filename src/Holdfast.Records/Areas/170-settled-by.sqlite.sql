-- Who settled a value and why; and up to which version of an area its children's dates have been worked out.
ALTER TABLE area_setting ADD COLUMN recorded_by BLOB;
ALTER TABLE area_setting ADD COLUMN decided_by TEXT;
ALTER TABLE area_setting ADD COLUMN why TEXT;
ALTER TABLE area ADD COLUMN worked_out INTEGER NOT NULL DEFAULT 0;
UPDATE area SET worked_out = version;
