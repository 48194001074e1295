-- The phrases of each edition of a lens that read this record, and what a new edition found or found no more: so a changed
-- count is told from a changed lens, phrase by phrase.

CREATE TABLE lens_edition (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  lens TEXT NOT NULL,
  version TEXT NOT NULL,
  -- One phrase a line: id, kind and pattern, separated by tabs.
  phrases TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lens_change (
  -- The first run of the new edition.
  run INTEGER NOT NULL REFERENCES lens_run (id) DEFERRABLE INITIALLY DEFERRED,
  recommendation INTEGER NOT NULL REFERENCES recommendation (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  phrase TEXT NOT NULL,
  -- gained: a recommendation in which the edition before found nothing, with a phrase of the new one. lost: the other way
  -- round, with a phrase of the edition before. What the edition before did not read is neither.
  kind TEXT NOT NULL CHECK (kind IN ('gained', 'lost')),
  PRIMARY KEY (run, recommendation, phrase)
) STRICT, WITHOUT ROWID;
CREATE INDEX lens_change_by_recommendation ON lens_change (recommendation);
