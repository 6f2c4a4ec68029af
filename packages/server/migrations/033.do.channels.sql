-- What a partner's machine has signed is taken once: a request that somebody recorded opens no door a second time.
CREATE TABLE foelgeskab.partner_nonce (
  partner_id text NOT NULL REFERENCES foelgeskab.partner,
  nonce text NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (partner_id, nonce)
);
CALL foelgeskab.guard('partner_nonce');
CREATE INDEX partner_nonce_by_age ON foelgeskab.partner_nonce (seen_at);

-- A partner that cannot be reached, and since when; no line is one that can, or was never asked. It says nothing about anybody.
CREATE TABLE foelgeskab.channel_off (
  partner_id text PRIMARY KEY REFERENCES foelgeskab.partner,
  off_since timestamptz NOT NULL,
  why text NOT NULL CHECK (why IN ('unreachable', 'refuses-key', 'failing'))
);
CALL foelgeskab.guard('channel_off');
GRANT SELECT ON foelgeskab.channel_off TO foelgeskab_app;
CREATE POLICY channel_off_read ON foelgeskab.channel_off FOR SELECT TO foelgeskab_app USING (true);
-- A partner's name is read by whoever reads that it is off.
CREATE FUNCTION foelgeskab.channels_off() RETURNS TABLE (partner_id text, name text, off_since timestamptz, why text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  SELECT c.partner_id, p.name, c.off_since, c.why FROM foelgeskab.channel_off c JOIN foelgeskab.partner p USING (partner_id) ORDER BY c.off_since, c.partner_id;
END;
REVOKE ALL ON FUNCTION foelgeskab.channels_off() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.channels_off() TO foelgeskab_app, foelgeskab_system;
