-- The nightly certificate: the register counted twice, by the events and by the rows that screens read. A line a run, only added to and chained,
-- so that yesterday's cannot be made better today.

-- What everybody may know of it: when, and whether it adds up. No patient is in it.
CREATE TABLE foelgeskab.certificate (
  certificate_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- the local day from which it looks; of the nightly ones there is one a day
  for_day date NOT NULL,
  nightly boolean NOT NULL,
  made_at timestamptz NOT NULL,
  registered integer NOT NULL,
  active integer NOT NULL,
  closed integer NOT NULL,
  unaccounted integer NOT NULL,
  agree integer NOT NULL,
  disagree integer NOT NULL,
  previous_hash bytea,
  hash bytea
);
CALL foelgeskab.guard('certificate');
REVOKE UPDATE, DELETE ON foelgeskab.certificate FROM foelgeskab_system;
CREATE UNIQUE INDEX certificate_one_a_night ON foelgeskab.certificate (for_day) WHERE nightly;
CREATE INDEX certificate_by_time ON foelgeskab.certificate (made_at);
GRANT SELECT ON foelgeskab.certificate TO foelgeskab_app;
CREATE POLICY certificate_read ON foelgeskab.certificate FOR SELECT TO foelgeskab_app USING (true);

-- The whole of it: both results as each judge gave them, queues, feeds, and what is not accounted for. For the region's office.
CREATE TABLE foelgeskab.certificate_detail (
  certificate_id bigint PRIMARY KEY REFERENCES foelgeskab.certificate,
  by_events jsonb NOT NULL,
  by_rows jsonb NOT NULL,
  content jsonb NOT NULL
);
CALL foelgeskab.guard('certificate_detail');
REVOKE UPDATE, DELETE ON foelgeskab.certificate_detail FROM foelgeskab_system;
GRANT SELECT ON foelgeskab.certificate_detail TO foelgeskab_app;
CREATE POLICY certificate_detail_office ON foelgeskab.certificate_detail FOR SELECT TO foelgeskab_app USING (foelgeskab.acts_as('region-office'));
CREATE TRIGGER certificate_detail_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.certificate_detail
  FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();

-- One writer at a time, so that the chain has no fork.
CREATE FUNCTION foelgeskab.chain_certificate() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, foelgeskab AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('certificate', 0));
  SELECT c.hash INTO NEW.previous_hash FROM foelgeskab.certificate c ORDER BY c.certificate_id DESC LIMIT 1;
  NEW.hash := sha256(coalesce(NEW.previous_hash, ''::bytea) || convert_to(jsonb_build_array(NEW.for_day, NEW.nightly, extract(epoch FROM NEW.made_at),
    NEW.registered, NEW.active, NEW.closed, NEW.unaccounted, NEW.agree, NEW.disagree)::text, 'UTF8'));
  RETURN NEW;
END $$;
CREATE TRIGGER certificate_chain BEFORE INSERT ON foelgeskab.certificate FOR EACH ROW EXECUTE FUNCTION foelgeskab.chain_certificate();
CREATE TRIGGER certificate_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.certificate
  FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();

-- Each course's head as the last night saw it. A chain that was cut, or written anew from the beginning, no longer runs through it.
CREATE TABLE foelgeskab.witnessed_head (
  course_id uuid PRIMARY KEY,
  head_seq integer NOT NULL,
  head_hash bytea NOT NULL
);
CALL foelgeskab.guard('witnessed_head');

-- What is heard from outside, and when it was heard last. Silence of one of these is no good news about anybody.
CREATE TABLE foelgeskab.feed (
  kind text NOT NULL CHECK (kind IN ('laboratory', 'letters', 'receipts', 'registers')),
  -- the laboratory as its answers name it, the register by its name; '' where a kind has one feed
  name text NOT NULL,
  heard_at timestamptz NOT NULL,
  -- in a practice region: silenced on purpose, so that moving the clock on is not heard as a sign of life
  silenced boolean NOT NULL DEFAULT false,
  PRIMARY KEY (kind, name)
);
CALL foelgeskab.guard('feed');
GRANT SELECT ON foelgeskab.feed TO foelgeskab_app;
CREATE POLICY feed_read ON foelgeskab.feed FOR SELECT TO foelgeskab_app USING (true);
