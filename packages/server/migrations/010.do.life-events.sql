-- A patient who is followed by one practice can be on the way to another: the one that follows holds until the new one accepts.
ALTER TABLE foelgeskab.course DROP CONSTRAINT course_status_check;
ALTER TABLE foelgeskab.course ADD CONSTRAINT course_status_check
  CHECK (status IN ('at-hospital', 'offered', 'followed', 'moving', 'referred-back', 'closed'));
