-- Every attempt to deliver a letter is a row of its own: its envelope, when it left, and what the receiver's machine said of it. A technical fault is no
-- last word: the next answer takes its place.
CREATE TABLE foelgeskab.sending (
  envelope_id text PRIMARY KEY,
  outbound_id uuid NOT NULL REFERENCES foelgeskab.outbound,
  sent_at timestamptz NOT NULL,
  answered_at timestamptz,
  outcome text CHECK (outcome IN ('ok', 'fatal-error', 'transient-error')),
  CONSTRAINT sending_answered CHECK ((answered_at IS NULL) = (outcome IS NULL))
);
CALL foelgeskab.guard('sending');
CREATE INDEX sending_of_letter ON foelgeskab.sending (outbound_id, sent_at);
GRANT SELECT ON foelgeskab.sending TO foelgeskab_app;
CREATE POLICY sending_of_sender ON foelgeskab.sending TO foelgeskab_app
  USING (EXISTS (SELECT FROM foelgeskab.outbound o WHERE o.outbound_id = sending.outbound_id AND o.party_id = foelgeskab.acting_party()));
INSERT INTO foelgeskab.sending (envelope_id, outbound_id, sent_at, answered_at, outcome)
  SELECT envelope_id, outbound_id, sent_at,
    CASE WHEN state IN ('acknowledged', 'refused') THEN coalesce(answered_at, sent_at) END,
    CASE state WHEN 'acknowledged' THEN 'ok' WHEN 'refused' THEN 'fatal-error' END
  FROM foelgeskab.outbound WHERE sent_at IS NOT NULL;

-- A person sends a letter again, and its patience begins anew; or knows that it was reached otherwise, and says how.
ALTER TABLE foelgeskab.outbound
  ADD COLUMN again_by text, ADD COLUMN again_at timestamptz,
  ADD COLUMN reached_by text, ADD COLUMN reached_note text, ADD COLUMN reached_at timestamptz,
  ADD CONSTRAINT outbound_again CHECK ((again_by IS NULL) = (again_at IS NULL)),
  ADD CONSTRAINT outbound_reached CHECK ((reached_by IS NULL) = (reached_at IS NULL) AND (reached_by IS NULL) = (reached_note IS NULL));

-- True where the letter is the acting party's own and nobody's machine has taken it. Whether it may still be on its way is asked by the caller.
CREATE FUNCTION foelgeskab.settle_unanswered(of_letter uuid, told timestamptz, by_name text, reached text) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  WITH settled AS (
    UPDATE foelgeskab.outbound SET state = CASE WHEN reached IS NULL THEN 'waiting' ELSE 'done' END,
      refusal = CASE WHEN reached IS NOT NULL THEN refusal END, answered_at = CASE WHEN reached IS NOT NULL THEN told END,
      again_by = CASE WHEN reached IS NULL THEN by_name ELSE again_by END, again_at = CASE WHEN reached IS NULL THEN told ELSE again_at END,
      reached_by = CASE WHEN reached IS NOT NULL THEN by_name END, reached_note = reached,
      reached_at = CASE WHEN reached IS NOT NULL THEN told END
    WHERE outbound_id = of_letter AND state IN ('sent', 'refused') AND party_id = foelgeskab.acting_party()
      AND (reached IS NULL OR length(trim(reached)) >= 5) RETURNING outbound_id
  ) SELECT EXISTS (SELECT FROM settled);
END;
REVOKE ALL ON FUNCTION foelgeskab.settle_unanswered(uuid, timestamptz, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.settle_unanswered(uuid, timestamptz, text, text) TO foelgeskab_app;

-- What nobody has answered for days climbs to the region's office as what never left does.
CREATE OR REPLACE FUNCTION foelgeskab.waiting_messages(before timestamptz) RETURNS TABLE (party_id text, kind text, waiting integer, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  SELECT i.party_id, 'inbound', count(*)::integer, min(i.received_at) FROM foelgeskab.inbound i
  WHERE foelgeskab.acts_as('region-office') AND i.state IN ('unmatched', 'unreadable') AND i.received_at < before GROUP BY i.party_id
  UNION ALL
  SELECT o.party_id, 'outbound', count(*)::integer, min(o.created_at) FROM foelgeskab.outbound o
  WHERE foelgeskab.acts_as('region-office') AND (o.state IN ('waiting', 'sent') AND coalesce(o.again_at, o.created_at) < before OR o.state = 'held')
  GROUP BY o.party_id;
END;

-- Receipts leave in the standard that was asked in: OIOXML, EDIFACT, FHIR, or a network's own.
ALTER TABLE foelgeskab.outbound DROP CONSTRAINT outbound_kind_check,
  ADD CONSTRAINT outbound_kind_check
    CHECK (kind IN ('XDIS01', 'XDIS02', 'XDIS91', 'XREF01', 'XCTL02', 'XCTL03', 'CTL02', 'CTL03', 'FCTL', 'VANS-CTL'));

-- The numbers of a message that travels in an envelope of its own (VANSEnvelope, a FHIR Bundle): of the envelope, new in every sending, and of the message.
ALTER TABLE foelgeskab.inbound ADD COLUMN envelope_id text, ADD COLUMN message_id text;
CREATE INDEX inbound_envelope ON foelgeskab.inbound (envelope_id) WHERE envelope_id IS NOT NULL;
CREATE INDEX inbound_message ON foelgeskab.inbound (message_id) WHERE message_id IS NOT NULL;
