-- Who settled a value and why; and up to which version of an area its children's dates have been worked out.
ALTER TABLE area_setting ADD COLUMN recorded_by bytea;
ALTER TABLE area_setting ADD COLUMN decided_by text COLLATE "C";
ALTER TABLE area_setting ADD COLUMN why text COLLATE "C";
ALTER TABLE area ADD COLUMN worked_out integer NOT NULL DEFAULT 0;
UPDATE area SET worked_out = version;
