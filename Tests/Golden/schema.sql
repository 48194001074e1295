CREATE TABLE acceptance_fact (
  point TEXT NOT NULL,
  fact TEXT NOT NULL,
  held_in TEXT NOT NULL
) STRICT;

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY,
  topic TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL,
  number TEXT,
  title TEXT,
  how_placed TEXT,
  decided_on TEXT,
  decision TEXT REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE ambiguous_name (
  name TEXT NOT NULL,
  candidates TEXT NOT NULL,
  "from" TEXT,
  until TEXT,
  why TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT;

CREATE TABLE analysis_run (
  id INTEGER PRIMARY KEY,
  method TEXT NOT NULL,
  version TEXT NOT NULL,
  parameters TEXT NOT NULL,
  seed INTEGER NOT NULL,
  -- SHA-256 of the votes that went in.
  input_digest TEXT NOT NULL CHECK (length(input_digest) = 64),
  made_on TEXT NOT NULL,
  wall_seconds REAL NOT NULL CHECK (wall_seconds >= 0),
  cpu_seconds REAL NOT NULL CHECK (cpu_seconds >= 0),
  iterations INTEGER NOT NULL,
  objective REAL NOT NULL,
  votes INTEGER NOT NULL,
  roll_calls INTEGER NOT NULL
) STRICT;

CREATE TABLE announced_item (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  number TEXT,
  is_continued INTEGER NOT NULL CHECK (is_continued IN (0, 1)),
  -- The lines of the heading.
  heading TEXT NOT NULL,
  page INTEGER NOT NULL,
  after TEXT,
  UNIQUE (meeting, place)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE aside (
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('front', 'heading', 'direction', 'vote', 'note')),
  text TEXT NOT NULL,
  page INTEGER NOT NULL,
  after TEXT,
  PRIMARY KEY (meeting, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE ask (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES read_document (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  paragraph TEXT NOT NULL,
  verb TEXT NOT NULL,
  addressee TEXT,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ask_event (
  ask TEXT NOT NULL REFERENCES ask (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (
    'made', 'accepted', 'noted', 'rejected', 'changed', 'action begun', 'partly done', 'done', 'lapsed', 'contested')),
  date TEXT,
  voice TEXT NOT NULL CHECK (voice IN ('state', 'civil society', 'UN', 'record')),
  who TEXT,
  evidence TEXT,
  source TEXT NOT NULL,
  note TEXT,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (ask, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
  situation TEXT NOT NULL REFERENCES situation (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number > 0),
  date TEXT NOT NULL,
  PRIMARY KEY (situation, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot (
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  roll_call INTEGER NOT NULL REFERENCES roll_call (number) DEFERRABLE INITIALLY DEFERRED,
  voter INTEGER NOT NULL REFERENCES voter (number) DEFERRABLE INITIALLY DEFERRED,
  -- Written out, since an IN list is built anew for every row that is inserted.
  choice INTEGER NOT NULL CHECK (choice = 1 OR choice = 2 OR choice = 3 OR choice = 8 OR choice = 9),
  original ANY NOT NULL,
  PRIMARY KEY (state, roll_call, voter)
) STRICT, WITHOUT ROWID;

CREATE TABLE bloc_member (
  run INTEGER NOT NULL REFERENCES analysis_run (id) ON DELETE CASCADE,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  -- From 1, the largest first.
  bloc INTEGER NOT NULL CHECK (bloc > 0),
  is_typical INTEGER NOT NULL CHECK (is_typical IN (0, 1)),
  -- Share of draws in which it stood with another of its bloc; null for a bloc of one.
  together REAL,
  PRIMARY KEY (run, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE body (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT,
  symbol_prefix TEXT,
  parent TEXT,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bridge (
  earlier TEXT NOT NULL,
  later TEXT NOT NULL,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (earlier, later)
) STRICT, WITHOUT ROWID;

CREATE TABLE chair_spell (
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  person TEXT NOT NULL,
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  page INTEGER NOT NULL,
  after TEXT,
  as_printed TEXT,
  PRIMARY KEY (meeting, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  coding TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  place INTEGER NOT NULL,
  -- theme:rtop, stance:supports
  code TEXT NOT NULL,
  start INTEGER CHECK (start >= 0),
  length INTEGER CHECK (length > 0),
  quote TEXT,
  PRIMARY KEY (coding, paragraph, place),
  CHECK ((start IS NULL) = (length IS NULL) AND (start IS NULL) = (quote IS NULL)),
  FOREIGN KEY (coding, paragraph) REFERENCES coded_paragraph (coding, paragraph) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_correction (
  coding TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  number INTEGER NOT NULL,
  day TEXT NOT NULL,
  -- The earlier claims as JSON.
  before TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (coding, paragraph, number),
  FOREIGN KEY (coding, paragraph) REFERENCES coded_paragraph (coding, paragraph) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE coded_paragraph (
  coding TEXT NOT NULL REFERENCES published_coding (id) ON DELETE CASCADE,
  paragraph TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  decided TEXT NOT NULL,
  PRIMARY KEY (coding, paragraph)
) STRICT, WITHOUT ROWID;

CREATE TABLE coding_agreement (
  coding TEXT NOT NULL REFERENCES published_coding (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  -- all, stance, or a code such as theme:rtop.
  category TEXT NOT NULL,
  paragraphs INTEGER NOT NULL,
  chosen INTEGER NOT NULL,
  differing INTEGER NOT NULL,
  left_out INTEGER NOT NULL,
  -- Null when all coders always said the same one thing.
  alpha REAL,
  low REAL,
  high REAL,
  quoted INTEGER NOT NULL,
  overlap REAL,
  PRIMARY KEY (coding, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment_count (
  month TEXT NOT NULL,
  -- Empty for those approved.
  reason TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (month, reason)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
  id TEXT PRIMARY KEY,
  instrument TEXT NOT NULL REFERENCES instrument (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  state_as_printed TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('signature', 'ratification', 'accession', 'succession', 'ratification or accession',
    'endorsement', 'joined', 'reservation', 'withdrawal', 'implementing law', 'no action')),
  date TEXT,
  -- Where the date is not known: the date of the list that shows it.
  "by" TEXT,
  source TEXT NOT NULL,
  note TEXT,
  -- The file that brought it first, and the line there.
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE contradiction (
  number INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  what_differs TEXT NOT NULL,
  explanation TEXT NOT NULL,
  can_be_settled TEXT NOT NULL,
  would_settle TEXT NOT NULL,
  figures TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT;

CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  noun TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT,
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  source TEXT NOT NULL CHECK (length(trim(source)) > 0),
  date TEXT NOT NULL,
  who TEXT NOT NULL CHECK (length(trim(who)) > 0)
) STRICT;

CREATE TABLE crime (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  definition_source TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dated_event (
  date TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  address TEXT,
  note TEXT,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  PRIMARY KEY (date, label)
) STRICT, WITHOUT ROWID;

CREATE TABLE debate (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL,
  "from" TEXT NOT NULL,
  until TEXT,
  report TEXT,
  agenda_item TEXT,
  number_of_meetings_known INTEGER,
  status TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL,
  date TEXT NOT NULL,
  meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT REFERENCES document (symbol) DEFERRABLE INITIALLY DEFERRED,
  agenda_item TEXT,
  topic TEXT REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  outcome TEXT NOT NULL,
  in_favour INTEGER CHECK (in_favour >= 0),
  against INTEGER CHECK (against >= 0),
  abstaining INTEGER CHECK (abstaining >= 0),
  not_voting INTEGER CHECK (not_voting >= 0),
  status TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE dissent (
  situation TEXT NOT NULL,
  assessment INTEGER NOT NULL,
  place INTEGER NOT NULL,
  factor INTEGER CHECK (factor BETWEEN 1 AND 14),
  date TEXT NOT NULL,
  by TEXT NOT NULL CHECK (length(by) > 0),
  text TEXT NOT NULL CHECK (length(text) > 0),
  PRIMARY KEY (situation, assessment, place),
  FOREIGN KEY (situation, assessment) REFERENCES assessment (situation, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  symbol TEXT PRIMARY KEY,
  second_symbol TEXT,
  kind TEXT NOT NULL,
  title TEXT,
  date TEXT,
  body TEXT,
  debate TEXT REFERENCES debate (id) DEFERRABLE INITIALLY DEFERRED,
  issued_under_items TEXT,
  status TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE echo (
  id INTEGER PRIMARY KEY,
  recommendation TEXT NOT NULL REFERENCES recommendation (id) DEFERRABLE INITIALLY DEFERRED,
  intervention TEXT NOT NULL,
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  speaker TEXT NOT NULL,
  date TEXT NOT NULL,
  quote TEXT NOT NULL,
  words INTEGER NOT NULL,
  own_words INTEGER NOT NULL,
  found_on TEXT NOT NULL,
  UNIQUE (recommendation, intervention)
) STRICT;

CREATE TABLE echo_judgement (
  echo INTEGER NOT NULL REFERENCES echo (id),
  place INTEGER NOT NULL,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  who TEXT NOT NULL CHECK (length(trim(who)) > 0),
  date TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (echo, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE edition (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL,
  shipped_digest TEXT
) STRICT;

CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  edition INTEGER NOT NULL REFERENCES event_edition (number) DEFERRABLE INITIALLY DEFERRED,
  -- The source's own id.
  key ANY NOT NULL,
  superseded INTEGER NOT NULL CHECK (superseded = 0 OR superseded = 1),
  type INTEGER NOT NULL,
  territory INTEGER NOT NULL REFERENCES event_territory (number) DEFERRABLE INITIALLY DEFERRED,
  month INTEGER NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  -- 0 for none, so that totals can be kept by it.
  region INTEGER NOT NULL,
  district INTEGER,
  place INTEGER,
  latitude REAL CHECK (latitude >= -90 AND latitude <= 90),
  longitude REAL CHECK (longitude >= -180 AND longitude <= 180),
  place_precision INTEGER,
  date_precision INTEGER,
  clarity INTEGER,
  side_a INTEGER,
  side_b INTEGER,
  conflict INTEGER,
  low INTEGER CHECK (low >= 0),
  best INTEGER CHECK (best >= 0),
  high INTEGER CHECK (high >= 0),
  deaths_a INTEGER,
  deaths_b INTEGER,
  deaths_civilians INTEGER,
  deaths_unknown INTEGER,
  mentions INTEGER,
  file INTEGER NOT NULL REFERENCES event_file (number) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  CHECK (first_day <= last_day)
) STRICT;

CREATE TABLE event_edition (
  number INTEGER PRIMARY KEY,
  family TEXT NOT NULL CHECK (
    family IN ('ucdp-ged', 'ucdp-one-sided', 'ucdp-battle-deaths', 'acled', 'gdelt', 'local')),
  -- Empty when no file says.
  version TEXT NOT NULL,
  UNIQUE (family, version)
) STRICT;

CREATE TABLE event_edition_file (
  edition INTEGER NOT NULL REFERENCES event_edition (number) DEFERRABLE INITIALLY DEFERRED,
  file INTEGER NOT NULL REFERENCES event_file (number) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (edition, file)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_file (
  number INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE event_link (
  one INTEGER NOT NULL REFERENCES event (number) DEFERRABLE INITIALLY DEFERRED,
  other INTEGER NOT NULL REFERENCES event (number) DEFERRABLE INITIALLY DEFERRED,
  days INTEGER NOT NULL,
  kilometres REAL NOT NULL,
  actors TEXT NOT NULL,
  undone TEXT,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_name (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE event_territory (
  number INTEGER PRIMARY KEY,
  -- Ids of states, sorted, separated by blanks; empty for none.
  states TEXT NOT NULL,
  printed TEXT NOT NULL,
  UNIQUE (states, printed)
) STRICT;

CREATE TABLE event_territory_state (
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  territory INTEGER NOT NULL REFERENCES event_territory (number) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (state, territory)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_total (
  territory INTEGER NOT NULL REFERENCES event_territory (number) DEFERRABLE INITIALLY DEFERRED,
  month INTEGER NOT NULL,
  edition INTEGER NOT NULL REFERENCES event_edition (number) DEFERRABLE INITIALLY DEFERRED,
  type INTEGER NOT NULL,
  region INTEGER NOT NULL,
  superseded INTEGER NOT NULL,
  events INTEGER NOT NULL,
  low INTEGER NOT NULL,
  best INTEGER NOT NULL,
  high INTEGER NOT NULL,
  without_deaths INTEGER NOT NULL,
  PRIMARY KEY (territory, month, edition, type, region, superseded)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_words (
  event INTEGER PRIMARY KEY REFERENCES event (number) DEFERRABLE INITIALLY DEFERRED,
  sources TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE evidence (
  situation TEXT NOT NULL,
  assessment INTEGER NOT NULL,
  place INTEGER NOT NULL,
  factor INTEGER NOT NULL CHECK (factor BETWEEN 1 AND 14),
  indicator TEXT,
  bearing TEXT NOT NULL CHECK (bearing IN ('points to', 'speaks against')),
  date TEXT NOT NULL,
  source TEXT NOT NULL CHECK (length(source) > 0),
  assessor TEXT NOT NULL CHECK (length(assessor) > 0),
  confidence TEXT NOT NULL CHECK (confidence IN ('low', 'medium', 'high')),
  form TEXT NOT NULL CHECK (form IN ('quote', 'note')),
  text TEXT NOT NULL CHECK (length(text) > 0),
  PRIMARY KEY (situation, assessment, place),
  FOREIGN KEY (situation, assessment) REFERENCES assessment (situation, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE expected_vote (
  run INTEGER NOT NULL REFERENCES analysis_run (id) ON DELETE CASCADE,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  -- Probabilities with 90 % intervals over possible roll calls.
  yes REAL NOT NULL,
  yes_low REAL NOT NULL,
  yes_high REAL NOT NULL,
  abstain REAL NOT NULL,
  abstain_low REAL NOT NULL,
  abstain_high REAL NOT NULL,
  no REAL NOT NULL,
  no_low REAL NOT NULL,
  no_high REAL NOT NULL,
  absent REAL NOT NULL,
  absent_low REAL NOT NULL,
  absent_high REAL NOT NULL,
  -- Where it stands and what it did: null where no position is known.
  position REAL,
  record REAL NOT NULL,
  record_votes INTEGER NOT NULL,
  earlier_record REAL,
  earlier_votes INTEGER NOT NULL,
  absences INTEGER NOT NULL,
  PRIMARY KEY (run, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_measure (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  sentence TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_series (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT,
  source TEXT,
  as_of TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  number INTEGER PRIMARY KEY,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  weight TEXT NOT NULL CHECK (weight IN ('note', 'disagreement', 'not understood')),
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  fragment TEXT NOT NULL,
  meaning TEXT NOT NULL,
  about TEXT
) STRICT;

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

CREATE TABLE forecast_predictor (
  forecast TEXT NOT NULL REFERENCES forecast (id) DEFERRABLE INITIALLY DEFERRED,
  predictor TEXT NOT NULL,
  slope REAL NOT NULL,
  mean REAL NOT NULL,
  deviation REAL NOT NULL CHECK (deviation >= 0),
  PRIMARY KEY (forecast, predictor)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE "group" (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE group_membership (
  "group" TEXT NOT NULL REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT,
  until TEXT,
  role TEXT,
  certainty TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT;

CREATE TABLE imported_file (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  imported_on TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  roll_calls INTEGER NOT NULL,
  ballots INTEGER NOT NULL,
  findings INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE instrument (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('treaty', 'code', 'initiative', 'network')),
  short_name TEXT NOT NULL,
  full_title TEXT NOT NULL,
  adopted TEXT,
  in_force TEXT,
  on_board TEXT NOT NULL,
  "group" TEXT REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
  group_dates TEXT CHECK (group_dates IN ('listed', 'joined')),
  figures TEXT,
  status_table TEXT,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT;

CREATE TABLE intervention (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  speaker TEXT NOT NULL,
  person TEXT,
  capacity TEXT,
  affiliation TEXT,
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  organisation TEXT,
  reason TEXT,
  language TEXT,
  language_as_printed TEXT,
  item TEXT,
  page INTEGER NOT NULL,
  on_behalf_as_printed TEXT,
  on_behalf_groups TEXT,
  on_behalf_other_groups TEXT,
  on_behalf_states TEXT,
  on_behalf_aligned TEXT,
  on_behalf_paragraph TEXT,
  UNIQUE (meeting, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE issue (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE lens_change (
  -- The first run of the new edition.
  run INTEGER NOT NULL REFERENCES lens_run (id) DEFERRABLE INITIALLY DEFERRED,
  recommendation INTEGER NOT NULL REFERENCES recommendation (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  phrase TEXT NOT NULL,
  -- gained: a recommendation in which the edition before found nothing, with a phrase of the new one. lost: the other way
  -- round, with a phrase of the edition before. What the edition before did not read is neither.
  kind TEXT NOT NULL CHECK (kind IN ('gained', 'lost')),
  PRIMARY KEY (run, recommendation, phrase)
) STRICT, WITHOUT ROWID;

CREATE TABLE lens_edition (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  lens TEXT NOT NULL,
  version TEXT NOT NULL,
  -- One phrase a line: id, kind and pattern, separated by tabs.
  phrases TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lens_run (
  id INTEGER PRIMARY KEY,
  lens TEXT NOT NULL,
  version TEXT NOT NULL,
  -- SHA-256 of version and phrases: tags of another edition of the lens are made anew.
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  made_on TEXT NOT NULL,
  -- What this run read that none with the same digest had.
  read INTEGER NOT NULL,
  found INTEGER NOT NULL,
  spans INTEGER NOT NULL,
  -- The number of the last recommendation read.
  through INTEGER NOT NULL
) STRICT;

CREATE TABLE lens_tag (
  lens TEXT NOT NULL,
  recommendation INTEGER NOT NULL REFERENCES recommendation (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  start INTEGER NOT NULL CHECK (start >= 0),
  length INTEGER NOT NULL CHECK (length > 0),
  phrase TEXT NOT NULL,
  PRIMARY KEY (lens, recommendation, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE likeness (
  run INTEGER NOT NULL REFERENCES analysis_run (id) ON DELETE CASCADE,
  scope TEXT NOT NULL CHECK (scope IN ('same state', 'any state')),
  recommendation INTEGER NOT NULL REFERENCES recommendation (number) DEFERRABLE INITIALLY DEFERRED,
  leader INTEGER NOT NULL REFERENCES recommendation (number) DEFERRABLE INITIALLY DEFERRED,
  jaccard REAL NOT NULL CHECK (jaccard > 0 AND jaccard <= 1),
  containment REAL NOT NULL CHECK (containment > 0 AND containment <= 1),
  PRIMARY KEY (run, scope, recommendation)
) STRICT, WITHOUT ROWID;

CREATE TABLE likeness_decision (
  id INTEGER PRIMARY KEY,
  one TEXT NOT NULL REFERENCES recommendation (id) DEFERRABLE INITIALLY DEFERRED,
  other TEXT NOT NULL REFERENCES recommendation (id) DEFERRABLE INITIALLY DEFERRED,
  is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
  who TEXT NOT NULL CHECK (length(trim(who)) > 0),
  date TEXT NOT NULL,
  note TEXT,
  CHECK (one <> other)
) STRICT;

CREATE TABLE likeness_group (
  scope TEXT NOT NULL,
  recommendation INTEGER NOT NULL REFERENCES recommendation (number) DEFERRABLE INITIALLY DEFERRED,
  leader INTEGER NOT NULL REFERENCES recommendation (number) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (scope, recommendation)
) STRICT, WITHOUT ROWID;

CREATE TABLE magazine_article (
  issue TEXT NOT NULL REFERENCES magazine_issue (id),
  place INTEGER NOT NULL CHECK (place > 0),
  article TEXT NOT NULL UNIQUE,
  PRIMARY KEY (issue, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE magazine_issue (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL CHECK (length(number) > 0),
  season TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  call TEXT NOT NULL,
  open_until TEXT,
  published TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  -- The key of who took it and the date, as first entered; both stand in the id.
  taker_key TEXT NOT NULL,
  entered_date TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  UNIQUE (taker_key, entered_date, number)
) STRICT;

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

CREATE TABLE measure_evidence (
  measure TEXT NOT NULL,
  act INTEGER NOT NULL,
  place INTEGER NOT NULL CHECK (place > 0),
  kind TEXT NOT NULL CHECK (kind IN ('source', 'document', 'meeting', 'roll-call')),
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  PRIMARY KEY (measure, act, place),
  FOREIGN KEY (measure, act) REFERENCES measure_act (measure, place) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  debate TEXT REFERENCES debate (id) DEFERRABLE INITIALLY DEFERRED,
  symbol TEXT,
  body TEXT,
  session INTEGER,
  date TEXT NOT NULL,
  sitting TEXT,
  title TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (rule IN ('on the record', 'informal', 'not for attribution')),
  record TEXT NOT NULL CHECK (record IN ('verbatim record', 'none', 'unknown')),
  status TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_note (
  id TEXT PRIMARY KEY,
  meeting TEXT,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  attribution TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('member', 'observer')),
  "from" TEXT,
  until TEXT,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT;

CREATE TABLE membership_check (
  scheme TEXT NOT NULL,
  code TEXT NOT NULL,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  first_membership_date TEXT,
  first_vote_date TEXT,
  last_vote_date TEXT,
  explanation TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT;

CREATE TABLE named_vote (
  decision TEXT NOT NULL REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  choice TEXT NOT NULL CHECK (choice IN ('yes', 'no', 'abstain', 'did not vote')),
  status TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL,
  PRIMARY KEY (decision, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE onset (
  source INTEGER NOT NULL REFERENCES outcome_source (number) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  has_begun INTEGER NOT NULL CHECK (has_begun IN (0, 1)),
  PRIMARY KEY (source, state, year)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE page_furniture (
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  text TEXT NOT NULL,
  page INTEGER NOT NULL,
  PRIMARY KEY (meeting, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE polarization_estimate (
  run INTEGER NOT NULL REFERENCES analysis_run (id) ON DELETE CASCADE,
  period INTEGER NOT NULL,
  measure TEXT NOT NULL,
  states INTEGER NOT NULL CHECK (states > 0),
  value REAL,
  low REAL,
  high REAL,
  low_of_roll_calls REAL,
  high_of_roll_calls REAL,
  PRIMARY KEY (run, period, measure)
) STRICT, WITHOUT ROWID;

CREATE TABLE position_estimate (
  run INTEGER NOT NULL REFERENCES analysis_run (id) ON DELETE CASCADE,
  series TEXT NOT NULL,
  period INTEGER NOT NULL,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  mean REAL NOT NULL,
  q05 REAL NOT NULL,
  q95 REAL NOT NULL CHECK (q95 >= q05),
  votes INTEGER NOT NULL CHECK (votes > 0),
  PRIMARY KEY (run, series, period)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE public_setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE published_coding (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  -- Ids of themes, separated by blanks.
  themes TEXT NOT NULL,
  -- Towards what a stance was asked; null where none was.
  stance_on TEXT,
  codebook_version INTEGER NOT NULL CHECK (codebook_version > 0),
  codebook TEXT NOT NULL,
  -- From which paragraphs it was drawn, in words; how many those were; how many were drawn, with which seed.
  drawn_from TEXT NOT NULL,
  drawn_of INTEGER NOT NULL,
  drawn INTEGER NOT NULL,
  seed TEXT NOT NULL,
  coders INTEGER NOT NULL CHECK (coders > 1),
  -- Names of coders who agreed to be named, one a line.
  named TEXT NOT NULL,
  published TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE published_comment (
  page TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  name TEXT NOT NULL CHECK (length(name) > 0),
  text TEXT NOT NULL CHECK (length(text) > 0),
  published TEXT NOT NULL,
  PRIMARY KEY (page, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE published_figure (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL,
  measure TEXT NOT NULL REFERENCES figure_measure (id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT NOT NULL,
  value_as_printed TEXT NOT NULL,
  value REAL,
  upper_value REAL,
  publisher TEXT NOT NULL,
  page TEXT,
  url TEXT,
  published_on TEXT,
  as_of_date TEXT,
  scope TEXT NOT NULL,
  status TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE published_note (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  rule TEXT NOT NULL CHECK (rule IN ('on-the-record', 'not-for-attribution')),
  meeting TEXT,
  attendance TEXT,
  published TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (id, rule)
) STRICT;

CREATE TABLE published_note_passage (
  note TEXT NOT NULL,
  rule TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) > 0),
  speaker TEXT CHECK (speaker IS NULL OR rule = 'on-the-record'),
  PRIMARY KEY (note, number),
  FOREIGN KEY (note, rule) REFERENCES published_note (id, rule) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE published_note_present (
  note TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (rule = 'on-the-record'),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (note, number),
  FOREIGN KEY (note, rule) REFERENCES published_note (id, rule) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE read_document (
  symbol TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('resolution', 'report')),
  title TEXT NOT NULL,
  date TEXT,
  session INTEGER,
  agenda_items TEXT,
  -- One line a symbol.
  other_symbols TEXT NOT NULL,
  meeting TEXT,
  paragraphs INTEGER NOT NULL,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE recommendation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('UPR', 'report', 'dialogue', 'civil society', 'treaty body')),
  maker TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  maker_as_printed TEXT NOT NULL,
  addressee TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  addressee_as_printed TEXT NOT NULL,
  session TEXT NOT NULL,
  cycle INTEGER,
  date TEXT,
  document TEXT,
  paragraph TEXT,
  text TEXT NOT NULL CHECK (length(text) > 0),
  action INTEGER CHECK (action BETWEEN 1 AND 5),
  -- One line a label.
  issues TEXT NOT NULL,
  -- The latest answer of the state addressed, from the events; null for silence.
  answer TEXT CHECK (answer IN ('accepted', 'noted', 'rejected', 'changed')),
  -- The file that brought it first, and the line there.
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL
) STRICT;

CREATE TABLE recommendation_event (
  recommendation INTEGER NOT NULL REFERENCES recommendation (number) DEFERRABLE INITIALLY DEFERRED,
  -- In the order of import; readers sort by date, what has none first.
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (
    'made', 'accepted', 'noted', 'rejected', 'changed', 'action begun', 'partly done', 'done', 'lapsed', 'contested')),
  date TEXT,
  voice TEXT NOT NULL CHECK (voice IN ('state', 'civil society', 'UN', 'record')),
  who TEXT,
  evidence TEXT,
  source TEXT NOT NULL,
  note TEXT,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (recommendation, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE regional_membership (
  "group" TEXT NOT NULL REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  purpose TEXT NOT NULL CHECK (purpose IN ('elections', 'consultation')),
  "from" TEXT,
  until TEXT,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT;

CREATE TABLE reported_intervention (
  subject TEXT NOT NULL,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  capacity TEXT,
  what TEXT NOT NULL,
  status TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL,
  PRIMARY KEY (subject, state, what)
) STRICT, WITHOUT ROWID;

CREATE TABLE roll_call (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  session TEXT NOT NULL,
  date TEXT NOT NULL,
  year INTEGER NOT NULL,
  symbol_as_printed TEXT,
  resolution TEXT,
  title TEXT NOT NULL,
  description TEXT,
  part TEXT NOT NULL CHECK (part IN ('whole', 'paragraph', 'amendment', 'unknown')),
  important INTEGER CHECK (important IN (0, 1)),
  printed_yes INTEGER,
  printed_no INTEGER,
  printed_abstain INTEGER,
  meeting TEXT,
  draft TEXT,
  link TEXT,
  same_as TEXT REFERENCES roll_call (id) DEFERRABLE INITIALLY DEFERRED,
  counted_yes INTEGER NOT NULL DEFAULT 0,
  counted_no INTEGER NOT NULL DEFAULT 0,
  counted_abstain INTEGER NOT NULL DEFAULT 0,
  counted_absent INTEGER NOT NULL DEFAULT 0,
  counted_not_member INTEGER NOT NULL DEFAULT 0,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE roll_call_issue (
  roll_call INTEGER NOT NULL REFERENCES roll_call (number),
  issue TEXT NOT NULL,
  PRIMARY KEY (roll_call, issue)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_measure (
  run INTEGER NOT NULL REFERENCES analysis_run (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  -- What the number is about where the name has several: a number of parts, a range of probabilities.
  label TEXT NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  -- What the model expected, where value is what was observed.
  expected REAL,
  cases INTEGER,
  PRIMARY KEY (run, name, label)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE searched_phrase USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE 'searched_phrase_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'searched_phrase_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'searched_phrase_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'searched_phrase_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE searched_statement (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  intervention TEXT NOT NULL UNIQUE REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  words INTEGER NOT NULL
) STRICT;

CREATE TABLE searched_stem (
  stem TEXT NOT NULL,
  part INTEGER NOT NULL,
  statements BLOB NOT NULL,
  PRIMARY KEY (stem, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE situation (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  place TEXT,
  opened TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (length(scope) > 0)
) STRICT;

CREATE TABLE situation_state (
  situation TEXT NOT NULL REFERENCES situation (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (situation, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_code (
  scheme TEXT NOT NULL,
  code TEXT NOT NULL,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT,
  until TEXT,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT;

CREATE TABLE spoken_action (
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  as_printed TEXT NOT NULL,
  resolution TEXT,
  item TEXT,
  page INTEGER NOT NULL,
  after TEXT,
  PRIMARY KEY (meeting, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE spoken_ballot (
  vote TEXT NOT NULL REFERENCES spoken_vote (id) DEFERRABLE INITIALLY DEFERRED,
  list TEXT NOT NULL CHECK (list IN ('in favour', 'against', 'abstaining', 'not participating')),
  place INTEGER NOT NULL,
  printed TEXT NOT NULL,
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (vote, list, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE "spoken_meeting" (
  symbol TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  session INTEGER,
  session_as_printed TEXT,
  number INTEGER,
  date TEXT NOT NULL,
  time TEXT,
  place TEXT,
  president TEXT,
  president_state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  opened TEXT,
  closed TEXT,
  -- One line an entry.
  agenda TEXT NOT NULL,
  -- text, or scan where the letters were recognised from an image.
  origin TEXT NOT NULL CHECK (origin IN ('text', 'scan')),
  pages INTEGER NOT NULL,
  letters_in_document INTEGER NOT NULL,
  letters_spoken INTEGER NOT NULL,
  letters_in_asides INTEGER NOT NULL,
  letters_of_furniture INTEGER NOT NULL,
  letters_corrected INTEGER NOT NULL,
  form TEXT NOT NULL CHECK (form IN (
    'verbatim record', 'press release', 'filed statements', 'corpus of speeches', 'table of speakers')),
  -- The meeting that is reported, by id or symbol; null where the symbol says it or nobody knows.
  about TEXT,
  debate TEXT,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE spoken_paragraph (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  intervention TEXT NOT NULL REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  page INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (intervention, number)
) STRICT;

CREATE TABLE spoken_vote (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES spoken_meeting (symbol) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  about TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('whole', 'paragraph', 'amendment', 'motion', 'unknown')),
  resolution TEXT,
  item TEXT,
  method TEXT NOT NULL,
  printed_in_favour INTEGER,
  printed_against INTEGER,
  printed_abstaining INTEGER,
  result TEXT,
  outcome TEXT,
  page INTEGER NOT NULL,
  after TEXT,
  UNIQUE (meeting, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE sponsor (
  decision TEXT NOT NULL REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL,
  status TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL,
  PRIMARY KEY (decision, state, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE state (
  id TEXT PRIMARY KEY CHECK (length(id) = 3),
  kind TEXT NOT NULL CHECK (kind IN ('member', 'observer', 'former')),
  short_name TEXT NOT NULL,
  official_name TEXT NOT NULL,
  iso2 TEXT,
  m49 TEXT,
  relation_note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE state_name (
  state TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('short', 'official', 'list', 'variant')),
  "from" TEXT,
  until TEXT,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT;

CREATE TABLE state_relation (
  earlier TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  later TEXT NOT NULL REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  date TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT;

CREATE TABLE stated_intention (
  vote TEXT NOT NULL REFERENCES spoken_vote (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  -- One line a name: the name as printed, or the name, a tab and the id of the state.
  voters TEXT NOT NULL,
  intended TEXT CHECK (intended IN ('in favour', 'against', 'abstain', 'not participate')),
  as_printed TEXT NOT NULL,
  PRIMARY KEY (vote, place)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE theme (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE theme_mention (
  theme TEXT NOT NULL,
  intervention TEXT NOT NULL REFERENCES intervention (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  paragraphs INTEGER NOT NULL CHECK (paragraphs > 0),
  tags INTEGER NOT NULL CHECK (tags >= paragraphs),
  PRIMARY KEY (theme, intervention)
) STRICT, WITHOUT ROWID;

CREATE TABLE theme_tag (
  paragraph INTEGER NOT NULL REFERENCES spoken_paragraph (row) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  theme TEXT NOT NULL,
  length INTEGER NOT NULL CHECK (length > 0),
  rule TEXT NOT NULL,
  quote TEXT,
  PRIMARY KEY (paragraph, start, theme)
) STRICT, WITHOUT ROWID;

CREATE TABLE theme_tagged (
  intervention TEXT PRIMARY KEY REFERENCES intervention (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  run INTEGER NOT NULL REFERENCES tagging_run (id) ON DELETE CASCADE,
  words INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tile (
  state TEXT PRIMARY KEY REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  "column" INTEGER NOT NULL,
  row INTEGER NOT NULL,
  UNIQUE ("column", row)
) STRICT, WITHOUT ROWID;

CREATE TABLE told (
  kind TEXT NOT NULL CHECK (kind IN ('note', 'article')),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE veto (
  draft TEXT NOT NULL REFERENCES vetoed_draft (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  state TEXT REFERENCES state (id) DEFERRABLE INITIALLY DEFERRED,
  as_printed TEXT NOT NULL,
  PRIMARY KEY (draft, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE vetoed_draft (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  meeting TEXT NOT NULL,
  -- One line a symbol.
  drafts TEXT NOT NULL,
  agenda_item TEXT NOT NULL,
  situation TEXT NOT NULL,
  source TEXT NOT NULL,
  file TEXT NOT NULL REFERENCES imported_file (digest) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE voter (
  number INTEGER PRIMARY KEY,
  scheme TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT,
  UNIQUE (scheme, code)
) STRICT;

CREATE TABLE withdrawn_article (
  id TEXT PRIMARY KEY,
  withdrawn TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawn_coding (
  id TEXT PRIMARY KEY,
  withdrawn TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawn_note (
  id TEXT PRIMARY KEY,
  withdrawn TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_by_code ON claim (code);

CREATE INDEX coded_paragraph_by_paragraph ON coded_paragraph (paragraph);

CREATE INDEX commitment_by_instrument ON commitment (instrument, state);

CREATE INDEX commitment_by_state ON commitment (state);

CREATE INDEX correction_by_record ON correction (noun, record);

CREATE INDEX delivery_by_state ON delivery (state);

CREATE UNIQUE INDEX event_by_key ON event (edition, key);

CREATE INDEX event_by_territory ON event (territory, first_day);

CREATE INDEX event_link_by_other ON event_link (other);

CREATE INDEX finding_by_kind ON finding (kind);

CREATE INDEX finding_by_subject ON finding (about) WHERE about IS NOT NULL;

CREATE UNIQUE INDEX forecast_risk_by_state ON forecast_risk (state, forecast);

CREATE INDEX intervention_by_state ON intervention (state) WHERE state IS NOT NULL;

CREATE INDEX joint_text_by_one ON joint_text (one);

CREATE INDEX joint_text_by_other ON joint_text (other);

CREATE INDEX lens_change_by_recommendation ON lens_change (recommendation);

CREATE INDEX lens_run_by_lens ON lens_run (lens, id);

CREATE INDEX lens_tag_by_recommendation ON lens_tag (recommendation);

CREATE INDEX likeness_group_by_leader ON likeness_group (scope, leader);

CREATE INDEX membership_by_state ON membership (state);

CREATE INDEX proposal_by_state ON proposal (state, first_day);

CREATE INDEX recommendation_by_addressee ON recommendation (addressee, maker);

CREATE INDEX recommendation_by_maker ON recommendation (maker);

CREATE INDEX roll_call_by_resolution ON roll_call (resolution);

CREATE INDEX roll_call_by_year ON roll_call (year);

CREATE INDEX spoken_ballot_by_state ON spoken_ballot (state) WHERE state IS NOT NULL;

CREATE INDEX spoken_meeting_by_about ON spoken_meeting (about) WHERE about IS NOT NULL;

CREATE INDEX spoken_meeting_by_file ON spoken_meeting (file);

CREATE INDEX spoken_vote_by_resolution ON spoken_vote (resolution) WHERE resolution IS NOT NULL;

CREATE INDEX state_name_by_state ON state_name (state);

CREATE INDEX theme_mention_by_intervention ON theme_mention (intervention);

CREATE INDEX theme_tagged_by_run ON theme_tagged (run);

CREATE TRIGGER alert_act_after_withdrawal BEFORE INSERT ON alert_act
WHEN EXISTS (SELECT 1 FROM alert_act WHERE alert = new.alert AND kind = 'withdrawn') BEGIN
  SELECT RAISE(ABORT, 'nothing follows on a withdrawn alert');
END;

CREATE TRIGGER alert_act_kept BEFORE DELETE ON alert_act BEGIN
  SELECT RAISE(ABORT, 'an act of an alert is never taken out');
END;

CREATE TRIGGER alert_act_stays BEFORE UPDATE ON alert_act BEGIN
  SELECT RAISE(ABORT, 'an act of an alert is never changed');
END;

CREATE TRIGGER alert_kept BEFORE DELETE ON alert BEGIN
  SELECT RAISE(ABORT, 'an alert is never taken out: it is withdrawn');
END;

CREATE TRIGGER alert_reason_kept BEFORE DELETE ON alert_reason BEGIN
  SELECT RAISE(ABORT, 'a reason of an alert is never taken out');
END;

CREATE TRIGGER alert_reason_stays BEFORE UPDATE ON alert_reason BEGIN
  SELECT RAISE(ABORT, 'a reason of an alert is never changed');
END;

CREATE TRIGGER alert_stays BEFORE UPDATE ON alert BEGIN
  SELECT RAISE(ABORT, 'an alert is never changed: a new act is added');
END;

CREATE TRIGGER article_version_is_not_changed BEFORE UPDATE ON article_version
BEGIN SELECT raise(ABORT, 'a version of an article is never changed; publish a correction'); END;

CREATE TRIGGER assessment_kept BEFORE DELETE ON assessment BEGIN
  SELECT RAISE(ABORT, 'an assessment is never taken out');
END;

CREATE TRIGGER assessment_stays BEFORE UPDATE ON assessment BEGIN
  SELECT RAISE(ABORT, 'an assessment is never changed');
END;

CREATE VIEW ballot_readable AS
SELECT roll_call.id AS roll_call, roll_call.date AS date, ballot.state AS state,
  CASE ballot.choice WHEN 1 THEN 'yes' WHEN 2 THEN 'abstain' WHEN 3 THEN 'no' WHEN 8 THEN 'absent'
    ELSE 'not a member' END AS choice,
  voter.scheme || ':' || voter.code AS voter, ballot.original AS original
FROM ballot
JOIN roll_call ON roll_call.number = ballot.roll_call
JOIN voter ON voter.number = ballot.voter;

CREATE TRIGGER delivery_act_after_failure BEFORE INSERT ON delivery_act
WHEN EXISTS (SELECT 1 FROM delivery_act WHERE delivery = new.delivery AND kind = 'failed') BEGIN
  SELECT RAISE(ABORT, 'nothing follows on a delivery that failed: deliver it anew');
END;

CREATE TRIGGER delivery_act_in_sequence BEFORE INSERT ON delivery_act
WHEN new.place <> (SELECT coalesce(max(place), 0) + 1 FROM delivery_act WHERE delivery = new.delivery) BEGIN
  SELECT RAISE(ABORT, 'an act of a delivery follows on the last and never replaces one');
END;

CREATE TRIGGER delivery_act_kept BEFORE DELETE ON delivery_act BEGIN
  SELECT RAISE(ABORT, 'an act of a delivery is never taken out');
END;

CREATE TRIGGER delivery_act_stays BEFORE UPDATE ON delivery_act BEGIN
  SELECT RAISE(ABORT, 'an act of a delivery is never changed');
END;

CREATE TRIGGER delivery_kept BEFORE DELETE ON delivery BEGIN
  SELECT RAISE(ABORT, 'a delivery is never taken out');
END;

CREATE TRIGGER delivery_new BEFORE INSERT ON delivery
WHEN EXISTS (SELECT 1 FROM delivery WHERE id = new.id OR (alert = new.alert AND number = new.number)) BEGIN
  SELECT RAISE(ABORT, 'a delivery is never replaced');
END;

CREATE TRIGGER delivery_stays BEFORE UPDATE ON delivery BEGIN
  SELECT RAISE(ABORT, 'a delivery is never changed: a new act is added');
END;

CREATE TRIGGER dissent_kept BEFORE DELETE ON dissent BEGIN
  SELECT RAISE(ABORT, 'dissent is never taken out');
END;

CREATE TRIGGER dissent_stays BEFORE UPDATE ON dissent BEGIN
  SELECT RAISE(ABORT, 'dissent is never changed');
END;

CREATE TRIGGER evidence_kept BEFORE DELETE ON evidence BEGIN
  SELECT RAISE(ABORT, 'evidence is never taken out');
END;

CREATE TRIGGER evidence_stays BEFORE UPDATE ON evidence BEGIN
  SELECT RAISE(ABORT, 'evidence is never changed');
END;

CREATE TRIGGER forecast_kept BEFORE DELETE ON forecast BEGIN SELECT RAISE(ABORT, 'a forecast is never taken away'); END;

CREATE TRIGGER forecast_part_kept BEFORE DELETE ON forecast_part BEGIN SELECT RAISE(ABORT, 'a forecast is never taken away'); END;

CREATE TRIGGER forecast_part_stands BEFORE INSERT ON forecast_part
WHEN EXISTS (
  SELECT 1 FROM forecast_part WHERE forecast = NEW.forecast AND place = NEW.place AND predictor = NEW.predictor)
BEGIN SELECT RAISE(ABORT, 'a forecast is never replaced'); END;

CREATE TRIGGER forecast_part_unchanged BEFORE UPDATE ON forecast_part BEGIN SELECT RAISE(ABORT, 'a forecast is never changed'); END;

CREATE TRIGGER forecast_predictor_kept BEFORE DELETE ON forecast_predictor BEGIN SELECT RAISE(ABORT, 'a forecast is never taken away'); END;

CREATE TRIGGER forecast_predictor_stands BEFORE INSERT ON forecast_predictor
WHEN EXISTS (SELECT 1 FROM forecast_predictor WHERE forecast = NEW.forecast AND predictor = NEW.predictor)
BEGIN SELECT RAISE(ABORT, 'a forecast is never replaced'); END;

CREATE TRIGGER forecast_predictor_unchanged BEFORE UPDATE ON forecast_predictor BEGIN SELECT RAISE(ABORT, 'a forecast is never changed'); END;

CREATE TRIGGER forecast_risk_kept BEFORE DELETE ON forecast_risk BEGIN SELECT RAISE(ABORT, 'a forecast is never taken away'); END;

CREATE TRIGGER forecast_risk_unchanged BEFORE UPDATE ON forecast_risk BEGIN SELECT RAISE(ABORT, 'a forecast is never changed'); END;

CREATE TRIGGER forecast_risk_whole BEFORE INSERT ON forecast_risk
WHEN (SELECT count(*) FROM forecast_risk WHERE forecast = NEW.forecast)
  >= coalesce((SELECT rows FROM forecast WHERE id = NEW.forecast), 0)
BEGIN SELECT RAISE(ABORT, 'the forecast is whole'); END;

CREATE TRIGGER forecast_stands BEFORE INSERT ON forecast
WHEN EXISTS (SELECT 1 FROM forecast WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a forecast is never replaced'); END;

CREATE TRIGGER forecast_unchanged BEFORE UPDATE ON forecast BEGIN SELECT RAISE(ABORT, 'a forecast is never changed'); END;

CREATE TRIGGER frozen_embed_is_not_changed BEFORE UPDATE ON frozen_embed
BEGIN SELECT raise(ABORT, 'a frozen value is never changed; publish a correction'); END;

CREATE TRIGGER measure_act_after_withdrawal BEFORE INSERT ON measure_act
WHEN EXISTS (SELECT 1 FROM measure_act WHERE measure = new.measure AND kind = 'withdrawn') BEGIN
  SELECT RAISE(ABORT, 'nothing follows on a withdrawn measure');
END;

CREATE TRIGGER measure_act_in_sequence BEFORE INSERT ON measure_act
WHEN new.place <> (SELECT coalesce(max(place), 0) + 1 FROM measure_act WHERE measure = new.measure) BEGIN
  SELECT RAISE(ABORT, 'an act on a measure follows on the last and never replaces one');
END;

CREATE TRIGGER measure_act_kept BEFORE DELETE ON measure_act BEGIN
  SELECT RAISE(ABORT, 'an act on a measure is never taken out');
END;

CREATE TRIGGER measure_act_stays BEFORE UPDATE ON measure_act BEGIN
  SELECT RAISE(ABORT, 'an act on a measure is never changed');
END;

CREATE TRIGGER measure_against_kept BEFORE DELETE ON measure_against BEGIN
  SELECT RAISE(ABORT, 'what a measure answers to is never taken out');
END;

CREATE TRIGGER measure_against_new BEFORE INSERT ON measure_against
WHEN EXISTS (SELECT 1 FROM measure_act WHERE measure = new.measure AND place = new.act)
  OR EXISTS (SELECT 1 FROM measure_against WHERE measure = new.measure AND act = new.act AND place = new.place) BEGIN
  SELECT RAISE(ABORT, 'what a measure answers to is entered with its act: never afterwards and never in place of another');
END;

CREATE TRIGGER measure_against_stays BEFORE UPDATE ON measure_against BEGIN
  SELECT RAISE(ABORT, 'what a measure answers to is never changed');
END;

CREATE TRIGGER measure_evidence_kept BEFORE DELETE ON measure_evidence BEGIN
  SELECT RAISE(ABORT, 'what a measure rests on is never taken out');
END;

CREATE TRIGGER measure_evidence_new BEFORE INSERT ON measure_evidence
WHEN EXISTS (SELECT 1 FROM measure_act WHERE measure = new.measure AND place = new.act)
  OR EXISTS (SELECT 1 FROM measure_evidence WHERE measure = new.measure AND act = new.act AND place = new.place) BEGIN
  SELECT RAISE(ABORT, 'what a measure rests on is entered with its act: never afterwards and never in place of another');
END;

CREATE TRIGGER measure_evidence_stays BEFORE UPDATE ON measure_evidence BEGIN
  SELECT RAISE(ABORT, 'what a measure rests on is never changed');
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

CREATE TRIGGER measure_stays BEFORE UPDATE ON measure BEGIN
  SELECT RAISE(ABORT, 'a measure is never changed: a new act is added');
END;

CREATE TRIGGER proposal_act_kept BEFORE DELETE ON proposal_act BEGIN
  SELECT RAISE(ABORT, 'an act on a proposal is never taken out');
END;

CREATE TRIGGER proposal_act_stays BEFORE UPDATE ON proposal_act BEGIN
  SELECT RAISE(ABORT, 'an act on a proposal is never changed');
END;

CREATE TRIGGER proposal_kept BEFORE DELETE ON proposal BEGIN
  SELECT RAISE(ABORT, 'a proposal is never taken out');
END;

CREATE TRIGGER proposal_stays BEFORE UPDATE ON proposal BEGIN
  SELECT RAISE(ABORT, 'a proposal is never changed');
END;

CREATE TRIGGER situation_kept BEFORE DELETE ON situation BEGIN
  SELECT RAISE(ABORT, 'a situation is never taken out');
END;

CREATE TRIGGER situation_stays BEFORE UPDATE ON situation BEGIN
  SELECT RAISE(ABORT, 'a situation is never changed');
END;
