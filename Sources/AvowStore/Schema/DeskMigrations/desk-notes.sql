-- Notes of meetings. Everything said, who said it and who was there is sealed; in clear are the rule and the dates of the entry.
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
