-- What models made of the record. A run is never changed: a new estimation is a new run. Each estimate belongs to
-- one run; deleting a run takes its estimates along.

CREATE TABLE analysis_run (
  id INTEGER PRIMARY KEY,
  method TEXT NOT NULL,
  version TEXT NOT NULL,
  parameters TEXT NOT NULL,
  seed INTEGER NOT NULL,
  -- SHA-256 of the votes that went in.
  input_digest TEXT NOT NULL CHECK (length(input_digest) = 64),
  made_on TEXT NOT NULL,
  wall_seconds REAL NOT NULL CHECK (wall_seconds >= 0),
  cpu_seconds REAL NOT NULL CHECK (cpu_seconds >= 0),
  iterations INTEGER NOT NULL,
  objective REAL NOT NULL,
  votes INTEGER NOT NULL,
  roll_calls INTEGER NOT NULL
) STRICT;

-- series is what a position is followed by through time: the voter's code in its source (cow:365), which may stand for
-- another state later, or the state itself. period is a session or a calendar year, as the run's parameters say.
CREATE TABLE position_estimate (
  run INTEGER NOT NULL REFERENCES analysis_run (id) ON DELETE CASCADE,
  series TEXT NOT NULL,
  period INTEGER NOT NULL,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  mean REAL NOT NULL,
  q05 REAL NOT NULL,
  q95 REAL NOT NULL CHECK (q95 >= q05),
  votes INTEGER NOT NULL CHECK (votes > 0),
  PRIMARY KEY (run, series, period)
) STRICT, WITHOUT ROWID;

-- Pairs of roll calls on the same question in different sessions, from a source: the bridges between sessions.
CREATE TABLE bridge (
  earlier TEXT NOT NULL,
  later TEXT NOT NULL,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (earlier, later)
) STRICT, WITHOUT ROWID;
