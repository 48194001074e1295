-- Each sign-in has a number of its own. One that was ended stays for thirty days, without its digest, so that it opens nothing.
ALTER TABLE session RENAME TO session_before;
CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The secret is in the browser only; here is its digest.
  digest TEXT UNIQUE,
  account INTEGER NOT NULL REFERENCES account (id),
  stage TEXT NOT NULL,
  -- The family of the browser and of its system; nothing else is kept of what it says about itself.
  browser TEXT NOT NULL,
  begun INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  ended INTEGER,
  CHECK ((digest IS NULL) = (ended IS NOT NULL))
) STRICT;
INSERT INTO session (digest, account, stage, browser, begun, seen)
SELECT digest, account, stage, 'unknown unknown', begun, seen FROM session_before ORDER BY begun, digest;
DROP TABLE session_before;
CREATE INDEX session_account ON session (account);
