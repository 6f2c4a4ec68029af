-- Parties: hospital departments, practices, the region. Everybody who is logged in may read the directory.
CREATE TABLE foelgeskab.party (
  party_id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('department', 'practice', 'region')),
  name text NOT NULL,
  organisation text NOT NULL DEFAULT '',
  -- ydernummer (six digits) of a practice, SHAK code of a department
  identifier text NOT NULL,
  ean text NOT NULL,
  street text NOT NULL DEFAULT '',
  postcode text NOT NULL DEFAULT '',
  city text NOT NULL DEFAULT '',
  phone text NOT NULL DEFAULT '',
  region text NOT NULL DEFAULT 'RM',
  active boolean NOT NULL DEFAULT true
);
CALL foelgeskab.guard('party');
CREATE INDEX party_by_identifier ON foelgeskab.party (kind, identifier);
GRANT SELECT ON foelgeskab.party TO foelgeskab_app;
CREATE POLICY party_read ON foelgeskab.party FOR SELECT TO foelgeskab_app USING (true);

-- The telephone list: a direct number per department and cancer, with the day it was last verified.
CREATE TABLE foelgeskab.directory_entry (
  entry_id text PRIMARY KEY,
  party_id text NOT NULL REFERENCES foelgeskab.party,
  cancer text NOT NULL,
  label text NOT NULL,
  phone text NOT NULL,
  hours text NOT NULL,
  verified_on date NOT NULL,
  verified_by text NOT NULL
);
CALL foelgeskab.guard('directory_entry');
CREATE INDEX directory_entry_by_party ON foelgeskab.directory_entry (party_id);
GRANT SELECT ON foelgeskab.directory_entry TO foelgeskab_app;
CREATE POLICY directory_entry_read ON foelgeskab.directory_entry FOR SELECT TO foelgeskab_app USING (true);
-- A department confirms its own numbers, and changes nothing else.
GRANT UPDATE (verified_on, verified_by) ON foelgeskab.directory_entry TO foelgeskab_app;
CREATE POLICY directory_entry_verify ON foelgeskab.directory_entry FOR UPDATE TO foelgeskab_app
  USING (party_id = foelgeskab.acting_party()) WITH CHECK (party_id = foelgeskab.acting_party());

CREATE TABLE foelgeskab.app_user (
  user_id text PRIMARY KEY,
  name text NOT NULL,
  title text NOT NULL DEFAULT '',
  -- the subject that the identity provider knows the person by
  subject text NOT NULL UNIQUE
);
CALL foelgeskab.guard('app_user');
GRANT SELECT ON foelgeskab.app_user TO foelgeskab_app;
CREATE POLICY app_user_read ON foelgeskab.app_user FOR SELECT TO foelgeskab_app USING (user_id = foelgeskab.acting_user());

CREATE TABLE foelgeskab.membership (
  user_id text NOT NULL REFERENCES foelgeskab.app_user,
  party_id text NOT NULL REFERENCES foelgeskab.party,
  role text NOT NULL CHECK (role IN ('hospital-doctor', 'coordinator', 'gp', 'practice-nurse', 'region-office')),
  PRIMARY KEY (user_id, party_id)
);
CALL foelgeskab.guard('membership');
GRANT SELECT ON foelgeskab.membership TO foelgeskab_app;
CREATE POLICY membership_read ON foelgeskab.membership FOR SELECT TO foelgeskab_app USING (user_id = foelgeskab.acting_user());

-- Sessions belong to the log-in alone: no role that serves a person's request can read them.
CREATE TABLE foelgeskab.session (
  session_id text PRIMARY KEY,
  data jsonb NOT NULL,
  expires_at timestamptz NOT NULL
);
CALL foelgeskab.guard('session');
CREATE INDEX session_by_expiry ON foelgeskab.session (expires_at);

-- Partners that deliver messages: the token is kept as its hash; the sender is bound to the channel by its EAN numbers.
CREATE TABLE foelgeskab.partner (
  partner_id text PRIMARY KEY,
  name text NOT NULL,
  token_sha256 bytea UNIQUE,
  eans text[] NOT NULL
);
CALL foelgeskab.guard('partner');

-- Settings of the installation: whether this is a demo database, and how far its clock was moved on.
CREATE TABLE foelgeskab.setting (
  name text PRIMARY KEY,
  value jsonb NOT NULL
);
CALL foelgeskab.guard('setting');
