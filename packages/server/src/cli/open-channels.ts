import type pg from "pg";
import { type Channels, NO_CHANNELS } from "../channels/channels.ts";
import { loadChannels, UnusableChannels } from "../channels/load-channels.ts";
import { keepOnlyDoors } from "../store/channel-rows.ts";
import { keepPartner } from "../store/partners.ts";
import { inTransaction } from "../store/transaction.ts";
import { InputError } from "./input-error.ts";

/** The file of channels that CHANNELS names, its partners written down as those who may deliver; without it letters go by folder. */
export async function openChannels(
  pool: pg.Pool,
  env: NodeJS.ProcessEnv,
  { serves }: { serves: boolean },
): Promise<Channels> {
  const path = env["CHANNELS"] ?? "";
  const channels = path === "" ? NO_CHANNELS : channelsIn(path);
  await inTransaction(pool, { as: "system" }, async (db) => {
    for (const { id, name, glns } of channels.partners) await keepPartner(db, { id, name, eans: [...glns] });
    // A command of a moment may know no partner, and says nothing of those that the server knows.
    if (serves)
      await keepOnlyDoors(
        db,
        channels.partners.flatMap(({ id, door }) => (door === undefined ? [] : [id])),
      );
  });
  return channels;
}

function channelsIn(path: string): Channels {
  try {
    return loadChannels(path);
  } catch (error) {
    if (error instanceof UnusableChannels) throw new InputError(error.message);
    throw error;
  }
}
