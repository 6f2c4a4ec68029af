-- Why a letter is held: after a restore, or while a register is silent from which its patient's life and doctor are known. What a person has let go is not
-- held for the register again.
ALTER TABLE foelgeskab.outbound
  ADD COLUMN held_because text CHECK (held_because IN ('restore', 'register')),
  ADD COLUMN let_go_by text, ADD COLUMN let_go_note text, ADD COLUMN let_go_at timestamptz,
  ADD CONSTRAINT outbound_let_go CHECK ((let_go_by IS NULL) = (let_go_at IS NULL) AND (let_go_by IS NULL) = (let_go_note IS NULL));
UPDATE foelgeskab.outbound SET held_because = 'restore' WHERE state = 'held';
ALTER TABLE foelgeskab.outbound ADD CONSTRAINT outbound_held_because CHECK (state <> 'held' OR held_because IS NOT NULL);
CREATE INDEX outbound_held ON foelgeskab.outbound (held_because) WHERE state = 'held';

-- True where the letter was held and is the acting party's own: sent after all, or known to have arrived. What is held for a register is sent for a
-- reason alone, and cannot have arrived.
DROP FUNCTION foelgeskab.settle_held(uuid, boolean, timestamptz, text);
CREATE FUNCTION foelgeskab.settle_held(of_letter uuid, send boolean, told timestamptz, words text, by_name text, reason text) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  WITH settled AS (
    UPDATE foelgeskab.outbound SET state = CASE WHEN send THEN 'waiting' ELSE 'done' END, refusal = words,
      answered_at = CASE WHEN send THEN NULL ELSE told END,
      let_go_by = CASE WHEN send THEN by_name END, let_go_note = CASE WHEN send THEN reason END, let_go_at = CASE WHEN send THEN told END
    WHERE outbound_id = of_letter AND state = 'held' AND party_id = foelgeskab.acting_party()
      AND (held_because = 'restore' OR send AND length(trim(reason)) >= 5) RETURNING outbound_id
  ) SELECT EXISTS (SELECT FROM settled);
END;
REVOKE ALL ON FUNCTION foelgeskab.settle_held(uuid, boolean, timestamptz, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.settle_held(uuid, boolean, timestamptz, text, text, text) TO foelgeskab_app;
