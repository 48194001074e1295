-- The spoken record: meetings from verbatim records, word for word. Ids are those of the record
-- (A/65/PV.71#12.3); after names the spoken paragraph that something follows. Lists of ids are separated by blanks.

CREATE TABLE spoken_meeting (
  symbol TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  session INTEGER,
  session_as_printed TEXT,
  number INTEGER,
  date TEXT NOT NULL,
  time TEXT,
  place TEXT,
  president TEXT,
  president_state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  opened TEXT,
  closed TEXT,
  -- One line an entry.
  agenda TEXT NOT NULL,
  -- text, or scan where the letters were recognised from an image.
  origin TEXT NOT NULL CHECK (origin IN ('text', 'scan')),
  pages INTEGER NOT NULL,
  letters_in_document INTEGER NOT NULL,
  letters_spoken INTEGER NOT NULL,
  letters_in_asides INTEGER NOT NULL,
  letters_of_furniture INTEGER NOT NULL,
  letters_corrected INTEGER NOT NULL,
  file TEXT NOT NULL UNIQUE REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE chair_spell (
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  person TEXT NOT NULL,
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  page INTEGER NOT NULL,
  after TEXT,
  as_printed TEXT,
  PRIMARY KEY (meeting, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE announced_item (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  number TEXT,
  is_continued INTEGER NOT NULL CHECK (is_continued IN (0, 1)),
  -- The lines of the heading.
  heading TEXT NOT NULL,
  page INTEGER NOT NULL,
  after TEXT,
  UNIQUE (meeting, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE intervention (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  speaker TEXT NOT NULL,
  person TEXT,
  capacity TEXT,
  affiliation TEXT,
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  organisation TEXT,
  reason TEXT,
  language TEXT,
  language_as_printed TEXT,
  item TEXT,
  page INTEGER NOT NULL,
  on_behalf_as_printed TEXT,
  on_behalf_groups TEXT,
  on_behalf_other_groups TEXT,
  on_behalf_states TEXT,
  on_behalf_aligned TEXT,
  on_behalf_paragraph TEXT,
  UNIQUE (meeting, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX intervention_by_state ON intervention (state) WHERE state IS NOT NULL;

CREATE TABLE spoken_paragraph (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  intervention TEXT NOT NULL REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  page INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (intervention, number)
) STRICT;

-- Words of spoken_paragraph by stem; an index that can be made anew from that table.
CREATE VIRTUAL TABLE spoken_word USING fts5 (
  text, content = 'spoken_paragraph', content_rowid = 'row', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER spoken_paragraph_written AFTER INSERT ON spoken_paragraph BEGIN
  INSERT INTO spoken_word (rowid, text) VALUES (new.row, new.text);
END;
CREATE TRIGGER spoken_paragraph_removed AFTER DELETE ON spoken_paragraph BEGIN
  INSERT INTO spoken_word (spoken_word, rowid, text) VALUES ('delete', old.row, old.text);
END;

CREATE TABLE aside (
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('front', 'heading', 'direction', 'vote', 'note')),
  text TEXT NOT NULL,
  page INTEGER NOT NULL,
  after TEXT,
  PRIMARY KEY (meeting, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE page_furniture (
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  text TEXT NOT NULL,
  page INTEGER NOT NULL,
  PRIMARY KEY (meeting, place)
) STRICT, WITHOUT ROWID;

-- A total is null where none is printed: silence is not zero.
CREATE TABLE spoken_vote (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  about TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('whole', 'paragraph', 'amendment', 'motion', 'unknown')),
  resolution TEXT,
  item TEXT,
  method TEXT NOT NULL,
  printed_in_favour INTEGER,
  printed_against INTEGER,
  printed_abstaining INTEGER,
  result TEXT,
  outcome TEXT,
  page INTEGER NOT NULL,
  after TEXT,
  UNIQUE (meeting, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX spoken_vote_by_resolution ON spoken_vote (resolution) WHERE resolution IS NOT NULL;

-- A name in a list of a vote. state is null for a name that was not understood.
CREATE TABLE spoken_ballot (
  vote TEXT NOT NULL REFERENCES spoken_vote (id) DEFERRABLE INITIALLY DEFERRED,
  list TEXT NOT NULL CHECK (list IN ('in favour', 'against', 'abstaining', 'not participating')),
  place INTEGER NOT NULL,
  printed TEXT NOT NULL,
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (vote, list, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX spoken_ballot_by_state ON spoken_ballot (state) WHERE state IS NOT NULL;

-- What a delegation said later that it had meant to do; the ballot stays as cast.
CREATE TABLE stated_intention (
  vote TEXT NOT NULL REFERENCES spoken_vote (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  -- One line a name: the name as printed, or the name, a tab and the id of the state.
  voters TEXT NOT NULL,
  intended TEXT CHECK (intended IN ('in favour', 'against', 'abstain', 'not participate')),
  as_printed TEXT NOT NULL,
  PRIMARY KEY (vote, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE spoken_action (
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  as_printed TEXT NOT NULL,
  resolution TEXT,
  item TEXT,
  page INTEGER NOT NULL,
  after TEXT,
  PRIMARY KEY (meeting, place)
) STRICT, WITHOUT ROWID;
