-- Papers of a file whose making or taking in came to nothing, to be found without looking at the others.
CREATE INDEX transfer_paper_not_kept ON transfer_paper (added_at) WHERE kept = 0;
