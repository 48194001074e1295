-- Drafts that were vetoed in the Security Council, and chronologies of dated events.

CREATE TABLE vetoed_draft (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  meeting TEXT NOT NULL,
  -- One line a symbol.
  drafts TEXT NOT NULL,
  agenda_item TEXT NOT NULL,
  situation TEXT NOT NULL,
  source TEXT NOT NULL,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE veto (
  draft TEXT NOT NULL REFERENCES vetoed_draft (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  as_printed TEXT NOT NULL,
  PRIMARY KEY (draft, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE dated_event (
  date TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  address TEXT,
  note TEXT,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  PRIMARY KEY (date, label)
) STRICT, WITHOUT ROWID;
