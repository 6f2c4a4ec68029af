import { isoDay } from "@foelgeskab/followup/ids";
import { expect, test } from "vitest";
import type { DraftView, Problem } from "../../contract.ts";
import { givenPatient, handoverOn } from "../../testing/followed-patient.ts";
import { PEOPLE } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { givenNumber } from "../../testing/telephone-list.ts";
import { draftFeature } from "./draft.ts";
import { offerFeature } from "./offer.ts";

const outbox = {
  handoverLetter: async () => undefined,
  rereferral: async () => undefined,
  correspondence: async () => undefined,
};
const region = servedRegion(({ world }) => [draftFeature(world), offerFeature(world, outbox, true)]);
const { world } = region;

test("the letter's number is the one on the department's telephone list at the sending, with the list's own day; else what to do is said", async () => {
  const { courseId } = await givenPatient(region.pool, world, "1703529991");
  const today = world.clock.today();
  const rung = (months: number) => isoDay(today.subtract({ months }));
  const browser = await region.logIn(PEOPLE.doctor);
  const address = `/api/courses/${courseId}`;
  const { csrf } = (await (await browser.ask("/api/me")).json()) as { csrf: string }; // GET /api/me
  const { epikrise, assessment } = handoverOn(world);
  const saved = await browser.ask(`${address}/draft`, {
    method: "PUT",
    body: JSON.stringify({ version: 0, epikrise, assessment }),
    headers: { origin: region.origin, "content-type": "application/json", "x-csrf": csrf },
  });
  const { version } = (await saved.json()) as DraftView; // the contract's own type
  const offer = async () => {
    const response = await browser.post(`${address}/offer`, { version });
    const { code, sentence } = (await response.json()) as Partial<Problem>; // a page has no sentence
    return [response.status, code, sentence?.en];
  };
  const refused = (words: string) => [422, "contact-not-listed", expect.stringContaining(words)];

  expect(await offer()).toEqual(refused("does not stand on the department's telephone list"));
  await givenNumber(region.pool, { verifiedOn: rung(7), phone: "00 99 88 77" });
  expect(await offer()).toEqual(refused("has been stale since"));
  await givenNumber(region.pool, { version: 2, verifiedOn: rung(1), phone: "00 99 88 77" });
  expect(await offer()).toEqual(refused("was changed on the telephone list since the draft was written"));
  await givenNumber(region.pool, { version: 3, verifiedOn: rung(1), endsOn: isoDay(today) });
  expect(await offer()).toEqual(refused("is not answered any more from"));
  await givenNumber(region.pool, { version: 4, verifiedOn: rung(1), validFrom: isoDay(today.add({ days: 3 })) });
  expect(await offer()).toEqual(refused("is answered only from"));
  await givenNumber(region.pool, { version: 5, verifiedOn: rung(1), cancers: ["kidney"] });
  expect(await offer()).toEqual(refused("for this disease"));
  await givenNumber(region.pool, { version: 6, verifiedOn: rung(1), cancers: ["kidney", "prostate"] });
  expect((await offer())[0]).toBe(200);
});
