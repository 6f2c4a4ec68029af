import { beforeAll, expect, test } from "vitest";
import type { Inbox, PersonLinks } from "../../contract.ts";
import { act, GP, givenFollowedPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { bytesOf, laboratoryAnswer } from "../../testing/messages.ts";
import { givenStaff, PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { receiveFeatures } from "../receive/features.ts";
import { receiveBytes } from "../receive/receive-bytes.ts";
import { linkRecordsFeature } from "./link-records.ts";

const region = servedRegion(({ world, pool }) => [
  linkRecordsFeature(world, pool),
  ...receiveFeatures(world, pool, () => {}),
]);
const { world } = region;
beforeAll(() => givenStaff(region.pool, [["u-office-2", "Rikke Bach", PLACES.office.id, "region-office"]]));

/** Two people of the region's office say that two records are one person's, or that they are not after all. */
async function decided(a: StoryPatient, b: StoryPatient, undo: boolean): Promise<void> {
  const [first, second] = [await region.logIn(PEOPLE.office), await region.logIn("u-office-2")];
  const asked = { one: a.cpr, other: b.cpr, note: "Registret siger det.", undo };
  const proposed: PersonLinks = await (await first.post("/api/person-links", asked)).json();
  const path = `/api/person-links/${proposed.links.at(-1)?.id}/decide`;
  expect((await second.post(path, { yes: true, note: "Det er rigtigt." })).status).toBe(200);
}
async function linkedPair(first: string, second: string) {
  const pair = [
    await givenFollowedPatient(region.pool, world, first),
    await givenFollowedPatient(region.pool, world, second),
  ] as const;
  await decided(...pair, false);
  return pair;
}

const sampledOn = world.clock.today().toString();
const psa = (cpr: string, letterId: string, value = "0,26") =>
  receiveBytes(world, region.pool, {
    bytes: bytesOf(laboratoryAnswer({ cpr, letterId, sample: letterId, sampledOn, results: [{ value }] })),
    channel: "folder",
  });
async function rows<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return (await region.pool.query(sql, values)).rows;
}
const verdict = async ({ courseId }: StoryPatient) =>
  (
    await rows<{ state: string }>(
      "SELECT state FROM foelgeskab.verdict WHERE course_id = $1 AND criterion = 'psa-bcr-rp'",
      courseId,
    )
  )[0]?.state;
const unseen = async ({ courseId }: StoryPatient) =>
  (
    await rows<{ status: string }>(
      "SELECT fact ->> 'status' AS status FROM foelgeskab.result WHERE course_id = $1 AND signed_on IS NULL ORDER BY 1",
      courseId,
    )
  ).map(({ status }) => status);
const letter = async (letterId: string) =>
  (
    await rows(
      "SELECT state, patient_id, course_id, why ->> 'code' AS code FROM foelgeskab.inbound WHERE letter_id = $1",
      `XRPT01 ${letterId}`,
    )
  )[0];

test("an answer that came while two people were taken for one goes where its own number says, and from the other it is taken back", async () => {
  const [hers, others] = await linkedPair("1703529941", "1703529942");
  await psa(hers.cpr, "L1");
  expect([await verdict(hers), await verdict(others)]).toEqual(["pending", "pending"]);
  const read = await rows<{ result_id: string }>(
    "SELECT result_id FROM foelgeskab.result WHERE course_id = $1",
    others.courseId,
  );
  const results = read.map(({ result_id }) => result_id);
  await act(region.pool, world, GP, others.courseId, { type: "sign-results", results, note: "" });

  await decided(hers, others, true);
  expect([await verdict(hers), await verdict(others)]).toEqual(["pending", "no-data"]);
  expect(await unseen(others)).toEqual(["entered-in-error"]);
  expect(await letter("L1")).toMatchObject({ state: "matched", patient_id: hers.patientId, course_id: hers.courseId });

  await decided(hers, others, false);
  await psa(others.cpr, "L2");
  await decided(hers, others, true);
  expect([await verdict(hers), await verdict(others)]).toEqual(["pending", "pending"]);
  expect(await unseen(hers)).toEqual(["entered-in-error", "final", "final"]);
  expect(await letter("L2")).toMatchObject({ patient_id: others.patientId, course_id: others.courseId });
});

test("what a person placed by hand and no number tells is taken back from both, and waits for a person: placed anew it counts again", async () => {
  const [one, other] = await linkedPair("1703529943", "1703529944");
  const gp = await region.logIn(PEOPLE.gp);
  const place = async ({ courseId }: StoryPatient) => {
    const { items }: Inbox = await (await gp.ask("/api/inbox")).json();
    const answer = await gp.post(`/api/inbox/${items.at(-1)?.id}/match`, { courseId });
    expect(answer.status).toBe(200);
    return items.at(-1);
  };
  await psa("17035299", "L3");
  await place(one);
  expect([await verdict(one), await verdict(other)]).toEqual(["pending", "pending"]);
  await decided(one, other, true);
  expect([await verdict(one), await verdict(other)]).toEqual(["no-data", "no-data"]);
  expect(await letter("L3")).toEqual({ state: "unmatched", patient_id: null, course_id: null, code: "parted" });
  expect(await place(other)).toMatchObject({ content: expect.stringContaining("0,26") });
  expect([await verdict(one), await verdict(other)]).toEqual(["no-data", "pending"]);

  await decided(one, other, false);
  await decided(one, other, true);
  expect([await verdict(one), await verdict(other)]).toEqual(["no-data", "pending"]);
});

test("an answer whose person has no open course any more waits on the list, with what it says", async () => {
  const [gone, other] = await linkedPair("1703529945", "1703529946");
  await act(region.pool, world, GP, gone.courseId, {
    type: "close-course",
    reason: "patient-declined",
    note: "Ønsker det ikke.",
  });
  await psa(gone.cpr, "L4");
  await decided(gone, other, true);
  expect(await letter("L4")).toMatchObject({ state: "unmatched", patient_id: gone.patientId, code: "parted" });
  const content = await rows<{ content: string }>(
    "SELECT summary ->> 'content' AS content FROM foelgeskab.inbound WHERE letter_id = 'XRPT01 L4'",
  );
  expect(content[0]?.content).toContain("0,26");
  expect(await verdict(other)).toBe("no-data");
});
