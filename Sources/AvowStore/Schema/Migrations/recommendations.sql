-- What states were asked to do, and what became of it. A status is never one word: it is the list of events.

CREATE TABLE recommendation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('UPR', 'report', 'dialogue', 'civil society', 'treaty body')),
  maker TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  maker_as_printed TEXT NOT NULL,
  addressee TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  addressee_as_printed TEXT NOT NULL,
  session TEXT NOT NULL,
  cycle INTEGER,
  date TEXT,
  document TEXT,
  paragraph TEXT,
  text TEXT NOT NULL CHECK (length(text) > 0),
  action INTEGER CHECK (action BETWEEN 1 AND 5),
  -- One line a label.
  issues TEXT NOT NULL,
  -- The latest answer of the state addressed, from the events; null for silence.
  answer TEXT CHECK (answer IN ('accepted', 'noted', 'rejected', 'changed')),
  -- The file that brought it first, and the line there.
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL
) STRICT;
CREATE INDEX recommendation_by_addressee ON recommendation (addressee, maker);
CREATE INDEX recommendation_by_maker ON recommendation (maker);

CREATE TABLE recommendation_event (
  recommendation INTEGER NOT NULL REFERENCES recommendation (number) DEFERRABLE INITIALLY DEFERRED,
  -- In the order of import; readers sort by date, what has none first.
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
  PRIMARY KEY (recommendation, place)
) STRICT, WITHOUT ROWID;
