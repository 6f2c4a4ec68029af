-- What a person has sent and we have saved, by the key that her browser gave it, in the same transaction: sent again after a broken line it is known,
-- and changes nothing (safety row 33). A key without a request was given up: that attempt was not saved, and never will be.
CREATE TABLE foelgeskab.saved_act (
  user_id text NOT NULL REFERENCES foelgeskab.app_user,
  key uuid NOT NULL,
  request uuid,
  saved_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, key)
);
CALL foelgeskab.guard('saved_act');
CREATE INDEX saved_act_by_age ON foelgeskab.saved_act (saved_at);
GRANT SELECT, INSERT, UPDATE (request) ON foelgeskab.saved_act TO foelgeskab_app;
CREATE POLICY saved_act_own ON foelgeskab.saved_act TO foelgeskab_app
  USING (user_id = foelgeskab.acting_user()) WITH CHECK (user_id = foelgeskab.acting_user());
