-- Words reach the record in several forms (verbatim record, press release, filed statements, corpus, table of
-- speakers), and one file may tell of many meetings.

CREATE TABLE spoken_meeting_anew (
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
  form TEXT NOT NULL CHECK (form IN (
    'verbatim record', 'press release', 'filed statements', 'corpus of speeches', 'table of speakers')),
  -- The meeting that is reported, by id or symbol; null where the symbol says it or nobody knows.
  about TEXT,
  debate TEXT,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO spoken_meeting_anew
SELECT symbol, body, session, session_as_printed, number, date, time, place, president, president_state, opened,
  closed, agenda, origin, pages, letters_in_document, letters_spoken, letters_in_asides, letters_of_furniture,
  letters_corrected, 'verbatim record', NULL, NULL, file
FROM spoken_meeting;
DROP TABLE spoken_meeting;
ALTER TABLE spoken_meeting_anew RENAME TO spoken_meeting;
CREATE INDEX spoken_meeting_by_file ON spoken_meeting (file);
CREATE INDEX spoken_meeting_by_about ON spoken_meeting (about) WHERE about IS NOT NULL;
