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

CREATE INDEX failed_sign_in_last ON failed_sign_in (last);

CREATE INDEX session_account ON session (account);

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit log is never changed'); END;

CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit log is never cut'); END;
