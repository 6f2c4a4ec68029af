-- The application role owns nothing and logs in nowhere: every unit of work becomes it with SET LOCAL ROLE.
-- The system role carries messages and jobs, which belong to no person; it reads and writes what policies give it.
-- Roles are shared by all databases of one server, so they may exist already.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'foelgeskab_app') THEN CREATE ROLE foelgeskab_app NOLOGIN NOBYPASSRLS; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'foelgeskab_system') THEN CREATE ROLE foelgeskab_system NOLOGIN NOBYPASSRLS; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

-- The owner becomes them. Where another database of the server made them, only an administrator can grant them, and may have done so already.
DO $$
DECLARE enough text := CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END;
BEGIN
  IF NOT (pg_has_role(current_user, 'foelgeskab_app', enough) AND pg_has_role(current_user, 'foelgeskab_system', enough)) THEN
    EXECUTE format('GRANT foelgeskab_app, foelgeskab_system TO %I', current_user);
  END IF;
END $$;

CREATE SCHEMA foelgeskab;
GRANT USAGE ON SCHEMA foelgeskab TO foelgeskab_app, foelgeskab_system;

-- Who acts, for which party: set for one transaction by the server, empty otherwise, and then nothing is visible.
CREATE FUNCTION foelgeskab.acting_party() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('foelgeskab.party', true), '');
CREATE FUNCTION foelgeskab.acting_user() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('foelgeskab.user', true), '');

-- Makes a new table safe by default: row security forced, the system role through, everyone else by the policies that follow.
CREATE PROCEDURE foelgeskab.guard(name text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE foelgeskab.%I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE foelgeskab.%I FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON foelgeskab.%I TO foelgeskab_system', name);
  EXECUTE format('CREATE POLICY %I ON foelgeskab.%I TO foelgeskab_system USING (true) WITH CHECK (true)', name || '_system', name);
  -- FORCE binds the owner too; migrations and the seeding by COPY run as the owner.
  EXECUTE format('CREATE POLICY %I ON foelgeskab.%I TO %I USING (true) WITH CHECK (true)', name || '_owner', name, current_user);
END $$;
