-- What states committed themselves to. The instruments ship; the acts are imported, beside those that memberships in
-- groups stand for.

CREATE TABLE instrument (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('treaty', 'code', 'initiative', 'network')),
  short_name TEXT NOT NULL,
  full_title TEXT NOT NULL,
  adopted TEXT,
  in_force TEXT,
  on_board TEXT NOT NULL,
  "group" TEXT REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
  group_dates TEXT CHECK (group_dates IN ('listed', 'joined')),
  figures TEXT,
  status_table TEXT,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT;

CREATE TABLE commitment (
  id TEXT PRIMARY KEY,
  instrument TEXT NOT NULL REFERENCES instrument (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  state_as_printed TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('signature', 'ratification', 'accession', 'succession', 'ratification or accession',
    'endorsement', 'joined', 'reservation', 'withdrawal', 'implementing law', 'no action')),
  date TEXT,
  -- Where the date is not known: the date of the list that shows it.
  "by" TEXT,
  source TEXT NOT NULL,
  note TEXT,
  -- The file that brought it first, and the line there.
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX commitment_by_state ON commitment (state);
CREATE INDEX commitment_by_instrument ON commitment (instrument, state);
