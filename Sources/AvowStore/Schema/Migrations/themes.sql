-- What the rules of the vocabulary find in the spoken record, and which speeches share their words. Both are the
-- results of runs and can be made again from the paragraphs.

CREATE TABLE tagging_run (
  id INTEGER PRIMARY KEY,
  vocabulary_version TEXT NOT NULL,
  -- SHA-256 of version and rules: tags of another vocabulary are made anew.
  vocabulary_digest TEXT NOT NULL CHECK (length(vocabulary_digest) = 64),
  made_on TEXT NOT NULL,
  -- What this run read: interventions that no earlier run with the same vocabulary had read.
  interventions INTEGER NOT NULL,
  paragraphs INTEGER NOT NULL,
  words INTEGER NOT NULL,
  tags INTEGER NOT NULL,
  wall_seconds REAL NOT NULL CHECK (wall_seconds >= 0),
  cpu_seconds REAL NOT NULL CHECK (cpu_seconds >= 0)
) STRICT;

CREATE TABLE theme_tagged (
  intervention TEXT PRIMARY KEY REFERENCES intervention (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  run INTEGER NOT NULL REFERENCES tagging_run (id) ON DELETE CASCADE,
  words INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX theme_tagged_by_run ON theme_tagged (run);

-- start and length count characters as substr does, start from 0. quote is null where
-- substr(text, start + 1, length) has all words, and holds them where the phrase goes on in the next paragraph.
CREATE TABLE theme_tag (
  paragraph INTEGER NOT NULL REFERENCES spoken_paragraph (row) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  theme TEXT NOT NULL,
  length INTEGER NOT NULL CHECK (length > 0),
  rule TEXT NOT NULL,
  quote TEXT,
  PRIMARY KEY (paragraph, start, theme)
) STRICT, WITHOUT ROWID;

CREATE TABLE theme_mention (
  theme TEXT NOT NULL,
  intervention TEXT NOT NULL REFERENCES intervention (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  paragraphs INTEGER NOT NULL CHECK (paragraphs > 0),
  tags INTEGER NOT NULL CHECK (tags >= paragraphs),
  PRIMARY KEY (theme, intervention)
) STRICT, WITHOUT ROWID;
CREATE INDEX theme_mention_by_intervention ON theme_mention (intervention);

CREATE TABLE joint_run (
  id INTEGER PRIMARY KEY,
  method TEXT NOT NULL,
  version TEXT NOT NULL,
  -- All that was chosen, as JSON with sorted keys.
  parameters TEXT NOT NULL,
  seed INTEGER NOT NULL,
  -- SHA-256 of the ids and words of the texts that were compared.
  input_digest TEXT NOT NULL CHECK (length(input_digest) = 64),
  made_on TEXT NOT NULL,
  texts INTEGER NOT NULL,
  candidates INTEGER NOT NULL,
  pairs INTEGER NOT NULL,
  wall_seconds REAL NOT NULL CHECK (wall_seconds >= 0),
  cpu_seconds REAL NOT NULL CHECK (cpu_seconds >= 0)
) STRICT;

-- Two interventions that share words. one is the earlier, or comes first in its meeting.
CREATE TABLE joint_text (
  run INTEGER NOT NULL REFERENCES joint_run (id) ON DELETE CASCADE,
  one TEXT NOT NULL REFERENCES intervention (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  other TEXT NOT NULL REFERENCES intervention (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  jaccard REAL NOT NULL CHECK (jaccard BETWEEN 0 AND 1),
  containment REAL NOT NULL CHECK (containment BETWEEN 0 AND 1),
  -- Words of passages that both have.
  shared_words INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  -- The longest of them, as the first speech has it, and the paragraphs in which it begins.
  passage TEXT NOT NULL,
  passage_words INTEGER NOT NULL,
  one_paragraph TEXT NOT NULL,
  other_paragraph TEXT NOT NULL,
  PRIMARY KEY (run, one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX joint_text_by_one ON joint_text (one);
CREATE INDEX joint_text_by_other ON joint_text (other);
