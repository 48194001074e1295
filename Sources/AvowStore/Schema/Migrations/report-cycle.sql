-- Resolutions and reports read from their files, what they ask, what became of it, and who echoed it.

CREATE TABLE read_document (
  symbol TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('resolution', 'report')),
  title TEXT NOT NULL,
  date TEXT,
  session INTEGER,
  agenda_items TEXT,
  -- One line a symbol.
  other_symbols TEXT NOT NULL,
  meeting TEXT,
  paragraphs INTEGER NOT NULL,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE ask (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES read_document (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  paragraph TEXT NOT NULL,
  verb TEXT NOT NULL,
  addressee TEXT,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ask_event (
  ask TEXT NOT NULL REFERENCES ask (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (
    'made', 'accepted', 'noted', 'rejected', 'changed', 'action begun', 'partly done', 'done', 'lapsed', 'contested')),
  date TEXT,
  voice TEXT NOT NULL CHECK (voice IN ('state', 'civil society', 'UN', 'record')),
  who TEXT,
  evidence TEXT,
  source TEXT NOT NULL,
  note TEXT,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (ask, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE echo (
  id INTEGER PRIMARY KEY,
  recommendation TEXT NOT NULL REFERENCES recommendation (id) DEFERRABLE INITIALLY DEFERRED,
  intervention TEXT NOT NULL,
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  speaker TEXT NOT NULL,
  date TEXT NOT NULL,
  quote TEXT NOT NULL,
  words INTEGER NOT NULL,
  own_words INTEGER NOT NULL,
  found_on TEXT NOT NULL,
  UNIQUE (recommendation, intervention)
) STRICT;

-- Nothing is ever changed here: a later judgement stands beside the earlier one.
CREATE TABLE echo_judgement (
  echo INTEGER NOT NULL REFERENCES echo (id),
  place INTEGER NOT NULL,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  who TEXT NOT NULL CHECK (length(trim(who)) > 0),
  date TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (echo, place)
) STRICT, WITHOUT ROWID;
