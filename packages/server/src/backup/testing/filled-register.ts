import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import { certifyNight } from "../../features/certificate/certify.ts";
import { seedDemo } from "../../seed/seed-demo.ts";

/** The ids of three letters, by where they stood when the backup was taken. */
export const LETTERS = {
  waiting: "00000000-0000-4000-8000-000000000001",
  sent: "00000000-0000-4000-8000-000000000002",
  acknowledged: "00000000-0000-4000-8000-000000000003",
} as const;

/** A small region in which there is what triggers would make otherwise today: a renamed person in the audit, a published version, numbers given by the database. */
export async function fillRegister(pool: pg.Pool, world: World): Promise<void> {
  await seedDemo({ pool, world }, { patients: 12, seed: 1, say: () => {} });
  await certifyNight({ pool, world });
  await pool.query(`
    SET search_path = foelgeskab;
    INSERT INTO audit (at, user_id, user_name, role, party_id, patient_id, what, basis)
      SELECT now(), user_id, '', '', party_id, patient_id, E'a line\\u2028and \\\\ another\\n', 'story'
      FROM membership, (SELECT patient_id FROM patient LIMIT 2) p ORDER BY user_id LIMIT 6;
    UPDATE app_user SET name = name || ' (gift)';
    INSERT INTO programme_version (programme_id, version, based_on, state, revision, written, golden, created_by, created_at)
      VALUES ('story', 2, 'story@1', 'draft', 1, 'text', 'golden', 'u1', now());
    INSERT INTO programme_revision VALUES ('story', 2, 1, 'edit', 'u1', 'Ulla', now(), 'why', 'text', 'golden');
    UPDATE programme_version SET state = 'in-review';
    INSERT INTO programme_approval VALUES ('story', 2, 1, 'u2', 'A', 'programme-editor', now()), ('story', 2, 1, 'u3', 'B', 'programme-editor', now());
    UPDATE programme_version SET state = 'published', valid_from = '2026-01-01', published_at = now();
    INSERT INTO session VALUES ('secret', '{"user":"u1"}', now() + interval '1 day');
    INSERT INTO inbound (inbound_id, received_at, channel, raw, raw_sha256, state) VALUES
      (gen_random_uuid(), now(), 'folder', '\\x00ff0a0d', sha256('\\x00ff0a0d'), 'unreadable');
    RESET search_path`);
  for (const [state, id] of Object.entries(LETTERS))
    await pool.query(
      `INSERT INTO foelgeskab.outbound (outbound_id, party_id, receiver_id, receiver_ean, kind, about, envelope_id, letter_id, body, state, created_at)
       SELECT $1, d.party_id, p.party_id, p.ean, 'XDIS02', 'story', 'env ' || $2, 'letter-' || $2, '<xml/>', $2, now()
       FROM foelgeskab.party d, foelgeskab.party p WHERE d.kind = 'department' AND p.kind = 'practice' LIMIT 1`,
      [id, state],
    );
}
