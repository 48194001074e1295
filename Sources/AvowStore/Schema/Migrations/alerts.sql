-- What rules proposed, and the alerts that persons issued. Public record only: there is no column for anything else. Rows
-- are only ever added: an alert is updated or withdrawn by a new dated act, and the old one stays visible.

CREATE TABLE proposal (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  family TEXT NOT NULL,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  region TEXT NOT NULL,
  cadence TEXT NOT NULL CHECK (cadence IN ('week', 'month')),
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  value REAL NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  usual REAL,
  probability REAL CHECK (probability BETWEEN 0 AND 1),
  adjusted REAL CHECK (adjusted BETWEEN 0 AND 1),
  sentence TEXT NOT NULL CHECK (length(sentence) > 0),
  run INTEGER NOT NULL REFERENCES analysis_run (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX proposal_by_state ON proposal (state, first_day);

-- Alerts are deleted by nobody; deliveries, answers and measures may point to an alert and to each of its acts.
CREATE TABLE alert (
  id TEXT PRIMARY KEY,
  situation TEXT NOT NULL REFERENCES situation (id) DEFERRABLE INITIALLY DEFERRED,
  issued TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  UNIQUE (situation, issued, number)
) STRICT;
CREATE TABLE alert_act (
  alert TEXT NOT NULL REFERENCES alert (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL CHECK (place > 0),
  kind TEXT NOT NULL CHECK (kind IN ('issued', 'updated', 'withdrawn')),
  date TEXT NOT NULL,
  recorded TEXT NOT NULL CHECK (recorded >= date),
  by TEXT NOT NULL CHECK (length(trim(by)) > 0),
  level TEXT NOT NULL CHECK (level IN ('watch', 'warning', 'emergency')),
  confidence TEXT NOT NULL CHECK (confidence IN ('low', 'medium', 'high')),
  would_change TEXT NOT NULL CHECK (length(trim(would_change)) > 0),
  note TEXT,
  PRIMARY KEY (alert, place),
  CHECK ((place = 1) = (kind = 'issued')),
  CHECK (kind = 'issued' OR length(trim(note)) > 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE alert_reason (
  alert TEXT NOT NULL,
  act INTEGER NOT NULL,
  place INTEGER NOT NULL CHECK (place > 0),
  kind TEXT NOT NULL CHECK (kind IN ('signal', 'assessment', 'forecast', 'event', 'citation')),
  evidence TEXT NOT NULL CHECK (length(trim(evidence)) > 0),
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  PRIMARY KEY (alert, act, place),
  FOREIGN KEY (alert, act) REFERENCES alert_act (alert, place) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- A proposal without an act is open.
CREATE TABLE proposal_act (
  proposal TEXT NOT NULL REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL CHECK (place > 0),
  status TEXT NOT NULL CHECK (status IN ('taken up', 'set aside')),
  date TEXT NOT NULL,
  by TEXT NOT NULL CHECK (length(trim(by)) > 0),
  situation TEXT REFERENCES situation (id) DEFERRABLE INITIALLY DEFERRED,
  alert TEXT REFERENCES alert (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  PRIMARY KEY (proposal, place),
  CHECK (status <> 'taken up' OR situation IS NOT NULL),
  CHECK (status <> 'set aside' OR length(trim(reason)) > 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER situation_stays BEFORE UPDATE ON situation BEGIN
  SELECT RAISE(ABORT, 'a situation is never changed');
END;
CREATE TRIGGER situation_kept BEFORE DELETE ON situation BEGIN
  SELECT RAISE(ABORT, 'a situation is never taken out');
END;
CREATE TRIGGER assessment_stays BEFORE UPDATE ON assessment BEGIN
  SELECT RAISE(ABORT, 'an assessment is never changed');
END;
CREATE TRIGGER assessment_kept BEFORE DELETE ON assessment BEGIN
  SELECT RAISE(ABORT, 'an assessment is never taken out');
END;
CREATE TRIGGER evidence_stays BEFORE UPDATE ON evidence BEGIN
  SELECT RAISE(ABORT, 'evidence is never changed');
END;
CREATE TRIGGER evidence_kept BEFORE DELETE ON evidence BEGIN
  SELECT RAISE(ABORT, 'evidence is never taken out');
END;
CREATE TRIGGER dissent_stays BEFORE UPDATE ON dissent BEGIN
  SELECT RAISE(ABORT, 'dissent is never changed');
END;
CREATE TRIGGER dissent_kept BEFORE DELETE ON dissent BEGIN
  SELECT RAISE(ABORT, 'dissent is never taken out');
END;
CREATE TRIGGER proposal_stays BEFORE UPDATE ON proposal BEGIN
  SELECT RAISE(ABORT, 'a proposal is never changed');
END;
CREATE TRIGGER proposal_kept BEFORE DELETE ON proposal BEGIN
  SELECT RAISE(ABORT, 'a proposal is never taken out');
END;
CREATE TRIGGER proposal_act_stays BEFORE UPDATE ON proposal_act BEGIN
  SELECT RAISE(ABORT, 'an act on a proposal is never changed');
END;
CREATE TRIGGER proposal_act_kept BEFORE DELETE ON proposal_act BEGIN
  SELECT RAISE(ABORT, 'an act on a proposal is never taken out');
END;
CREATE TRIGGER alert_stays BEFORE UPDATE ON alert BEGIN
  SELECT RAISE(ABORT, 'an alert is never changed: a new act is added');
END;
CREATE TRIGGER alert_kept BEFORE DELETE ON alert BEGIN
  SELECT RAISE(ABORT, 'an alert is never taken out: it is withdrawn');
END;
CREATE TRIGGER alert_act_stays BEFORE UPDATE ON alert_act BEGIN
  SELECT RAISE(ABORT, 'an act of an alert is never changed');
END;
CREATE TRIGGER alert_act_kept BEFORE DELETE ON alert_act BEGIN
  SELECT RAISE(ABORT, 'an act of an alert is never taken out');
END;
CREATE TRIGGER alert_act_after_withdrawal BEFORE INSERT ON alert_act
WHEN EXISTS (SELECT 1 FROM alert_act WHERE alert = new.alert AND kind = 'withdrawn') BEGIN
  SELECT RAISE(ABORT, 'nothing follows on a withdrawn alert');
END;
CREATE TRIGGER alert_reason_stays BEFORE UPDATE ON alert_reason BEGIN
  SELECT RAISE(ABORT, 'a reason of an alert is never changed');
END;
CREATE TRIGGER alert_reason_kept BEFORE DELETE ON alert_reason BEGIN
  SELECT RAISE(ABORT, 'a reason of an alert is never taken out');
END;
