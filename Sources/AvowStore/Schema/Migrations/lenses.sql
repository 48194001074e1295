-- What the lenses find in recommendations. Tags can be made again from the texts; runs of earlier versions stay.

CREATE TABLE lens_run (
  id INTEGER PRIMARY KEY,
  lens TEXT NOT NULL,
  version TEXT NOT NULL,
  -- SHA-256 of version and phrases: tags of another edition of the lens are made anew.
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  made_on TEXT NOT NULL,
  -- What this run read that none with the same digest had.
  read INTEGER NOT NULL,
  found INTEGER NOT NULL,
  spans INTEGER NOT NULL,
  -- The number of the last recommendation read.
  through INTEGER NOT NULL
) STRICT;
CREATE INDEX lens_run_by_lens ON lens_run (lens, id);

-- start and length count characters as substr does, start from 0.
CREATE TABLE lens_tag (
  lens TEXT NOT NULL,
  recommendation INTEGER NOT NULL REFERENCES recommendation (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  start INTEGER NOT NULL CHECK (start >= 0),
  length INTEGER NOT NULL CHECK (length > 0),
  phrase TEXT NOT NULL,
  PRIMARY KEY (lens, recommendation, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX lens_tag_by_recommendation ON lens_tag (recommendation);
