import { expect, test } from "vitest";
import type { DraftView, Problem } from "../../contract.ts";
import { givenPatient, handoverOn } from "../../testing/followed-patient.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { draftFeature } from "./draft.ts";
import { offerFeature } from "./offer.ts";

const outbox = { handoverLetter: async () => undefined, rereferral: async () => undefined };
const region = servedRegion(({ world }) => [draftFeature(world), offerFeature(world, outbox, true)]);
const { world } = region;

test("the letter's number is the one on the department's telephone list today, with the list's own day", async () => {
  const { courseId } = await givenPatient(region.pool, world, "1703529991");
  const today = world.clock.today();
  const lists = (phone: string, verifiedOn: Temporal.PlainDate) =>
    region.pool.query(
      `INSERT INTO foelgeskab.directory_entry (entry_id, party_id, cancer, phone, label, hours, verified_on, verified_by)
       VALUES ('e1', $1, 'prostate', $2, 'Sekretær', '', $3, 'u-doctor')
       ON CONFLICT (entry_id) DO UPDATE SET phone = $2, verified_on = $3`,
      [PLACES.department.id, phone, verifiedOn.toString()],
    );
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
    return [response.status, (await response.json()) as Partial<Problem>] as const; // a page has no sentence
  };

  expect(await offer()).toMatchObject([422, { code: "contact-not-listed" }]);
  await lists("00 99 88 77", today);
  expect(await offer()).toMatchObject([422, { code: "contact-not-listed" }]);
  await lists("00 12 34 56", today.subtract({ months: 7 }));
  expect(await offer()).toMatchObject([
    422,
    { sentence: { da: "Kan ikke sendes endnu: 8: nummeret er ikke bekræftet i et halvt år." } },
  ]);
  await lists("00 12 34 56", today.subtract({ months: 1 }));
  expect((await offer())[0]).toBe(200);
});
