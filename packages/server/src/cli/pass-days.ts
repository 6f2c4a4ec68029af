import type pg from "pg";
import type { World } from "../advance/advance.ts";
import { certifyNight } from "../features/certificate/certify.ts";
import { nightDue } from "../features/certificate/night.ts";
import { daysWork } from "../features/person/days-work.ts";
import { codeOf } from "../store/connect-failure.ts";
import { keepDemoFeedsAlive } from "../store/feeds.ts";
import { noteMovedOver } from "../store/settings.ts";
import { inTransaction } from "../store/transaction.ts";

/** What a day of a practice region works on. */
export interface Passing {
  readonly world: World;
  readonly pool: pg.Pool;
  readonly log: (line: string) => void;
}

/**
 * Lets the days of a practice region pass until its clock is so many ahead: what each day brings is done on that day, in order, and the night that is
 * due at the end gets its certificate at once. The nights between had no time to pass, and that is written down: they are not missing.
 */
export async function passDays({ world, pool, log }: Passing, offsetDays: number): Promise<void> {
  const after = nightDue(world.clock);
  while (world.clock.offsetDays < offsetDays) {
    world.clock.moveOn(1);
    await inTransaction(pool, { as: "system" }, (db) => keepDemoFeedsAlive(db, world.clock.now().toString()));
    await daysWork({ world, pool, log }).catch((error: unknown) =>
      log(`The work of ${world.clock.today()} was not done (${codeOf(error) ?? "fault"}); it is tried again.`),
    );
  }
  await certifyNight({ world, pool });
  const before = nightDue(world.clock);
  if (before > after) await inTransaction(pool, { as: "system" }, (db) => noteMovedOver(db, { after, before }));
}
