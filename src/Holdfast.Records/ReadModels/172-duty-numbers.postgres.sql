-- A duty's number is made of its rule, of the entry that opened it and of a count, and needs 64 bits.
ALTER TABLE duty ALTER COLUMN n TYPE bigint;
