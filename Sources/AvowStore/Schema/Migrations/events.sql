-- Events as sources recorded them. Rows of different families are never added; of two versions of one data set the
-- later row of an event counts (superseded = 0). Days are counted from 1970-01-01; months are YYYYMM, YYYY00 a year.

-- Names of actors, conflicts, regions and places, each once.
CREATE TABLE event_name (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE event_edition (
  number INTEGER PRIMARY KEY,
  family TEXT NOT NULL CHECK (
    family IN ('ucdp-ged', 'ucdp-one-sided', 'ucdp-battle-deaths', 'acled', 'gdelt', 'local')),
  -- Empty when no file says.
  version TEXT NOT NULL,
  UNIQUE (family, version)
) STRICT;

CREATE TABLE event_file (
  number INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE event_edition_file (
  edition INTEGER NOT NULL REFERENCES event_edition (number) DEFERRABLE INITIALLY DEFERRED,
  file INTEGER NOT NULL REFERENCES event_file (number) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (edition, file)
) STRICT, WITHOUT ROWID;

-- Where an event was: one state, several that a source names together, or none of the authority files.
CREATE TABLE event_territory (
  number INTEGER PRIMARY KEY,
  -- Ids of states, sorted, separated by blanks; empty for none.
  states TEXT NOT NULL,
  printed TEXT NOT NULL,
  UNIQUE (states, printed)
) STRICT;
CREATE TABLE event_territory_state (
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  territory INTEGER NOT NULL REFERENCES event_territory (number) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (state, territory)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  edition INTEGER NOT NULL REFERENCES event_edition (number) DEFERRABLE INITIALLY DEFERRED,
  -- The source's own id.
  key ANY NOT NULL,
  superseded INTEGER NOT NULL CHECK (superseded = 0 OR superseded = 1),
  type INTEGER NOT NULL,
  territory INTEGER NOT NULL REFERENCES event_territory (number) DEFERRABLE INITIALLY DEFERRED,
  month INTEGER NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  -- 0 for none, so that totals can be kept by it.
  region INTEGER NOT NULL,
  district INTEGER,
  place INTEGER,
  latitude REAL CHECK (latitude >= -90 AND latitude <= 90),
  longitude REAL CHECK (longitude >= -180 AND longitude <= 180),
  place_precision INTEGER,
  date_precision INTEGER,
  clarity INTEGER,
  side_a INTEGER,
  side_b INTEGER,
  conflict INTEGER,
  low INTEGER CHECK (low >= 0),
  best INTEGER CHECK (best >= 0),
  high INTEGER CHECK (high >= 0),
  deaths_a INTEGER,
  deaths_b INTEGER,
  deaths_civilians INTEGER,
  deaths_unknown INTEGER,
  mentions INTEGER,
  file INTEGER NOT NULL REFERENCES event_file (number) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  CHECK (first_day <= last_day)
) STRICT;
CREATE UNIQUE INDEX event_by_key ON event (edition, key);
CREATE INDEX event_by_territory ON event (territory, first_day);

-- The words of a source about an event, apart, so that counting does not read them.
CREATE TABLE event_words (
  event INTEGER PRIMARY KEY REFERENCES event (number) DEFERRABLE INITIALLY DEFERRED,
  sources TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

-- Totals kept with every import, so that ten million events are counted at once; avow check reckons them anew.
CREATE TABLE event_total (
  territory INTEGER NOT NULL REFERENCES event_territory (number) DEFERRABLE INITIALLY DEFERRED,
  month INTEGER NOT NULL,
  edition INTEGER NOT NULL REFERENCES event_edition (number) DEFERRABLE INITIALLY DEFERRED,
  type INTEGER NOT NULL,
  region INTEGER NOT NULL,
  superseded INTEGER NOT NULL,
  events INTEGER NOT NULL,
  low INTEGER NOT NULL,
  best INTEGER NOT NULL,
  high INTEGER NOT NULL,
  without_deaths INTEGER NOT NULL,
  PRIMARY KEY (territory, month, edition, type, region, superseded)
) STRICT, WITHOUT ROWID;

-- Events of two families that seem to be one: linked, never merged, and a person may take the link back.
CREATE TABLE event_link (
  one INTEGER NOT NULL REFERENCES event (number) DEFERRABLE INITIALLY DEFERRED,
  other INTEGER NOT NULL REFERENCES event (number) DEFERRABLE INITIALLY DEFERRED,
  days INTEGER NOT NULL,
  kilometres REAL NOT NULL,
  actors TEXT NOT NULL,
  undone TEXT,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_link_by_other ON event_link (other);
