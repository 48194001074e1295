-- Public keys of devices that sign for an account at its sign-in.
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
CREATE INDEX passkey_account ON passkey (account);

-- 1 where codes of an app are taken no longer: a passkey, or a recovery code.
ALTER TABLE account ADD COLUMN passkeys_only INTEGER NOT NULL DEFAULT 0 CHECK (passkeys_only IN (0, 1));
