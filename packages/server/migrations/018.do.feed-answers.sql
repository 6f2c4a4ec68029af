-- What a person of the region's office did about a feed that fell silent: rang, or has noted it, until a day. It ends with the silence it was said in.
CREATE TABLE foelgeskab.feed_answer (
  answer_id uuid PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  decision text NOT NULL CHECK (decision IN ('called', 'noted')),
  note text NOT NULL,
  until_day date NOT NULL,
  answered_at timestamptz NOT NULL,
  user_id text NOT NULL,
  by_name text NOT NULL,
  FOREIGN KEY (kind, name) REFERENCES foelgeskab.feed
);
CALL foelgeskab.guard('feed_answer');
REVOKE UPDATE, DELETE ON foelgeskab.feed_answer FROM foelgeskab_system;
CREATE INDEX feed_answer_of ON foelgeskab.feed_answer (kind, name, answered_at);
GRANT SELECT, INSERT ON foelgeskab.feed_answer TO foelgeskab_app;
CREATE POLICY feed_answer_office ON foelgeskab.feed_answer TO foelgeskab_app USING (foelgeskab.acts_as('region-office'))
  WITH CHECK (foelgeskab.acts_as('region-office') AND user_id = foelgeskab.acting_user());
CREATE TRIGGER feed_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.feed_answer
  FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();
