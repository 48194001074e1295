-- Coding by people. A coding is sealed, and no question of this program reads it for anyone but its coder before all coders of
-- its paragraph have handed in. What was adjudicated is never changed: a later decision corrects it.
CREATE TABLE coding_project (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE CHECK (address <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  -- Ids of themes, separated by blanks.
  themes TEXT NOT NULL,
  -- Towards what a stance is asked; NULL where none is.
  stance_on TEXT,
  seed TEXT NOT NULL,
  -- From which paragraphs it was drawn, in words, and how many those are.
  drawn_from TEXT NOT NULL,
  drawn_of INTEGER NOT NULL,
  made INTEGER NOT NULL,
  published INTEGER,
  CHECK (themes <> '' OR stance_on IS NOT NULL)
) STRICT;

CREATE TABLE coding_codebook (
  project INTEGER NOT NULL REFERENCES coding_project (id),
  version INTEGER NOT NULL CHECK (version > 0),
  text TEXT NOT NULL CHECK (text <> ''),
  made INTEGER NOT NULL,
  PRIMARY KEY (project, version)
) WITHOUT ROWID, STRICT;

CREATE TABLE coding_coder (
  project INTEGER NOT NULL REFERENCES coding_project (id),
  account INTEGER NOT NULL REFERENCES account (id),
  handed_in INTEGER,
  -- 1 when the coder agreed to be named beside the public claims.
  is_named INTEGER NOT NULL DEFAULT 0 CHECK (is_named IN (0, 1)),
  -- When the coder dropped out, and who took over. Codings that were not handed in by then stay and are never counted.
  left_at INTEGER,
  replaced_by INTEGER REFERENCES account (id),
  PRIMARY KEY (project, account),
  CHECK ((left_at IS NULL) = (replaced_by IS NULL))
) WITHOUT ROWID, STRICT;

-- A paragraph of the record, told by its id and the SHA-256 of its words, with the words as they were drawn.
CREATE TABLE coding_unit (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES coding_project (id),
  place INTEGER NOT NULL CHECK (place > 0),
  paragraph TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  text TEXT NOT NULL CHECK (text <> ''),
  UNIQUE (project, place),
  UNIQUE (project, paragraph)
) STRICT;

CREATE TABLE coding_assignment (
  unit INTEGER NOT NULL REFERENCES coding_unit (id),
  account INTEGER NOT NULL REFERENCES account (id),
  PRIMARY KEY (unit, account)
) WITHOUT ROWID, STRICT;
CREATE INDEX coding_assignment_account ON coding_assignment (account);

CREATE TABLE coding (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL,
  account INTEGER NOT NULL,
  codebook INTEGER NOT NULL,
  -- Sealed: claims and remark as JSON.
  content BLOB NOT NULL,
  changed INTEGER NOT NULL,
  UNIQUE (unit, account),
  FOREIGN KEY (unit, account) REFERENCES coding_assignment (unit, account)
) STRICT;

CREATE TABLE adjudication (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES coding_unit (id),
  number INTEGER NOT NULL CHECK (number > 0),
  -- As JSON.
  claims TEXT NOT NULL,
  -- Sealed: the reason, for the desk.
  reason BLOB NOT NULL,
  -- Why an earlier decision was corrected, as the public may read it.
  public_reason TEXT CHECK ((public_reason IS NULL) = (number = 1)),
  account INTEGER NOT NULL REFERENCES account (id),
  at INTEGER NOT NULL,
  UNIQUE (unit, number)
) STRICT;

CREATE TRIGGER coding_is_handed_in BEFORE UPDATE OF unit, account, codebook, changed ON coding
WHEN EXISTS (
  SELECT 1 FROM coding_unit JOIN coding_coder ON coding_coder.project = coding_unit.project
  WHERE coding_unit.id = old.unit AND coding_coder.account = old.account
    AND (handed_in IS NOT NULL OR left_at IS NOT NULL))
BEGIN SELECT raise(ABORT, 'a coding that was handed in, or whose coder left, is not changed'); END;

CREATE TRIGGER adjudication_is_not_changed BEFORE UPDATE OF unit, number, claims, public_reason, account, at ON adjudication
BEGIN SELECT raise(ABORT, 'what was adjudicated is not changed; a later decision corrects it'); END;

CREATE TRIGGER adjudication_is_not_cut BEFORE DELETE ON adjudication
BEGIN SELECT raise(ABORT, 'what was adjudicated is not taken out'); END;
