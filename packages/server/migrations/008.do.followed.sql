-- Every followed course as one line: all that the rules need to judge it anew, so that the whole register can be walked without its events.
-- Texts, since they are written and read whole. Saved with everything else about the course, before its verdicts: whoever locks a line keeps both still.
CREATE TABLE foelgeskab.followed (
  patient_id uuid NOT NULL,
  course_id uuid NOT NULL,
  ruled text NOT NULL,
  letter text NOT NULL,
  seen text NOT NULL,
  -- fingerprints of what decides which answers count, and of the criteria as written, when this and the verdicts were saved
  usable text NOT NULL,
  criteria text NOT NULL,
  PRIMARY KEY (patient_id, course_id)
);
CALL foelgeskab.guard_patient_table('followed', 'SELECT, INSERT, UPDATE, DELETE');

-- What is compared when the register is walked, without reading the reasons.
CREATE INDEX verdict_standing ON foelgeskab.verdict (patient_id, course_id, criterion) INCLUDE (state, since, repeat_from, repeat_until);
