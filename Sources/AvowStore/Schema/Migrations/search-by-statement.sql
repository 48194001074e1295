-- Search looks for whole statements first and for the paragraph within them afterwards. All three tables can be made
-- anew from spoken_paragraph.

DROP TRIGGER spoken_paragraph_written;
DROP TRIGGER spoken_paragraph_removed;
DROP TABLE spoken_word;

-- A number for each statement that has words; never used again, so that what is left over of a removed one is known.
CREATE TABLE searched_statement (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  intervention TEXT NOT NULL UNIQUE REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  words INTEGER NOT NULL
) STRICT;

-- The paragraphs of each statement as one text, for exact words, phrases, beginnings of words and nearness.
CREATE VIRTUAL TABLE searched_phrase USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2');

-- For each stem the statements that have it and how often: pairs of numbers of 7 bits a byte, the first of each the
-- step from the row before. A part is written by one import and named by its first row.
CREATE TABLE searched_stem (
  stem TEXT NOT NULL,
  part INTEGER NOT NULL,
  statements BLOB NOT NULL,
  PRIMARY KEY (stem, part)
) STRICT, WITHOUT ROWID;
