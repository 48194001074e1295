-- More of what models made of the record, each row of one run: numbers about the run itself, blocs found in votes, and
-- how each state is expected to vote.

CREATE TABLE run_measure (
  run INTEGER NOT NULL REFERENCES analysis_run (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  -- What the number is about where the name has several: a number of parts, a range of probabilities.
  label TEXT NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  -- What the model expected, where value is what was observed.
  expected REAL,
  cases INTEGER,
  PRIMARY KEY (run, name, label)
) STRICT, WITHOUT ROWID;

CREATE TABLE bloc_member (
  run INTEGER NOT NULL REFERENCES analysis_run (id) ON DELETE CASCADE,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  -- From 1, the largest first.
  bloc INTEGER NOT NULL CHECK (bloc > 0),
  is_typical INTEGER NOT NULL CHECK (is_typical IN (0, 1)),
  -- Share of draws in which it stood with another of its bloc; null for a bloc of one.
  together REAL,
  PRIMARY KEY (run, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE expected_vote (
  run INTEGER NOT NULL REFERENCES analysis_run (id) ON DELETE CASCADE,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  -- Probabilities with 90 % intervals over possible roll calls.
  yes REAL NOT NULL,
  yes_low REAL NOT NULL,
  yes_high REAL NOT NULL,
  abstain REAL NOT NULL,
  abstain_low REAL NOT NULL,
  abstain_high REAL NOT NULL,
  no REAL NOT NULL,
  no_low REAL NOT NULL,
  no_high REAL NOT NULL,
  absent REAL NOT NULL,
  absent_low REAL NOT NULL,
  absent_high REAL NOT NULL,
  -- Where it stands and what it did: null where no position is known.
  position REAL,
  record REAL NOT NULL,
  record_votes INTEGER NOT NULL,
  earlier_record REAL,
  earlier_votes INTEGER NOT NULL,
  absences INTEGER NOT NULL,
  PRIMARY KEY (run, state)
) STRICT, WITHOUT ROWID;
