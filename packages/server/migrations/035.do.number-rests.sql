-- Why the region's office lets a stale number rest, until a day. It ends with the line of the number's history that it was said about.
CREATE TABLE foelgeskab.directory_rest (
  rest_id uuid PRIMARY KEY,
  entry_id text NOT NULL,
  version integer NOT NULL,
  note text NOT NULL,
  until_day date NOT NULL,
  said_at timestamptz NOT NULL,
  user_id text NOT NULL,
  by_name text NOT NULL,
  FOREIGN KEY (entry_id, version) REFERENCES foelgeskab.directory_change
);
CALL foelgeskab.guard('directory_rest');
REVOKE UPDATE, DELETE ON foelgeskab.directory_rest FROM foelgeskab_system;
CREATE INDEX directory_rest_of ON foelgeskab.directory_rest (entry_id, version);
GRANT SELECT, INSERT ON foelgeskab.directory_rest TO foelgeskab_app;
CREATE POLICY directory_rest_office ON foelgeskab.directory_rest TO foelgeskab_app USING (foelgeskab.acts_as('region-office'))
  WITH CHECK (foelgeskab.acts_as('region-office') AND user_id = foelgeskab.acting_user());
CREATE TRIGGER directory_rest_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.directory_rest
  FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();
