-- A duty's number is made of its rule, of the entry that opened it and of a count, and needs 64 bits, which an INTEGER of SQLite has.
SELECT 1;
