import type pg from "pg";

interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
}

/** What a column must hold to satisfy the checks of the schema; SQL. Ask for a table's own before the column's. */
const values: Record<string, string> = {
  patient_id: "'11111111-1111-4111-8111-111111111111'",
  course_id: "'22222222-2222-4222-8222-222222222222'",
  party_id: "'prac-1'",
  department_id: "'dep'",
  holder_id: "'prac-1'",
  user_id: "'u-gp'",
  cpr: "'1403559995'",
  status: "'followed'",
  basis: "'follows'",
  period: "'[2026-01-01,)'",
  "inbound.channel": "'http'",
  "inbound.state": "'unmatched'",
  "outbound.kind": "'XREF01'",
  "outbound.state": "'waiting'",
  outbound_id: "'88888888-8888-4888-8888-888888888888'",
  "inquiry.asker": "'follower'",
  "inquiry.practice_id": "'prac-1'",
  "sending.outcome": "'ok'",
  "partner.partner_id": "'x'",
  "audit.what": "'page'",
  programme_id: "'prostate-rp'",
  "programme_version.state": "'in-review'",
  "programme_revision.kind": "'signature'",
  "programme_run.run_id": "'33333333-3333-4333-8333-333333333333'",
  "programme_run.kind": "'impact'",
  "programme_run.state": "'running'",
  "programme_impact.run_id": "'33333333-3333-4333-8333-333333333333'",
  "programme_impact.outcome": "'previewed'",
  "patient_identifier.kind": "'cpr'",
  "person_link.link_id": "'44444444-4444-4444-8444-444444444444'",
  "person_link.one_id": "'11111111-1111-4111-8111-111111111111'",
  "person_link.other_id": "'99999999-9999-4999-8999-999999999999'",
  "person_link_act.link_id": "'44444444-4444-4444-8444-444444444444'",
  "feed.kind": "'laboratory'",
  "feed_answer.decision": "'called'",
  "feed_answer.kind": "'laboratory'",
  certificate_id: "(select max(certificate_id) from foelgeskab.certificate)",
  "person_link_act.act": "'propose'",
  "party_closing.kind": "'planned'",
  "party_closing.state": "'announced'",
  deputy_id: "'dep'",
  "register_delivery.delivery_id": "'55555555-5555-4555-8555-555555555555'",
  "register_delivery.channel": "'http'",
  "register_delivery.kind": "'changes'",
  "register_delivery.state": "'taken'",
  "register_line.delivery_id": "'55555555-5555-4555-8555-555555555555'",
  "register_line.state": "'waiting'",
  file_id: "'66666666-6666-4666-8666-666666666666'",
  line_id: "'77777777-7777-4777-8777-777777777777'",
  owner_id: "'prac-1'",
  "legacy_file.state": "'arriving'",
  "legacy_line.outcome": "'waits'",
  "legacy_told.outcome": "'waits'",
  "legacy_word.says": "'follows'",
  "directory_change.act": "'added'",
  "directory_change.cancers": "'{prostate}'",
  "directory_change.format": "'DIS91'",
  "directory_change.owner_role": "'coordinator'",
  "sheet_told.how": "'rung'",
  "directory_export.receiver": "'midtkraft'",
  "directory_export.format": "'csv'",
  "attachment.media_type": "'image/png'",
  inbound_id: "(select min(inbound_id::text)::uuid from foelgeskab.inbound)",
  "inbound.inbound_id": "gen_random_uuid()",
  "channel_off.why": "'unreachable'",
  partner_id: "(select min(partner_id) from foelgeskab.partner)",
};

const byType: Record<string, string> = {
  text: "'x'",
  date: "'2026-08-06'",
  "timestamp with time zone": "now()",
  jsonb: "'{}'",
  bytea: "'\\x00'",
  integer: "1",
  bigint: "1",
  boolean: "true",
  uuid: "gen_random_uuid()",
  ARRAY: "'{}'",
};

/** Puts one row about a patient of practice 1 into every table that is still empty, so that a table nobody thought of is looked at too. */
export async function fillEveryTable(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<Column>(
    `select c.table_name, c.column_name, c.data_type from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'foelgeskab' and t.table_type = 'BASE TABLE' and c.is_identity = 'NO'
       and (c.is_nullable = 'NO' and c.column_default is null or c.column_name in ('patient_id', 'party_id'))
     order by c.table_name <> 'patient', array_position(array['partner', 'inbound', 'programme_version', 'programme_revision', 'programme_run', 'person_link', 'register_delivery', 'legacy_file', 'legacy_line'], c.table_name::text), c.table_name, c.ordinal_position`,
  );
  await pool.query(
    `insert into foelgeskab.patient (patient_id, cpr, given_name, family_name, search_name, born_on)
     values ('99999999-9999-4999-8999-999999999999', '1403559996', 'x', 'x', 'x', '1955-03-14')`,
  );
  for (const [table, columns] of Map.groupBy(rows, (row) => row.table_name)) {
    const given = columns.map(({ column_name, data_type }) => {
      const value = values[`${table}.${column_name}`] ?? values[column_name] ?? byType[data_type];
      if (value === undefined)
        throw new Error(`No value for ${table}.${column_name} (${data_type}): add one to one-of-each.ts.`);
      return value;
    });
    const names = columns.map(({ column_name }) => column_name);
    await pool.query(
      `insert into foelgeskab.${table} (${names}) select ${given} where not exists (select from foelgeskab.${table}) or '${table}' = 'patient'`,
    );
  }
}
