-- Articles as they are written and reviewed, and issues of the magazine as they are planned. All words are sealed.
CREATE TABLE magazine (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('planned', 'call', 'published')),
  -- Sealed: the content as JSON.
  content BLOB NOT NULL,
  published_as TEXT UNIQUE
) STRICT;

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('update', 'contribution')),
  state TEXT NOT NULL
    CHECK (state IN ('draft', 'handed-in', 'returned', 'accepted', 'scheduled', 'published', 'withdrawn')),
  author INTEGER NOT NULL REFERENCES account (id),
  due INTEGER CHECK ((due IS NULL) = (state <> 'scheduled')),
  published_as TEXT UNIQUE,
  issue INTEGER REFERENCES magazine (id),
  -- Its place in the issue.
  place INTEGER,
  made INTEGER NOT NULL
) STRICT;
CREATE INDEX article_due ON article (due) WHERE due IS NOT NULL;

-- Every saved version; the one with the highest number is the present one.
CREATE TABLE article_edit (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL CHECK (number > 0),
  account INTEGER NOT NULL REFERENCES account (id),
  at INTEGER NOT NULL,
  -- Sealed: the content as JSON.
  content BLOB NOT NULL,
  UNIQUE (article, number)
) STRICT;

CREATE TABLE article_remark (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (id),
  account INTEGER NOT NULL REFERENCES account (id),
  at INTEGER NOT NULL,
  -- Sealed.
  text BLOB NOT NULL
) STRICT;
CREATE INDEX article_remark_of ON article_remark (article);
