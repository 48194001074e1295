-- Notes of meetings that were published at the desk. A confidential note has no row here, and under a not-for-attribution rule
-- there is no column in which a name could stand: the constraints refuse it.

CREATE TABLE published_note (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  rule TEXT NOT NULL CHECK (rule IN ('on-the-record', 'not-for-attribution')),
  meeting TEXT,
  attendance TEXT,
  published TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (id, rule)
) STRICT;

-- What was public and was taken out: its address and the day, nothing else of it.
CREATE TABLE withdrawn_note (
  id TEXT PRIMARY KEY,
  withdrawn TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE published_note_passage (
  note TEXT NOT NULL,
  rule TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) > 0),
  speaker TEXT CHECK (speaker IS NULL OR rule = 'on-the-record'),
  PRIMARY KEY (note, number),
  FOREIGN KEY (note, rule) REFERENCES published_note (id, rule) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE published_note_present (
  note TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (rule = 'on-the-record'),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (note, number),
  FOREIGN KEY (note, rule) REFERENCES published_note (id, rule) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
