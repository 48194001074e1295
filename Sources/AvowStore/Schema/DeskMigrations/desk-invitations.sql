-- Links for one use; the secret is in the link only, here is its digest.
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
