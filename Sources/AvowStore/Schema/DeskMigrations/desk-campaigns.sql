-- Campaigns. What is wanted, with whom it is spoken and what was said is sealed; in clear are kinds, dates and accounts. Nothing
-- of these tables is ever published.
CREATE TABLE campaign (
  id INTEGER PRIMARY KEY,
  -- Sealed: name, aim, vote or item as JSON.
  content BLOB NOT NULL,
  made INTEGER NOT NULL,
  closed INTEGER
) STRICT;

CREATE TABLE campaign_target (
  id INTEGER PRIMARY KEY,
  campaign INTEGER NOT NULL REFERENCES campaign (id),
  -- Sealed: the state.
  state BLOB NOT NULL,
  owner INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX campaign_target_campaign ON campaign_target (campaign);

CREATE TABLE campaign_entry (
  id INTEGER PRIMARY KEY,
  target INTEGER NOT NULL REFERENCES campaign_target (id),
  kind TEXT NOT NULL CHECK (kind IN ('ask', 'position', 'note', 'step')),
  day TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  -- Sealed: the words as JSON.
  content BLOB NOT NULL,
  done INTEGER CHECK (done IS NULL OR kind = 'step'),
  -- Changes of all entries are numbered from 1: that by which it was written, the last one, and who made that.
  written INTEGER NOT NULL CHECK (written > 0),
  changed INTEGER NOT NULL CHECK (changed >= written),
  changed_by INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX campaign_entry_target ON campaign_entry (target);
CREATE INDEX campaign_entry_changed ON campaign_entry (changed);

-- When an account last looked at a target, and the last change that was there then.
CREATE TABLE campaign_visit (
  target INTEGER NOT NULL REFERENCES campaign_target (id),
  account INTEGER NOT NULL REFERENCES account (id),
  at INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  PRIMARY KEY (target, account)
) WITHOUT ROWID, STRICT;
