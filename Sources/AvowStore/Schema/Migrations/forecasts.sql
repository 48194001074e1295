-- Lists of risks as they were issued. They are frozen: no row is ever changed or taken away, and no row is added to a list
-- that is whole. A list that differs is a new vintage beside the old one.

CREATE TABLE forecast (
  id TEXT PRIMARY KEY,
  publisher TEXT NOT NULL CHECK (length(publisher) > 0),
  edition INTEGER NOT NULL CHECK (edition >= base_year),
  base_year INTEGER NOT NULL,
  from_year INTEGER NOT NULL CHECK (from_year > base_year),
  until_year INTEGER NOT NULL CHECK (until_year >= from_year),
  vintage INTEGER NOT NULL CHECK (vintage > 0),
  target TEXT NOT NULL,
  -- NULL where nobody tells when it was issued.
  issued TEXT,
  kept_on TEXT NOT NULL,
  rows INTEGER NOT NULL CHECK (rows > 0),
  -- SHA-256 of the rows; avow check reckons it anew.
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  input_digest TEXT NOT NULL CHECK (length(input_digest) = 64),
  source TEXT NOT NULL,
  years_from TEXT NOT NULL,
  file TEXT REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  method TEXT,
  version TEXT,
  parameters TEXT,
  seed INTEGER,
  base_log_odds REAL,
  UNIQUE (publisher, base_year, from_year, until_year, target, vintage),
  CHECK (file IS NOT NULL OR method IS NOT NULL)
) STRICT;

CREATE TABLE forecast_risk (
  forecast TEXT NOT NULL REFERENCES forecast (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL CHECK (place > 0),
  -- NULL where the printed name is no state of the record.
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  printed TEXT NOT NULL,
  risk REAL NOT NULL CHECK (risk BETWEEN 0 AND 1),
  low REAL CHECK (low BETWEEN 0 AND risk),
  high REAL CHECK (high BETWEEN risk AND 1),
  rank INTEGER NOT NULL CHECK (rank > 0),
  rank_low INTEGER CHECK (rank_low > 0),
  rank_high INTEGER CHECK (rank_high >= rank_low),
  PRIMARY KEY (forecast, place)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX forecast_risk_by_state ON forecast_risk (state, forecast);

CREATE TABLE forecast_predictor (
  forecast TEXT NOT NULL REFERENCES forecast (id) DEFERRABLE INITIALLY DEFERRED,
  predictor TEXT NOT NULL,
  slope REAL NOT NULL,
  mean REAL NOT NULL,
  deviation REAL NOT NULL CHECK (deviation >= 0),
  PRIMARY KEY (forecast, predictor)
) STRICT, WITHOUT ROWID;

-- slope × (value − mean), in log odds; with the base of the list they add up to the log odds of the state.
CREATE TABLE forecast_part (
  forecast TEXT NOT NULL,
  place INTEGER NOT NULL,
  predictor TEXT NOT NULL,
  value REAL NOT NULL,
  contribution REAL NOT NULL,
  PRIMARY KEY (forecast, place, predictor),
  FOREIGN KEY (forecast, place) REFERENCES forecast_risk (forecast, place) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (forecast, predictor) REFERENCES forecast_predictor (forecast, predictor) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- REPLACE takes rows away without a word: an insert over what is there is refused before it can.
CREATE TRIGGER forecast_stands BEFORE INSERT ON forecast
WHEN EXISTS (SELECT 1 FROM forecast WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a forecast is never replaced'); END;
CREATE TRIGGER forecast_unchanged BEFORE UPDATE ON forecast BEGIN SELECT RAISE(ABORT, 'a forecast is never changed'); END;
CREATE TRIGGER forecast_kept BEFORE DELETE ON forecast BEGIN SELECT RAISE(ABORT, 'a forecast is never taken away'); END;
CREATE TRIGGER forecast_risk_whole BEFORE INSERT ON forecast_risk
WHEN (SELECT count(*) FROM forecast_risk WHERE forecast = NEW.forecast)
  >= coalesce((SELECT rows FROM forecast WHERE id = NEW.forecast), 0)
BEGIN SELECT RAISE(ABORT, 'the forecast is whole'); END;
CREATE TRIGGER forecast_risk_unchanged BEFORE UPDATE ON forecast_risk BEGIN SELECT RAISE(ABORT, 'a forecast is never changed'); END;
CREATE TRIGGER forecast_risk_kept BEFORE DELETE ON forecast_risk BEGIN SELECT RAISE(ABORT, 'a forecast is never taken away'); END;
CREATE TRIGGER forecast_predictor_stands BEFORE INSERT ON forecast_predictor
WHEN EXISTS (SELECT 1 FROM forecast_predictor WHERE forecast = NEW.forecast AND predictor = NEW.predictor)
BEGIN SELECT RAISE(ABORT, 'a forecast is never replaced'); END;
CREATE TRIGGER forecast_predictor_unchanged BEFORE UPDATE ON forecast_predictor BEGIN SELECT RAISE(ABORT, 'a forecast is never changed'); END;
CREATE TRIGGER forecast_predictor_kept BEFORE DELETE ON forecast_predictor BEGIN SELECT RAISE(ABORT, 'a forecast is never taken away'); END;
CREATE TRIGGER forecast_part_stands BEFORE INSERT ON forecast_part
WHEN EXISTS (
  SELECT 1 FROM forecast_part WHERE forecast = NEW.forecast AND place = NEW.place AND predictor = NEW.predictor)
BEGIN SELECT RAISE(ABORT, 'a forecast is never replaced'); END;
CREATE TRIGGER forecast_part_unchanged BEFORE UPDATE ON forecast_part BEGIN SELECT RAISE(ABORT, 'a forecast is never changed'); END;
CREATE TRIGGER forecast_part_kept BEFORE DELETE ON forecast_part BEGIN SELECT RAISE(ABORT, 'a forecast is never taken away'); END;

-- What happened, as a table of outcomes tells. A later table stands beside the earlier one.
CREATE TABLE outcome_source (
  number INTEGER PRIMARY KEY,
  target TEXT NOT NULL,
  name TEXT NOT NULL,
  "column" TEXT NOT NULL,
  lead INTEGER NOT NULL CHECK (lead >= 0),
  first_year INTEGER NOT NULL,
  last_year INTEGER NOT NULL CHECK (last_year >= first_year),
  kept_on TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  UNIQUE (digest, "column", lead)
) STRICT;
CREATE TABLE onset (
  source INTEGER NOT NULL REFERENCES outcome_source (number) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  has_begun INTEGER NOT NULL CHECK (has_begun IN (0, 1)),
  PRIMARY KEY (source, state, year)
) STRICT, WITHOUT ROWID;
