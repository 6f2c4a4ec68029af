import { isoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { World } from "../../advance/advance.ts";
import type { RegionList } from "../../contract.ts";
import { feedView } from "../../pages/feed-state.ts";
import { readFeeds } from "../../store/feeds.ts";
import type { Db } from "../../store/transaction.ts";

type SilentRow = RegionList["silent"][number];

/** The feeds that are silent now, with what a person did about this silence; the longest first. */
export async function silentRows(db: Db, { clock, settings }: World): Promise<SilentRow[]> {
  const now = clock.now();
  const today = isoDay(clock.today());
  const answers = await answersInSilence(db);
  return (await readFeeds(db))
    .map((feed) => feedView(feed, now, settings))
    .filter(({ state }) => state === "red")
    .toSorted((one, other) => other.hours - one.hours)
    .map(({ kind, name, heardAt, hours }) => {
      const answer = answers.find((each) => each.kind === kind && each.name === name)?.answer;
      return { kind, name, heardAt, hours, answer: answer !== undefined && answer.until > today ? answer : null };
    });
}

/** The last answer about each feed that was given after the feed was heard last. */
async function answersInSilence(db: Db) {
  const { rows } = await sql<{ kind: string; name: string; answer: NonNullable<SilentRow["answer"]> }>`
    SELECT DISTINCT ON (a.kind, a.name) a.kind, a.name,
      jsonb_build_object('decision', a.decision, 'note', a.note, 'until', a.until_day, 'by', a.by_name) AS answer
    FROM feed_answer a JOIN feed f ON f.kind = a.kind AND f.name = a.name AND f.heard_at < a.answered_at
    ORDER BY a.kind, a.name, a.answered_at DESC`.execute(db);
  return rows;
}
