-- Offices to which alerts are delivered. All of an office is sealed: its name becomes public with a delivery, its addresses never.
CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  -- Sealed: name, kind, state or body, e-mail, webhook and its secret, as JSON.
  content BLOB NOT NULL,
  made INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  closed INTEGER
) STRICT;

-- The outbox. A row is claimed by moving its next try before anything is sent, so that two processes never send one at once.
CREATE TABLE outgoing (
  id INTEGER PRIMARY KEY,
  office INTEGER NOT NULL REFERENCES office (id),
  alert TEXT NOT NULL,
  act INTEGER NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('e-mail', 'webhook')),
  made INTEGER NOT NULL,
  made_by INTEGER NOT NULL REFERENCES account (id),
  mark TEXT NOT NULL UNIQUE,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_try INTEGER,
  -- Until then a process has it in hand; nobody else tries it, whatever a person asks for.
  held_until INTEGER,
  status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'failed', 'stopped')),
  sent INTEGER,
  -- Sealed: what went wrong at the last attempt.
  problem BLOB,
  -- Sealed: the secret of the receipt link, erased once it has gone out; its digest stays.
  receipt BLOB,
  receipt_digest TEXT NOT NULL UNIQUE,
  -- The id of the public delivery.
  published_as TEXT UNIQUE,
  CHECK ((status = 'waiting') = (next_try IS NOT NULL)),
  CHECK ((status = 'sent') = (sent IS NOT NULL))
) STRICT;
CREATE INDEX outgoing_by_next_try ON outgoing (next_try);
-- An act goes to an office by one way once, however often the button is pressed.
CREATE UNIQUE INDEX outgoing_once ON outgoing (alert, act, office, channel) WHERE status IN ('waiting', 'failed');

-- What offices wrote through the link of their letter.
CREATE TABLE office_reply (
  id INTEGER PRIMARY KEY,
  outgoing INTEGER NOT NULL REFERENCES outgoing (id),
  at INTEGER NOT NULL,
  -- Sealed.
  words BLOB NOT NULL,
  status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'published', 'set-aside'))
) STRICT;
