-- A patient who is followed by one practice can be on the way to another: the one that follows holds until the new one accepts.
ALTER TABLE foelgeskab.course DROP CONSTRAINT course_status_check;
ALTER TABLE foelgeskab.course ADD CONSTRAINT course_status_check
  CHECK (status IN ('at-hospital', 'offered', 'followed', 'moving', 'referred-back', 'closed'));

-- Life events: people die, move, change doctor and number; practices close; staff come and go.

-- True when the acting person has that role for the acting party.
CREATE FUNCTION foelgeskab.acts_as(wanted text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
  RETURN EXISTS (
    SELECT FROM foelgeskab.membership m
    WHERE m.user_id = foelgeskab.acting_user() AND m.party_id = foelgeskab.acting_party() AND m.role = wanted
  );
REVOKE ALL ON FUNCTION foelgeskab.acts_as(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.acts_as(text) TO foelgeskab_app;

-- What the registers say of a person. Statements come late and in any order: the newest of a kind counts, by the register's own moment.
ALTER TABLE foelgeskab.patient
  ADD COLUMN died_on date,
  ADD COLUMN emigrated_on date,
  -- the region where she lives, where it is another than ours
  ADD COLUMN moved_to text;

-- Every number that a person has or had: each belongs to one person for ever, so an old one still finds her.
CREATE TABLE foelgeskab.patient_identifier (
  number text PRIMARY KEY,
  patient_id uuid NOT NULL REFERENCES foelgeskab.patient,
  kind text NOT NULL CHECK (kind IN ('cpr', 'replacement')),
  until date
);
CALL foelgeskab.guard('patient_identifier');
CREATE INDEX patient_identifier_of ON foelgeskab.patient_identifier (patient_id);
GRANT SELECT ON foelgeskab.patient_identifier TO foelgeskab_app;
CREATE POLICY patient_identifier_by_relation ON foelgeskab.patient_identifier FOR SELECT TO foelgeskab_app
  USING (patient_id IN (SELECT r.patient_id FROM foelgeskab.care_relation r WHERE r.party_id = foelgeskab.acting_party() AND r.until IS NULL));
INSERT INTO foelgeskab.patient_identifier (number, patient_id, kind) SELECT cpr, patient_id, 'cpr' FROM foelgeskab.patient;
-- Whoever writes a patient's number, by whatever way, writes it here too; a number of somebody else is refused by the key.
CREATE FUNCTION foelgeskab.keep_number() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab AS $$
BEGIN
  INSERT INTO foelgeskab.patient_identifier AS i (number, patient_id, kind) VALUES (NEW.cpr, NEW.patient_id, 'cpr')
  ON CONFLICT (number) DO UPDATE SET until = NULL WHERE i.patient_id = excluded.patient_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the number is another person''s' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER patient_number AFTER INSERT OR UPDATE OF cpr ON foelgeskab.patient FOR EACH ROW EXECUTE FUNCTION foelgeskab.keep_number();

-- Two records that are one person (or are not after all): a link beside them, never a move of anything, made and undone by two people.
CREATE TABLE foelgeskab.person_link (
  link_id uuid PRIMARY KEY,
  one_id uuid NOT NULL REFERENCES foelgeskab.patient,
  other_id uuid NOT NULL REFERENCES foelgeskab.patient,
  CHECK (one_id < other_id),
  UNIQUE (one_id, other_id)
);
CALL foelgeskab.guard('person_link');
REVOKE UPDATE, DELETE ON foelgeskab.person_link FROM foelgeskab_system;
CREATE INDEX person_link_of_other ON foelgeskab.person_link (other_id);
CREATE TABLE foelgeskab.person_link_act (
  link_id uuid NOT NULL REFERENCES foelgeskab.person_link,
  seq integer NOT NULL CHECK (seq > 0),
  act text NOT NULL CHECK (act IN ('propose', 'approve', 'refuse', 'propose-undoing', 'approve-undoing', 'refuse-undoing')),
  user_id text NOT NULL,
  name text NOT NULL,
  party_id text NOT NULL REFERENCES foelgeskab.party,
  at timestamptz NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (link_id, seq)
);
CALL foelgeskab.guard('person_link_act');
REVOKE UPDATE, DELETE ON foelgeskab.person_link_act FROM foelgeskab_system;
CREATE TRIGGER person_link_act_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.person_link_act
  FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();
-- The order of the acts, and that a yes is never the proposer's own, hold in the database too (safety S16).
CREATE FUNCTION foelgeskab.check_link_act() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab AS $$
DECLARE last record;
BEGIN
  SELECT a.seq, a.act, a.user_id INTO last FROM foelgeskab.person_link_act a WHERE a.link_id = NEW.link_id ORDER BY a.seq DESC LIMIT 1;
  IF NEW.seq <> coalesce(last.seq, 0) + 1 OR NOT (CASE NEW.act
      WHEN 'propose' THEN last.act IS NULL OR last.act IN ('refuse', 'approve-undoing')
      WHEN 'approve' THEN last.act = 'propose' AND last.user_id <> NEW.user_id
      WHEN 'refuse' THEN last.act = 'propose'
      WHEN 'propose-undoing' THEN last.act IN ('approve', 'refuse-undoing')
      WHEN 'approve-undoing' THEN last.act = 'propose-undoing' AND last.user_id <> NEW.user_id
      ELSE last.act = 'propose-undoing' END) THEN
    RAISE EXCEPTION '% cannot follow % of link %', NEW.act, last.act, NEW.link_id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER person_link_act_check BEFORE INSERT ON foelgeskab.person_link_act FOR EACH ROW EXECUTE FUNCTION foelgeskab.check_link_act();
-- Both records are seen by whoever sees both; the region's office, which decides with the practices, sees the links and no more of the people.
GRANT SELECT ON foelgeskab.person_link, foelgeskab.person_link_act TO foelgeskab_app;
CREATE POLICY person_link_read ON foelgeskab.person_link FOR SELECT TO foelgeskab_app
  USING (foelgeskab.may_see(one_id) AND foelgeskab.may_see(other_id) OR foelgeskab.acts_as('region-office'));
CREATE POLICY person_link_act_read ON foelgeskab.person_link_act FOR SELECT TO foelgeskab_app
  USING (EXISTS (SELECT FROM foelgeskab.person_link l WHERE l.link_id = person_link_act.link_id));

-- Records that two people have said are one person's, with her own.
CREATE FUNCTION foelgeskab.same_person(of_patient uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  SELECT of_patient UNION
  SELECT CASE l.one_id WHEN of_patient THEN l.other_id ELSE l.one_id END FROM foelgeskab.person_link l
  WHERE of_patient IN (l.one_id, l.other_id) AND (
    SELECT a.act FROM foelgeskab.person_link_act a WHERE a.link_id = l.link_id ORDER BY a.seq DESC LIMIT 1
  ) IN ('approve', 'propose-undoing', 'refuse-undoing');
END;
REVOKE ALL ON FUNCTION foelgeskab.same_person(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.same_person(uuid) TO foelgeskab_app, foelgeskab_system;

-- A unit that closes: from when that is known until it has closed. While it holds anything, it has not (safety S3).
ALTER TABLE foelgeskab.party ADD COLUMN closes_on date, ADD COLUMN closed_on date;
CREATE TABLE foelgeskab.party_closing (
  closing_id uuid PRIMARY KEY,
  party_id text NOT NULL REFERENCES foelgeskab.party,
  kind text NOT NULL CHECK (kind IN ('planned', 'special', 'overnight')),
  announced_on date NOT NULL,
  announced_by jsonb NOT NULL,
  closes_on date NOT NULL,
  note text NOT NULL,
  state text NOT NULL CHECK (state IN ('announced', 'closed', 'cancelled')),
  ended_on date,
  -- how many courses went to their departments on the day
  moved integer,
  -- why the last try to close it failed, in both languages; null where none has
  stopped jsonb,
  CHECK ((state = 'announced') = (ended_on IS NULL))
);
CALL foelgeskab.guard('party_closing');
CREATE UNIQUE INDEX party_closing_one ON foelgeskab.party_closing (party_id) WHERE state = 'announced';
GRANT SELECT ON foelgeskab.party_closing TO foelgeskab_app;
CREATE POLICY party_closing_read ON foelgeskab.party_closing FOR SELECT TO foelgeskab_app
  USING (party_id = foelgeskab.acting_party() OR foelgeskab.acts_as('region-office'));
-- How many courses hang on a practice that closes: counts alone, for the region's office and the practice itself.
CREATE FUNCTION foelgeskab.closing_counts(of_party text, OUT held integer, OUT moving integer, OUT without_practice integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  SELECT count(*)::integer, (count(*) FILTER (WHERE c.status = 'moving'))::integer,
    (count(*) FILTER (WHERE c.status <> 'moving' AND (p.practice_id IS NULL OR p.practice_id = of_party)))::integer
  FROM foelgeskab.course c JOIN foelgeskab.patient p USING (patient_id)
  WHERE c.holder_id = of_party AND c.status <> 'closed' AND (foelgeskab.acting_party() = of_party OR foelgeskab.acts_as('region-office'));
END;
REVOKE ALL ON FUNCTION foelgeskab.closing_counts(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.closing_counts(text) TO foelgeskab_app;
-- A unit that is out of use holds nobody.
CREATE FUNCTION foelgeskab.check_closing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab AS $$
BEGIN
  IF EXISTS (SELECT FROM foelgeskab.course c WHERE c.holder_id = NEW.party_id AND c.status <> 'closed') THEN
    RAISE EXCEPTION '% still holds courses', NEW.party_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER party_closing_check BEFORE UPDATE OF active ON foelgeskab.party FOR EACH ROW
  WHEN (OLD.active AND NOT NEW.active) EXECUTE FUNCTION foelgeskab.check_closing();

-- Who works where, from when until when; both days included. A locum has an end, a leaver gets one.
ALTER TABLE foelgeskab.membership ADD COLUMN valid_from date, ADD COLUMN valid_until date;
-- A unit that is away: whoever works for its deputy may act for it meanwhile. It ends by itself, and nothing is moved.
CREATE TABLE foelgeskab.party_absence (
  absence_id uuid PRIMARY KEY,
  party_id text NOT NULL REFERENCES foelgeskab.party,
  deputy_id text NOT NULL REFERENCES foelgeskab.party,
  from_day date NOT NULL,
  until_day date NOT NULL CHECK (until_day >= from_day),
  noted_by text NOT NULL,
  noted_at timestamptz NOT NULL,
  CHECK (party_id <> deputy_id)
);
CALL foelgeskab.guard('party_absence');
CREATE INDEX party_absence_of ON foelgeskab.party_absence (deputy_id, until_day);
GRANT SELECT, INSERT, UPDATE (until_day) ON foelgeskab.party_absence TO foelgeskab_app;
CREATE POLICY party_absence_read ON foelgeskab.party_absence FOR SELECT TO foelgeskab_app
  USING (foelgeskab.acting_party() IN (party_id, deputy_id) OR foelgeskab.acts_as('region-office'));
CREATE POLICY party_absence_note ON foelgeskab.party_absence FOR INSERT TO foelgeskab_app
  WITH CHECK (party_id = foelgeskab.acting_party() AND foelgeskab.acts_as('gp'));
CREATE POLICY party_absence_end ON foelgeskab.party_absence FOR UPDATE TO foelgeskab_app
  USING (party_id = foelgeskab.acting_party() AND foelgeskab.acts_as('gp')) WITH CHECK (party_id = foelgeskab.acting_party());

-- What the registers deliver: every delivery, and every line of it that said something, with what became of it. There is no fourth place (safety S7).
CREATE TABLE foelgeskab.register_delivery (
  delivery_id uuid PRIMARY KEY,
  received_at timestamptz NOT NULL,
  channel text NOT NULL CHECK (channel IN ('http', 'command', 'demo')),
  sender text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('changes', 'whole')),
  lines integer NOT NULL,
  state text NOT NULL CHECK (state IN ('taken', 'refused', 'set-aside')),
  why jsonb,
  handled_at timestamptz,
  handled_by text
);
CALL foelgeskab.guard('register_delivery');
CREATE INDEX register_delivery_newest ON foelgeskab.register_delivery (received_at);
CREATE TABLE foelgeskab.register_line (
  line_id uuid PRIMARY KEY,
  delivery_id uuid NOT NULL REFERENCES foelgeskab.register_delivery,
  sha256 bytea NOT NULL UNIQUE,
  kind text NOT NULL,
  -- the number that the line is about, as the register wrote it
  number text NOT NULL,
  -- the register's own moment: of two statements of a kind about one person the later counts, whichever comes first
  stated_at timestamptz NOT NULL,
  body jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('done', 'nothing-new', 'older', 'waiting', 'set-aside')),
  why jsonb,
  about_patient uuid,
  received_at timestamptz NOT NULL,
  handled_at timestamptz,
  handled_by text
);
CALL foelgeskab.guard('register_line');
CREATE INDEX register_line_of_patient ON foelgeskab.register_line (about_patient, stated_at) WHERE about_patient IS NOT NULL;
CREATE INDEX register_line_waiting ON foelgeskab.register_line (received_at) WHERE state = 'waiting';
-- The region's office reads what waits and sets it aside with a reason; nothing else of it is hers to change.
GRANT SELECT, UPDATE (state, why, handled_at, handled_by) ON foelgeskab.register_delivery, foelgeskab.register_line TO foelgeskab_app;
CREATE POLICY register_delivery_office ON foelgeskab.register_delivery TO foelgeskab_app USING (foelgeskab.acts_as('region-office'));
CREATE POLICY register_line_office ON foelgeskab.register_line TO foelgeskab_app USING (state IN ('waiting', 'set-aside') AND foelgeskab.acts_as('region-office'));
-- Systems that may deliver register lines; others deliver letters only.
ALTER TABLE foelgeskab.partner ADD COLUMN register boolean NOT NULL DEFAULT false;

-- A letter that was stopped before it left: its hand-over is off, or the patient is dead (safety S15).
ALTER TABLE foelgeskab.outbound DROP CONSTRAINT outbound_state_check,
  ADD CONSTRAINT outbound_state_check CHECK (state IN ('waiting', 'sent', 'acknowledged', 'refused', 'done', 'withdrawn'));
-- By its sender or its receiver: what still waits never leaves; what has left stands with a word on the list, where there is one.
CREATE OR REPLACE FUNCTION foelgeskab.take_back_letter(of_handover text, told timestamptz, not_sent text, too_late text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  UPDATE foelgeskab.outbound
  SET answered_at = CASE state WHEN 'waiting' THEN told ELSE answered_at END,
      refusal = CASE state WHEN 'waiting' THEN not_sent ELSE nullif(concat_ws(' ', refusal, too_late), '') END,
      state = CASE state WHEN 'waiting' THEN 'withdrawn' ELSE state END
  WHERE about = of_handover AND kind IN ('XDIS01', 'XDIS02') AND foelgeskab.acting_party() IN (party_id, receiver_id);
END;
