-- How far apart the positions of a run lie in a period, reckoned when the run was made, with two 90 % intervals:
-- low and high from joint draws of the positions, the other two from resolutions drawn with replacement.
CREATE TABLE polarization_estimate (
  run INTEGER NOT NULL REFERENCES analysis_run (id) ON DELETE CASCADE,
  period INTEGER NOT NULL,
  measure TEXT NOT NULL,
  states INTEGER NOT NULL CHECK (states > 0),
  value REAL,
  low REAL,
  high REAL,
  low_of_roll_calls REAL,
  high_of_roll_calls REAL,
  PRIMARY KEY (run, period, measure)
) STRICT, WITHOUT ROWID;
