-- A restore goes back to the moment of the backup. What was to leave then may have left since: it is held until a person of its sender says whether it shall.
ALTER TABLE foelgeskab.outbound DROP CONSTRAINT outbound_state_check,
  ADD CONSTRAINT outbound_state_check CHECK (state IN ('waiting', 'sent', 'acknowledged', 'refused', 'done', 'withdrawn', 'held'));
-- True where the letter was held and is the acting party's own: sent anew under its old number, or known to have arrived.
CREATE FUNCTION foelgeskab.settle_held(of_letter uuid, send boolean, told timestamptz, words text) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  WITH settled AS (
    UPDATE foelgeskab.outbound SET state = CASE WHEN send THEN 'waiting' ELSE 'done' END, refusal = words,
      answered_at = CASE WHEN send THEN NULL ELSE told END
    WHERE outbound_id = of_letter AND state = 'held' AND party_id = foelgeskab.acting_party() RETURNING outbound_id
  ) SELECT EXISTS (SELECT FROM settled);
END;
REVOKE ALL ON FUNCTION foelgeskab.settle_held(uuid, boolean, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.settle_held(uuid, boolean, timestamptz, text) TO foelgeskab_app;

-- Every restore of this database, until the region's office has asked the partners for what was sent meanwhile.
CREATE TABLE foelgeskab.restoration (
  restoration_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  restored_at timestamptz NOT NULL,
  backup_taken_at timestamptz NOT NULL,
  held integer NOT NULL,
  asked_at timestamptz,
  asked_by text,
  CHECK ((asked_at IS NULL) = (asked_by IS NULL))
);
CALL foelgeskab.guard('restoration');
GRANT SELECT, UPDATE (asked_at, asked_by) ON foelgeskab.restoration TO foelgeskab_app;
CREATE POLICY restoration_office ON foelgeskab.restoration TO foelgeskab_app USING (foelgeskab.acts_as('region-office'));

-- As before, and whatever is held: nobody waits two days to be told of it.
CREATE OR REPLACE FUNCTION foelgeskab.waiting_messages(before timestamptz) RETURNS TABLE (party_id text, kind text, waiting integer, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  SELECT i.party_id, 'inbound', count(*)::integer, min(i.received_at) FROM foelgeskab.inbound i
  WHERE foelgeskab.acts_as('region-office') AND i.state IN ('unmatched', 'unreadable') AND i.received_at < before GROUP BY i.party_id
  UNION ALL
  SELECT o.party_id, 'outbound', count(*)::integer, min(o.created_at) FROM foelgeskab.outbound o
  WHERE foelgeskab.acts_as('region-office') AND (o.state = 'waiting' AND o.created_at < before OR o.state = 'held') GROUP BY o.party_id;
END;
