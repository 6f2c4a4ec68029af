import { expect, test } from "vitest";
import { channelsOff, turnOff } from "../store/channel-rows.ts";
import { keepPartner } from "../store/partners.ts";
import { createTestDatabase } from "../store/testing/test-database.ts";
import { inTransaction } from "../store/transaction.ts";
import { openChannels } from "./open-channels.ts";

test("a partner that has no door any more is not told of as one that cannot be reached; a command says nothing of it", async () => {
  const { pool, drop } = await createTestDatabase();
  const asSystem = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(pool, { as: "system" }, work);
  await asSystem(async (db) => {
    await keepPartner(db, { id: "net", name: "Nettet", eans: [] });
    await turnOff(db, { partnerId: "net", why: "unreachable", at: "2026-08-10T08:00:00Z" });
  });
  await openChannels(pool, {}, { serves: false });
  expect(await asSystem(channelsOff)).toMatchObject([{ name: "Nettet", since: "2026-08-10T08:00:00Z" }]);
  await openChannels(pool, {}, { serves: true });
  expect(await asSystem(channelsOff)).toEqual([]);
  await drop();
});
