-- What came of warnings: to whom they were delivered, what was answered, which measures were taken. Public record only:
-- offices have names here and never an address. Rows are only ever added.

CREATE TABLE delivery (
  id TEXT PRIMARY KEY,
  alert TEXT NOT NULL,
  act INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('state', 'council-member', 'un-office', 'regional-body', 'public')),
  office TEXT NOT NULL CHECK (length(trim(office)) > 0),
  party TEXT NOT NULL CHECK (length(trim(party)) > 0),
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  channel TEXT NOT NULL CHECK (channel IN ('page', 'feed', 'e-mail', 'webhook', 'hand', 'meeting')),
  UNIQUE (alert, number),
  CHECK ((kind IN ('state', 'council-member')) = (state IS NOT NULL)),
  CHECK (state IS NULL OR body IS NULL),
  FOREIGN KEY (alert, act) REFERENCES alert_act (alert, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX delivery_by_state ON delivery (state);

CREATE TABLE delivery_act (
  delivery TEXT NOT NULL REFERENCES delivery (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL CHECK (place > 0),
  kind TEXT NOT NULL CHECK (kind IN ('sent', 'failed', 'received', 'answered')),
  -- A day, a month or a year.
  date TEXT NOT NULL,
  recorded TEXT NOT NULL CHECK (length(recorded) = 10),
  by TEXT NOT NULL CHECK (length(trim(by)) > 0),
  -- Why it failed, or the words of the answer.
  words TEXT,
  source TEXT,
  PRIMARY KEY (delivery, place),
  CHECK ((place = 1) = (kind IN ('sent', 'failed'))),
  CHECK (kind NOT IN ('failed', 'answered') OR length(trim(coalesce(words, ''))) > 0),
  CHECK (kind <> 'answered' OR length(trim(coalesce(source, ''))) > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  -- The key of who took it and the date, as first entered; both stand in the id.
  taker_key TEXT NOT NULL,
  entered_date TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  UNIQUE (taker_key, entered_date, number)
) STRICT;

-- Each act is complete: what is said of the measure from then on. What stood before stays.
CREATE TABLE measure_act (
  measure TEXT NOT NULL REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL CHECK (place > 0),
  kind TEXT NOT NULL CHECK (kind IN ('entered', 'corrected', 'withdrawn')),
  recorded TEXT NOT NULL CHECK (length(recorded) = 10),
  by TEXT NOT NULL CHECK (length(trim(by)) > 0),
  reason TEXT,
  taker TEXT NOT NULL CHECK (length(trim(taker)) > 0),
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  what TEXT NOT NULL CHECK (length(trim(what)) > 0),
  date TEXT NOT NULL,
  pillar INTEGER NOT NULL CHECK (pillar BETWEEN 1 AND 3),
  measure_kind TEXT NOT NULL CHECK (length(measure_kind) > 0),
  PRIMARY KEY (measure, place),
  CHECK ((place = 1) = (kind = 'entered')),
  CHECK (kind = 'entered' OR length(trim(coalesce(reason, ''))) > 0),
  CHECK (state IS NULL OR body IS NULL)
) STRICT, WITHOUT ROWID;

-- What an act rests on and answers to is entered before the act itself, and never afterwards.
CREATE TABLE measure_evidence (
  measure TEXT NOT NULL,
  act INTEGER NOT NULL,
  place INTEGER NOT NULL CHECK (place > 0),
  kind TEXT NOT NULL CHECK (kind IN ('source', 'document', 'meeting', 'roll-call')),
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  PRIMARY KEY (measure, act, place),
  FOREIGN KEY (measure, act) REFERENCES measure_act (measure, place) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE measure_against (
  measure TEXT NOT NULL,
  act INTEGER NOT NULL,
  place INTEGER NOT NULL CHECK (place > 0),
  alert TEXT REFERENCES alert (id) DEFERRABLE INITIALLY DEFERRED,
  recommendation TEXT REFERENCES recommendation (id) DEFERRABLE INITIALLY DEFERRED,
  situation TEXT REFERENCES situation (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (measure, act, place),
  CHECK ((alert IS NOT NULL) + (recommendation IS NOT NULL) + (situation IS NOT NULL) = 1),
  FOREIGN KEY (measure, act) REFERENCES measure_act (measure, place) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TRIGGER delivery_stays BEFORE UPDATE ON delivery BEGIN
  SELECT RAISE(ABORT, 'a delivery is never changed: a new act is added');
END;
CREATE TRIGGER delivery_kept BEFORE DELETE ON delivery BEGIN
  SELECT RAISE(ABORT, 'a delivery is never taken out');
END;
-- INSERT OR REPLACE takes a row out without asking the triggers on DELETE: so nothing is entered where something stands.
CREATE TRIGGER delivery_new BEFORE INSERT ON delivery
WHEN EXISTS (SELECT 1 FROM delivery WHERE id = new.id OR (alert = new.alert AND number = new.number)) BEGIN
  SELECT RAISE(ABORT, 'a delivery is never replaced');
END;
CREATE TRIGGER delivery_act_in_sequence BEFORE INSERT ON delivery_act
WHEN new.place <> (SELECT coalesce(max(place), 0) + 1 FROM delivery_act WHERE delivery = new.delivery) BEGIN
  SELECT RAISE(ABORT, 'an act of a delivery follows on the last and never replaces one');
END;
CREATE TRIGGER delivery_act_stays BEFORE UPDATE ON delivery_act BEGIN
  SELECT RAISE(ABORT, 'an act of a delivery is never changed');
END;
CREATE TRIGGER delivery_act_kept BEFORE DELETE ON delivery_act BEGIN
  SELECT RAISE(ABORT, 'an act of a delivery is never taken out');
END;
CREATE TRIGGER delivery_act_after_failure BEFORE INSERT ON delivery_act
WHEN EXISTS (SELECT 1 FROM delivery_act WHERE delivery = new.delivery AND kind = 'failed') BEGIN
  SELECT RAISE(ABORT, 'nothing follows on a delivery that failed: deliver it anew');
END;
CREATE TRIGGER measure_stays BEFORE UPDATE ON measure BEGIN
  SELECT RAISE(ABORT, 'a measure is never changed: a new act is added');
END;
CREATE TRIGGER measure_kept BEFORE DELETE ON measure BEGIN
  SELECT RAISE(ABORT, 'a measure is never taken out: it is withdrawn');
END;
CREATE TRIGGER measure_new BEFORE INSERT ON measure
WHEN EXISTS (
  SELECT 1 FROM measure WHERE id = new.id
    OR (taker_key = new.taker_key AND entered_date = new.entered_date AND number = new.number)
) BEGIN
  SELECT RAISE(ABORT, 'a measure is never replaced');
END;
CREATE TRIGGER measure_act_in_sequence BEFORE INSERT ON measure_act
WHEN new.place <> (SELECT coalesce(max(place), 0) + 1 FROM measure_act WHERE measure = new.measure) BEGIN
  SELECT RAISE(ABORT, 'an act on a measure follows on the last and never replaces one');
END;
CREATE TRIGGER measure_act_stays BEFORE UPDATE ON measure_act BEGIN
  SELECT RAISE(ABORT, 'an act on a measure is never changed');
END;
CREATE TRIGGER measure_act_kept BEFORE DELETE ON measure_act BEGIN
  SELECT RAISE(ABORT, 'an act on a measure is never taken out');
END;
CREATE TRIGGER measure_act_after_withdrawal BEFORE INSERT ON measure_act
WHEN EXISTS (SELECT 1 FROM measure_act WHERE measure = new.measure AND kind = 'withdrawn') BEGIN
  SELECT RAISE(ABORT, 'nothing follows on a withdrawn measure');
END;
CREATE TRIGGER measure_evidence_new BEFORE INSERT ON measure_evidence
WHEN EXISTS (SELECT 1 FROM measure_act WHERE measure = new.measure AND place = new.act)
  OR EXISTS (SELECT 1 FROM measure_evidence WHERE measure = new.measure AND act = new.act AND place = new.place) BEGIN
  SELECT RAISE(ABORT, 'what a measure rests on is entered with its act: never afterwards and never in place of another');
END;
CREATE TRIGGER measure_evidence_stays BEFORE UPDATE ON measure_evidence BEGIN
  SELECT RAISE(ABORT, 'what a measure rests on is never changed');
END;
CREATE TRIGGER measure_evidence_kept BEFORE DELETE ON measure_evidence BEGIN
  SELECT RAISE(ABORT, 'what a measure rests on is never taken out');
END;
CREATE TRIGGER measure_against_new BEFORE INSERT ON measure_against
WHEN EXISTS (SELECT 1 FROM measure_act WHERE measure = new.measure AND place = new.act)
  OR EXISTS (SELECT 1 FROM measure_against WHERE measure = new.measure AND act = new.act AND place = new.place) BEGIN
  SELECT RAISE(ABORT, 'what a measure answers to is entered with its act: never afterwards and never in place of another');
END;
CREATE TRIGGER measure_against_stays BEFORE UPDATE ON measure_against BEGIN
  SELECT RAISE(ABORT, 'what a measure answers to is never changed');
END;
CREATE TRIGGER measure_against_kept BEFORE DELETE ON measure_against BEGIN
  SELECT RAISE(ABORT, 'what a measure answers to is never taken out');
END;
