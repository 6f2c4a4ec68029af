-- A hand-over that is taken back or declined: its letter and its sheet hold no longer. The party that does so may have lost its relation to the
-- course by then, and may change nothing else of a letter, so both go through a door of their own.

-- The sender's own letter about a hand-over: what still waits never leaves; what has left stands with a word on the list.
CREATE FUNCTION foelgeskab.take_back_letter(of_handover text, told timestamptz, not_sent text, too_late text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  UPDATE foelgeskab.outbound
  SET state = CASE state WHEN 'waiting' THEN 'done' ELSE state END,
      answered_at = CASE state WHEN 'waiting' THEN told ELSE answered_at END,
      refusal = CASE state WHEN 'waiting' THEN not_sent ELSE concat_ws(' ', refusal, too_late) END
  WHERE about = of_handover AND kind IN ('XDIS01', 'XDIS02') AND party_id = foelgeskab.acting_party();
END;
REVOKE ALL ON FUNCTION foelgeskab.take_back_letter(text, timestamptz, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.take_back_letter(text, timestamptz, text, text) TO foelgeskab_app;

-- The sheet in the patient's hand, by a party that has or had to do with the course.
CREATE FUNCTION foelgeskab.end_sheet(of_code text, on_day date) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  UPDATE foelgeskab.sheet s SET replaced_on = on_day
  WHERE s.code = of_code AND s.replaced_on IS NULL
    AND EXISTS (SELECT FROM foelgeskab.care_relation r WHERE r.course_id = s.course_id AND r.party_id = foelgeskab.acting_party());
END;
REVOKE ALL ON FUNCTION foelgeskab.end_sheet(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.end_sheet(text, date) TO foelgeskab_app;

-- Who declines has no relation any more when her act is written into the audit, and it must be written: whoever had one writes about what she did.
ALTER POLICY audit_write ON foelgeskab.audit WITH CHECK (
  user_id = foelgeskab.acting_user() AND party_id = foelgeskab.acting_party()
  AND (patient_id IS NULL OR foelgeskab.may_see(patient_id)
    OR EXISTS (SELECT FROM foelgeskab.care_relation r WHERE r.patient_id = audit.patient_id AND r.party_id = foelgeskab.acting_party()))
);
