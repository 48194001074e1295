-- Readers of the newsletter. Who leaves is overwritten, and nothing of the address stays.
CREATE TABLE subscriber (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Sealed.
  address BLOB NOT NULL,
  -- A keyed digest of the address, to find it again.
  mark TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('asked', 'confirmed')),
  asked INTEGER NOT NULL,
  confirmed INTEGER CHECK ((confirmed IS NULL) = (state = 'asked')),
  -- What was agreed to, word for word.
  consent TEXT NOT NULL,
  -- Sealed: the secret of the link in the letters; its digest beside it.
  secret BLOB NOT NULL,
  secret_digest TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE newsletter_letter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subscriber INTEGER NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'known', 'article')),
  -- The public article and its version; empty and 0 for the other kinds.
  article TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  queued INTEGER NOT NULL,
  -- Not tried before this moment.
  next INTEGER NOT NULL
) STRICT;
CREATE INDEX newsletter_letter_next ON newsletter_letter (next) WHERE state = 'waiting';
CREATE UNIQUE INDEX newsletter_letter_once ON newsletter_letter (subscriber, article, version) WHERE kind = 'article';
