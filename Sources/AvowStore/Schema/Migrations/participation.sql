-- What the desk lets the public site know of its settings.
CREATE TABLE public_setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Comments that were approved at the desk; those that were not have no row here.
CREATE TABLE published_comment (
  page TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  name TEXT NOT NULL CHECK (length(name) > 0),
  text TEXT NOT NULL CHECK (length(text) > 0),
  published TEXT NOT NULL,
  PRIMARY KEY (page, number)
) STRICT, WITHOUT ROWID;

-- Decisions on comments by month; a month is added when it is over, by an act of its own.
CREATE TABLE comment_count (
  month TEXT NOT NULL,
  -- Empty for those approved.
  reason TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (month, reason)
) STRICT, WITHOUT ROWID;
