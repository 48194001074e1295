-- What outsiders send. Times are kept to the day; there is no address and no name of a browser anywhere.
CREATE TABLE submission (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('new', 'in-review', 'accepted', 'refused')),
  -- Sealed: the content as JSON.
  content BLOB NOT NULL,
  received TEXT NOT NULL,
  assigned INTEGER REFERENCES account (id),
  suspect INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  note INTEGER REFERENCES note (id),
  -- The id of a situation of the record behind which it stands; told at the desk only.
  situation TEXT,
  -- A keyed digest of the text, to tell that the same was sent before.
  text_mark TEXT NOT NULL
) STRICT;
CREATE INDEX submission_text ON submission (text_mark);
CREATE INDEX submission_situation ON submission (situation);

CREATE TABLE submission_entry (
  id INTEGER PRIMARY KEY,
  submission INTEGER NOT NULL REFERENCES submission (id),
  kind TEXT NOT NULL CHECK (kind IN ('question', 'answer', 'note', 'step')),
  account INTEGER REFERENCES account (id),
  day TEXT NOT NULL,
  -- Sealed: the content as JSON.
  content BLOB NOT NULL
) STRICT;
CREATE INDEX submission_entry_of ON submission_entry (submission);

CREATE TABLE submission_file (
  id INTEGER PRIMARY KEY,
  submission INTEGER NOT NULL REFERENCES submission (id),
  state TEXT NOT NULL CHECK (state IN ('quarantined', 'uncleaned', 'released', 'harmful')),
  size INTEGER NOT NULL,
  -- The day of the last search for viruses that found nothing.
  searched TEXT,
  -- Sealed: name, type and remark as JSON.
  about BLOB NOT NULL,
  -- Sealed: the bytes in Base64.
  content BLOB NOT NULL
) STRICT;
CREATE INDEX submission_file_of ON submission_file (submission);

CREATE TABLE comment (
  id INTEGER PRIMARY KEY,
  page TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('new', 'approved', 'refused', 'appealed')),
  reason TEXT,
  -- Sealed: the content as JSON.
  content BLOB NOT NULL,
  received TEXT NOT NULL,
  decided TEXT,
  account INTEGER REFERENCES account (id),
  suspect INTEGER NOT NULL DEFAULT 0,
  has_appealed INTEGER NOT NULL DEFAULT 0,
  published_as INTEGER,
  text_mark TEXT NOT NULL
) STRICT;
CREATE INDEX comment_text ON comment (text_mark);

-- Who offered to take part. A row that is erased is overwritten.
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  wish TEXT NOT NULL CHECK (wish IN ('volunteer', 'membership', 'conversation')),
  -- Sealed: the content as JSON.
  content BLOB NOT NULL,
  day TEXT NOT NULL,
  consent_version TEXT NOT NULL
) STRICT;

-- The code is with the sender only; here is its digest.
CREATE TABLE receipt (
  digest TEXT PRIMARY KEY,
  noun TEXT NOT NULL CHECK (noun IN ('submission', 'comment', 'person')),
  item INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_of ON receipt (noun, item);
