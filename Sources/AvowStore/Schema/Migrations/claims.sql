-- Claims on paragraphs that people coded and an editor adjudicated, as they were published at the desk. No single coding is here,
-- and no table in which one could stand. A paragraph is told by its id and the SHA-256 of the words that were coded, so that
-- claims outlast an import of the same record and a changed text shows.

CREATE TABLE published_coding (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  -- Ids of themes, separated by blanks.
  themes TEXT NOT NULL,
  -- Towards what a stance was asked; null where none was.
  stance_on TEXT,
  codebook_version INTEGER NOT NULL CHECK (codebook_version > 0),
  codebook TEXT NOT NULL,
  -- From which paragraphs it was drawn, in words; how many those were; how many were drawn, with which seed.
  drawn_from TEXT NOT NULL,
  drawn_of INTEGER NOT NULL,
  drawn INTEGER NOT NULL,
  seed TEXT NOT NULL,
  coders INTEGER NOT NULL CHECK (coders > 1),
  -- Names of coders who agreed to be named, one a line.
  named TEXT NOT NULL,
  published TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE coding_agreement (
  coding TEXT NOT NULL REFERENCES published_coding (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  -- all, stance, or a code such as theme:rtop.
  category TEXT NOT NULL,
  paragraphs INTEGER NOT NULL,
  chosen INTEGER NOT NULL,
  differing INTEGER NOT NULL,
  left_out INTEGER NOT NULL,
  -- Null when all coders always said the same one thing.
  alpha REAL,
  low REAL,
  high REAL,
  quoted INTEGER NOT NULL,
  overlap REAL,
  PRIMARY KEY (coding, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE coded_paragraph (
  coding TEXT NOT NULL REFERENCES published_coding (id) ON DELETE CASCADE,
  paragraph TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  decided TEXT NOT NULL,
  PRIMARY KEY (coding, paragraph)
) STRICT, WITHOUT ROWID;
CREATE INDEX coded_paragraph_by_paragraph ON coded_paragraph (paragraph);

-- start and length count characters (Unicode scalars), start from 0; null for a stance that is not said.
CREATE TABLE claim (
  coding TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  place INTEGER NOT NULL,
  -- theme:rtop, stance:supports
  code TEXT NOT NULL,
  start INTEGER CHECK (start >= 0),
  length INTEGER CHECK (length > 0),
  quote TEXT,
  PRIMARY KEY (coding, paragraph, place),
  CHECK ((start IS NULL) = (length IS NULL) AND (start IS NULL) = (quote IS NULL)),
  FOREIGN KEY (coding, paragraph) REFERENCES coded_paragraph (coding, paragraph) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_code ON claim (code);

-- What was claimed of a paragraph before a decision was corrected.
CREATE TABLE claim_correction (
  coding TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  number INTEGER NOT NULL,
  day TEXT NOT NULL,
  -- The earlier claims as JSON.
  before TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (coding, paragraph, number),
  FOREIGN KEY (coding, paragraph) REFERENCES coded_paragraph (coding, paragraph) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What was public and was taken out: its address and the day, nothing else of it.
CREATE TABLE withdrawn_coding (
  id TEXT PRIMARY KEY,
  withdrawn TEXT NOT NULL
) STRICT, WITHOUT ROWID;
