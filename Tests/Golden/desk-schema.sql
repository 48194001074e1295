CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '' AND name = lower(name)),
  shown TEXT NOT NULL CHECK (shown <> ''),
  organisation INTEGER REFERENCES organisation (id),
  made INTEGER NOT NULL,
  closed INTEGER,
  -- As Argon2 writes it, with its parameters and salt.
  password TEXT NOT NULL,
  -- Sealed: the key of the one-time codes.
  code_key BLOB,
  -- The last time step whose code was used; no code works twice.
  code_step INTEGER
) STRICT;

CREATE TABLE account_role (
  account INTEGER NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  PRIMARY KEY (account, role)
) WITHOUT ROWID, STRICT;

CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  account INTEGER,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;

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

CREATE TABLE edition (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  -- Sealed: the number and digest of the newest audit entry, so that a log cut short shows.
  audit_head BLOB,
  -- Sealed: a known word, to tell a wrong key from a damaged file.
  key_proof BLOB
) STRICT;

CREATE TABLE failed_sign_in (
  of TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  last INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE invitation (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  -- For whom an account is made; NULL for a recovery.
  shown TEXT,
  organisation TEXT,
  roles TEXT NOT NULL DEFAULT '',
  -- Whose password is made anew; NULL for an invitation.
  account INTEGER REFERENCES account (id),
  without_second_factor INTEGER NOT NULL DEFAULT 0,
  made_by INTEGER REFERENCES account (id),
  made INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  used INTEGER,
  CHECK ((shown IS NULL) <> (account IS NULL))
) STRICT;

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL CHECK (rule IN ('on-the-record', 'not-for-attribution', 'confidential')),
  -- Sealed: the content as JSON.
  content BLOB NOT NULL,
  made INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  -- The public id, once it was published.
  published_as TEXT UNIQUE
) STRICT;

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  wish TEXT NOT NULL CHECK (wish IN ('volunteer', 'membership', 'conversation')),
  -- Sealed: the content as JSON.
  content BLOB NOT NULL,
  day TEXT NOT NULL,
  consent_version TEXT NOT NULL
) STRICT;

CREATE TABLE receipt (
  digest TEXT PRIMARY KEY,
  noun TEXT NOT NULL CHECK (noun IN ('submission', 'comment', 'person')),
  item INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery_code (
  account INTEGER NOT NULL REFERENCES account (id),
  digest TEXT NOT NULL,
  PRIMARY KEY (account, digest)
) WITHOUT ROWID, STRICT;

CREATE TABLE session (
  digest TEXT PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  stage TEXT NOT NULL,
  begun INTEGER NOT NULL,
  seen INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

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
  -- A keyed digest of the text, to tell that the same was sent before.
  text_mark TEXT NOT NULL
) STRICT;

CREATE TABLE submission_entry (
  id INTEGER PRIMARY KEY,
  submission INTEGER NOT NULL REFERENCES submission (id),
  kind TEXT NOT NULL CHECK (kind IN ('question', 'answer', 'note', 'step')),
  account INTEGER REFERENCES account (id),
  day TEXT NOT NULL,
  -- Sealed: the content as JSON.
  content BLOB NOT NULL
) STRICT;

CREATE TABLE submission_file (
  id INTEGER PRIMARY KEY,
  submission INTEGER NOT NULL REFERENCES submission (id),
  state TEXT NOT NULL CHECK (state IN ('quarantined', 'uncleaned', 'released')),
  size INTEGER NOT NULL,
  -- Sealed: name, type and remark as JSON.
  about BLOB NOT NULL,
  -- Sealed: the bytes in Base64.
  content BLOB NOT NULL
) STRICT;

CREATE INDEX comment_text ON comment (text_mark);

CREATE INDEX failed_sign_in_last ON failed_sign_in (last);

CREATE INDEX receipt_of ON receipt (noun, item);

CREATE INDEX session_account ON session (account);

CREATE INDEX submission_entry_of ON submission_entry (submission);

CREATE INDEX submission_file_of ON submission_file (submission);

CREATE INDEX submission_text ON submission (text_mark);

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit log is never changed'); END;

CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit log is never cut'); END;
