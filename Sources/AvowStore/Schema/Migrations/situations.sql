-- Situations, and what was known of them on a day. Public record only; nothing here is ever changed: later knowledge is a
-- new assessment.

CREATE TABLE situation (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  place TEXT,
  opened TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (length(scope) > 0)
) STRICT;
CREATE TABLE situation_state (
  situation TEXT NOT NULL REFERENCES situation (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (situation, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
  situation TEXT NOT NULL REFERENCES situation (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number > 0),
  date TEXT NOT NULL,
  PRIMARY KEY (situation, number)
) STRICT, WITHOUT ROWID;

-- No weight and no score: evidence is listed, never added up.
CREATE TABLE evidence (
  situation TEXT NOT NULL,
  assessment INTEGER NOT NULL,
  place INTEGER NOT NULL,
  factor INTEGER NOT NULL CHECK (factor BETWEEN 1 AND 14),
  indicator TEXT,
  bearing TEXT NOT NULL CHECK (bearing IN ('points to', 'speaks against')),
  date TEXT NOT NULL,
  source TEXT NOT NULL CHECK (length(source) > 0),
  assessor TEXT NOT NULL CHECK (length(assessor) > 0),
  confidence TEXT NOT NULL CHECK (confidence IN ('low', 'medium', 'high')),
  form TEXT NOT NULL CHECK (form IN ('quote', 'note')),
  text TEXT NOT NULL CHECK (length(text) > 0),
  PRIMARY KEY (situation, assessment, place),
  FOREIGN KEY (situation, assessment) REFERENCES assessment (situation, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE dissent (
  situation TEXT NOT NULL,
  assessment INTEGER NOT NULL,
  place INTEGER NOT NULL,
  factor INTEGER CHECK (factor BETWEEN 1 AND 14),
  date TEXT NOT NULL,
  by TEXT NOT NULL CHECK (length(by) > 0),
  text TEXT NOT NULL CHECK (length(text) > 0),
  PRIMARY KEY (situation, assessment, place),
  FOREIGN KEY (situation, assessment) REFERENCES assessment (situation, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
