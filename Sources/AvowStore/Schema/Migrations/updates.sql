-- Articles that were published at the desk, every version of each: a version is added and never changed. What was withdrawn
-- leaves its address, the day and the public reason.

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('update', 'contribution'))
) STRICT, WITHOUT ROWID;

CREATE TABLE article_version (
  article TEXT NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL CHECK (number > 0),
  title TEXT NOT NULL CHECK (length(title) > 0),
  by_line TEXT NOT NULL,
  language TEXT,
  text TEXT NOT NULL CHECK (length(text) > 0),
  published TEXT NOT NULL,
  -- What changed and why; of every version but the first.
  correction TEXT CHECK ((number = 1) = (correction IS NULL)),
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER article_version_is_not_changed BEFORE UPDATE ON article_version
BEGIN SELECT raise(ABORT, 'a version of an article is never changed; publish a correction'); END;

-- What an embed showed when its version was published. Lists, tables and the drawing of a chart are JSON.
CREATE TABLE frozen_embed (
  article TEXT NOT NULL,
  version INTEGER NOT NULL,
  place INTEGER NOT NULL CHECK (place > 0),
  source TEXT NOT NULL,
  title TEXT NOT NULL,
  value TEXT NOT NULL,
  unit TEXT NOT NULL,
  rule TEXT,
  rule_version TEXT,
  as_of TEXT,
  counted TEXT NOT NULL,
  rows TEXT NOT NULL,
  drawing TEXT,
  record TEXT,
  PRIMARY KEY (article, version, place),
  FOREIGN KEY (article, version) REFERENCES article_version (article, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER frozen_embed_is_not_changed BEFORE UPDATE ON frozen_embed
BEGIN SELECT raise(ABORT, 'a frozen value is never changed; publish a correction'); END;

CREATE TABLE withdrawn_article (
  id TEXT PRIMARY KEY,
  withdrawn TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0)
) STRICT, WITHOUT ROWID;

-- Issues of the magazine: a call for contributions first, later the articles in their order.
CREATE TABLE magazine_issue (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL CHECK (length(number) > 0),
  season TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  call TEXT NOT NULL,
  open_until TEXT,
  published TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE magazine_article (
  issue TEXT NOT NULL REFERENCES magazine_issue (id),
  place INTEGER NOT NULL CHECK (place > 0),
  article TEXT NOT NULL UNIQUE,
  PRIMARY KEY (issue, place)
) STRICT, WITHOUT ROWID;

-- What the simple search looks through of each note and of the latest version of each article: its words without case and accents.
CREATE TABLE told (
  kind TEXT NOT NULL CHECK (kind IN ('note', 'article')),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
