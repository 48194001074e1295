-- Recommendations that say the same. What a run found stays as found; what people decided stands beside it.

CREATE TABLE likeness (
  run INTEGER NOT NULL REFERENCES analysis_run (id) ON DELETE CASCADE,
  scope TEXT NOT NULL CHECK (scope IN ('same state', 'any state')),
  recommendation INTEGER NOT NULL REFERENCES recommendation (number) DEFERRABLE INITIALLY DEFERRED,
  leader INTEGER NOT NULL REFERENCES recommendation (number) DEFERRABLE INITIALLY DEFERRED,
  jaccard REAL NOT NULL CHECK (jaccard > 0 AND jaccard <= 1),
  containment REAL NOT NULL CHECK (containment > 0 AND containment <= 1),
  PRIMARY KEY (run, scope, recommendation)
) STRICT, WITHOUT ROWID;

-- Nothing is ever changed here: a later decision stands beside the earlier one.
CREATE TABLE likeness_decision (
  id INTEGER PRIMARY KEY,
  one TEXT NOT NULL REFERENCES recommendation (id) DEFERRABLE INITIALLY DEFERRED,
  other TEXT NOT NULL REFERENCES recommendation (id) DEFERRABLE INITIALLY DEFERRED,
  is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
  who TEXT NOT NULL CHECK (length(trim(who)) > 0),
  date TEXT NOT NULL,
  note TEXT,
  CHECK (one <> other)
) STRICT;

-- The groups as they now stand, from the latest run and the decisions, reckoned anew after either; groups of one are left out.
CREATE TABLE likeness_group (
  scope TEXT NOT NULL,
  recommendation INTEGER NOT NULL REFERENCES recommendation (number) DEFERRABLE INITIALLY DEFERRED,
  leader INTEGER NOT NULL REFERENCES recommendation (number) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (scope, recommendation)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_group_by_leader ON likeness_group (scope, leader);
