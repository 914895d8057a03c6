-- Also when a session calls itself a replica to pass triggers by.
ALTER TABLE who_looked ENABLE ALWAYS TRIGGER who_looked_is_never_changed;
