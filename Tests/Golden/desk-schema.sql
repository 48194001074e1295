CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '' AND name = lower(name)),
  shown TEXT NOT NULL CHECK (shown <> ''),
  organisation INTEGER REFERENCES organisation (id),
  made INTEGER NOT NULL,
  closed INTEGER,
  -- As Argon2 writes it, with its parameters and salt.
  password TEXT NOT NULL,
  -- Sealed: the key of the one-time codes.
  code_key BLOB,
  -- The last time step whose code was used; no code works twice.
  code_step INTEGER
, passkeys_only INTEGER NOT NULL DEFAULT 0 CHECK (passkeys_only IN (0, 1))) STRICT;

CREATE TABLE account_role (
  account INTEGER NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  PRIMARY KEY (account, role)
) WITHOUT ROWID, STRICT;

CREATE TABLE adjudication (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES coding_unit (id),
  number INTEGER NOT NULL CHECK (number > 0),
  -- As JSON.
  claims TEXT NOT NULL,
  -- Sealed: the reason, for the desk.
  reason BLOB NOT NULL,
  -- Why an earlier decision was corrected, as the public may read it.
  public_reason TEXT CHECK ((public_reason IS NULL) = (number = 1)),
  account INTEGER NOT NULL REFERENCES account (id),
  at INTEGER NOT NULL,
  UNIQUE (unit, number)
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

CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  account INTEGER,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;

CREATE TABLE campaign (
  id INTEGER PRIMARY KEY,
  -- Sealed: name, aim, vote or item as JSON.
  content BLOB NOT NULL,
  made INTEGER NOT NULL,
  closed INTEGER
) STRICT;

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

CREATE TABLE campaign_target (
  id INTEGER PRIMARY KEY,
  campaign INTEGER NOT NULL REFERENCES campaign (id),
  -- Sealed: the state.
  state BLOB NOT NULL,
  owner INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE TABLE campaign_visit (
  target INTEGER NOT NULL REFERENCES campaign_target (id),
  account INTEGER NOT NULL REFERENCES account (id),
  at INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  PRIMARY KEY (target, account)
) WITHOUT ROWID, STRICT;

CREATE TABLE coding (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL,
  account INTEGER NOT NULL,
  codebook INTEGER NOT NULL,
  -- Sealed: claims and remark as JSON.
  content BLOB NOT NULL,
  changed INTEGER NOT NULL,
  UNIQUE (unit, account),
  FOREIGN KEY (unit, account) REFERENCES coding_assignment (unit, account)
) STRICT;

CREATE TABLE coding_assignment (
  unit INTEGER NOT NULL REFERENCES coding_unit (id),
  account INTEGER NOT NULL REFERENCES account (id),
  PRIMARY KEY (unit, account)
) WITHOUT ROWID, STRICT;

CREATE TABLE coding_codebook (
  project INTEGER NOT NULL REFERENCES coding_project (id),
  version INTEGER NOT NULL CHECK (version > 0),
  text TEXT NOT NULL CHECK (text <> ''),
  made INTEGER NOT NULL,
  PRIMARY KEY (project, version)
) WITHOUT ROWID, STRICT;

CREATE TABLE coding_coder (
  project INTEGER NOT NULL REFERENCES coding_project (id),
  account INTEGER NOT NULL REFERENCES account (id),
  handed_in INTEGER,
  -- 1 when the coder agreed to be named beside the public claims.
  is_named INTEGER NOT NULL DEFAULT 0 CHECK (is_named IN (0, 1)),
  -- When the coder dropped out, and who took over. Codings that were not handed in by then stay and are never counted.
  left_at INTEGER,
  replaced_by INTEGER REFERENCES account (id),
  PRIMARY KEY (project, account),
  CHECK ((left_at IS NULL) = (replaced_by IS NULL))
) WITHOUT ROWID, STRICT;

CREATE TABLE coding_project (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE CHECK (address <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  -- Ids of themes, separated by blanks.
  themes TEXT NOT NULL,
  -- Towards what a stance is asked; NULL where none is.
  stance_on TEXT,
  seed TEXT NOT NULL,
  -- From which paragraphs it was drawn, in words, and how many those are.
  drawn_from TEXT NOT NULL,
  drawn_of INTEGER NOT NULL,
  made INTEGER NOT NULL,
  published INTEGER,
  CHECK (themes <> '' OR stance_on IS NOT NULL)
) STRICT;

CREATE TABLE coding_unit (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES coding_project (id),
  place INTEGER NOT NULL CHECK (place > 0),
  paragraph TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  text TEXT NOT NULL CHECK (text <> ''),
  UNIQUE (project, place),
  UNIQUE (project, paragraph)
) STRICT;

CREATE TABLE comment (
  id INTEGER PRIMARY KEY,
  page TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('new', 'approved', 'refused', 'appealed')),
  reason TEXT,
  -- Sealed: the content as JSON.
  content BLOB NOT NULL,
  received TEXT NOT NULL,
  decided TEXT,
  account INTEGER REFERENCES account (id),
  suspect INTEGER NOT NULL DEFAULT 0,
  has_appealed INTEGER NOT NULL DEFAULT 0,
  published_as INTEGER,
  text_mark TEXT NOT NULL
) STRICT;

CREATE TABLE edition (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  -- Sealed: the number and digest of the newest audit entry, so that a log cut short shows.
  audit_head BLOB,
  -- Sealed: a known word, to tell a wrong key from a damaged file.
  key_proof BLOB
) STRICT;

CREATE TABLE failed_sign_in (
  of TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  last INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE invitation (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  -- For whom an account is made; NULL for a recovery.
  shown TEXT,
  organisation TEXT,
  roles TEXT NOT NULL DEFAULT '',
  -- Whose password is made anew; NULL for an invitation.
  account INTEGER REFERENCES account (id),
  without_second_factor INTEGER NOT NULL DEFAULT 0,
  made_by INTEGER REFERENCES account (id),
  made INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  used INTEGER,
  CHECK ((shown IS NULL) <> (account IS NULL))
) STRICT;

CREATE TABLE magazine (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('planned', 'call', 'published')),
  -- Sealed: the content as JSON.
  content BLOB NOT NULL,
  published_as TEXT UNIQUE
) STRICT;

CREATE TABLE newsletter_letter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subscriber INTEGER NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'known', 'article')),
  -- The public article and its version; empty and 0 for the other kinds.
  article TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  queued INTEGER NOT NULL,
  -- Not tried before this moment.
  next INTEGER NOT NULL
) STRICT;

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL CHECK (rule IN ('on-the-record', 'not-for-attribution', 'confidential')),
  -- Sealed: the content as JSON.
  content BLOB NOT NULL,
  made INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  -- The public id, once it was published.
  published_as TEXT UNIQUE
) STRICT;

CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  -- Sealed: name, kind, state or body, e-mail, webhook and its secret, as JSON.
  content BLOB NOT NULL,
  made INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  closed INTEGER
) STRICT;

CREATE TABLE office_reply (
  id INTEGER PRIMARY KEY,
  outgoing INTEGER NOT NULL REFERENCES outgoing (id),
  at INTEGER NOT NULL,
  -- Sealed.
  words BLOB NOT NULL,
  status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'published', 'set-aside'))
) STRICT;

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE outgoing (
  id INTEGER PRIMARY KEY,
  office INTEGER NOT NULL REFERENCES office (id),
  alert TEXT NOT NULL,
  act INTEGER NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('e-mail', 'webhook')),
  made INTEGER NOT NULL,
  made_by INTEGER NOT NULL REFERENCES account (id),
  mark TEXT NOT NULL UNIQUE,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_try INTEGER,
  -- Until then a process has it in hand; nobody else tries it, whatever a person asks for.
  held_until INTEGER,
  status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'failed', 'stopped')),
  sent INTEGER,
  -- Sealed: what went wrong at the last attempt.
  problem BLOB,
  -- Sealed: the secret of the receipt link, erased once it has gone out; its digest stays.
  receipt BLOB,
  receipt_digest TEXT NOT NULL UNIQUE,
  -- The id of the public delivery.
  published_as TEXT UNIQUE,
  CHECK ((status = 'waiting') = (next_try IS NOT NULL)),
  CHECK ((status = 'sent') = (sent IS NOT NULL))
) STRICT;

CREATE TABLE passkey (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account INTEGER NOT NULL REFERENCES account (id),
  -- Sealed: what it is called, how it signs, its public key.
  content BLOB NOT NULL,
  -- How often the device says it signed; 0 where it does not count.
  counter INTEGER NOT NULL CHECK (counter >= 0),
  made INTEGER NOT NULL,
  used INTEGER
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  wish TEXT NOT NULL CHECK (wish IN ('volunteer', 'membership', 'conversation')),
  -- Sealed: the content as JSON.
  content BLOB NOT NULL,
  day TEXT NOT NULL,
  consent_version TEXT NOT NULL
) STRICT;

CREATE TABLE receipt (
  digest TEXT PRIMARY KEY,
  noun TEXT NOT NULL CHECK (noun IN ('submission', 'comment', 'person')),
  item INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery_code (
  account INTEGER NOT NULL REFERENCES account (id),
  digest TEXT NOT NULL,
  PRIMARY KEY (account, digest)
) WITHOUT ROWID, STRICT;

CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The secret is in the browser only; here is its digest.
  digest TEXT UNIQUE,
  account INTEGER NOT NULL REFERENCES account (id),
  stage TEXT NOT NULL,
  -- The family of the browser and of its system; nothing else is kept of what it says about itself.
  browser TEXT NOT NULL,
  begun INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  ended INTEGER,
  CHECK ((digest IS NULL) = (ended IS NOT NULL))
) STRICT;

CREATE TABLE submission (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('new', 'in-review', 'accepted', 'refused')),
  -- Sealed: the content as JSON.
  content BLOB NOT NULL,
  received TEXT NOT NULL,
  assigned INTEGER REFERENCES account (id),
  suspect INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  note INTEGER REFERENCES note (id),
  -- The id of a situation of the record behind which it stands; told at the desk only.
  situation TEXT,
  -- A keyed digest of the text, to tell that the same was sent before.
  text_mark TEXT NOT NULL
) STRICT;

CREATE TABLE submission_entry (
  id INTEGER PRIMARY KEY,
  submission INTEGER NOT NULL REFERENCES submission (id),
  kind TEXT NOT NULL CHECK (kind IN ('question', 'answer', 'note', 'step')),
  account INTEGER REFERENCES account (id),
  day TEXT NOT NULL,
  -- Sealed: the content as JSON.
  content BLOB NOT NULL
) STRICT;

CREATE TABLE submission_file (
  id INTEGER PRIMARY KEY,
  submission INTEGER NOT NULL REFERENCES submission (id),
  state TEXT NOT NULL CHECK (state IN ('quarantined', 'uncleaned', 'released', 'harmful')),
  size INTEGER NOT NULL,
  -- The day of the last search for viruses that found nothing.
  searched TEXT,
  -- Sealed: name, type and remark as JSON.
  about BLOB NOT NULL,
  -- Sealed: the bytes in Base64.
  content BLOB NOT NULL
) STRICT;

CREATE TABLE subscriber (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Sealed.
  address BLOB NOT NULL,
  -- A keyed digest of the address, to find it again.
  mark TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('asked', 'confirmed')),
  asked INTEGER NOT NULL,
  confirmed INTEGER CHECK ((confirmed IS NULL) = (state = 'asked')),
  -- What was agreed to, word for word.
  consent TEXT NOT NULL,
  -- Sealed: the secret of the link in the letters; its digest beside it.
  secret BLOB NOT NULL,
  secret_digest TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX article_due ON article (due) WHERE due IS NOT NULL;

CREATE INDEX article_remark_of ON article_remark (article);

CREATE INDEX campaign_entry_changed ON campaign_entry (changed);

CREATE INDEX campaign_entry_target ON campaign_entry (target);

CREATE INDEX campaign_target_campaign ON campaign_target (campaign);

CREATE INDEX coding_assignment_account ON coding_assignment (account);

CREATE INDEX comment_text ON comment (text_mark);

CREATE INDEX failed_sign_in_last ON failed_sign_in (last);

CREATE INDEX newsletter_letter_next ON newsletter_letter (next) WHERE state = 'waiting';

CREATE UNIQUE INDEX newsletter_letter_once ON newsletter_letter (subscriber, article, version) WHERE kind = 'article';

CREATE INDEX outgoing_by_next_try ON outgoing (next_try);

CREATE UNIQUE INDEX outgoing_once ON outgoing (alert, act, office, channel) WHERE status IN ('waiting', 'failed');

CREATE INDEX passkey_account ON passkey (account);

CREATE INDEX receipt_of ON receipt (noun, item);

CREATE INDEX session_account ON session (account);

CREATE INDEX submission_entry_of ON submission_entry (submission);

CREATE INDEX submission_file_of ON submission_file (submission);

CREATE INDEX submission_situation ON submission (situation);

CREATE INDEX submission_text ON submission (text_mark);

CREATE TRIGGER adjudication_is_not_changed BEFORE UPDATE OF unit, number, claims, public_reason, account, at ON adjudication
BEGIN SELECT raise(ABORT, 'what was adjudicated is not changed; a later decision corrects it'); END;

CREATE TRIGGER adjudication_is_not_cut BEFORE DELETE ON adjudication
BEGIN SELECT raise(ABORT, 'what was adjudicated is not taken out'); END;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit log is never changed'); END;

CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit log is never cut'); END;

CREATE TRIGGER coding_is_handed_in BEFORE UPDATE OF unit, account, codebook, changed ON coding
WHEN EXISTS (
  SELECT 1 FROM coding_unit JOIN coding_coder ON coding_coder.project = coding_unit.project
  WHERE coding_unit.id = old.unit AND coding_coder.account = old.account
    AND (handed_in IS NOT NULL OR left_at IS NOT NULL))
BEGIN SELECT raise(ABORT, 'a coding that was handed in, or whose coder left, is not changed'); END;
