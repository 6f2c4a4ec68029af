import { expect, test } from "vitest";
import { givenFollowedPatient } from "../../testing/followed-patient.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { takeRegister } from "../person/take-register.ts";
import { openCourseFeature } from "./open-course.ts";

const region = servedRegion(({ world }) => [openCourseFeature(world, true)]);
const { world } = region;

async function opened(cpr: string) {
  const browser = await region.logIn(PEOPLE.doctor);
  const answer = await browser.post("/api/courses", {
    ...{ cpr, givenName: "Åge", familyName: "Østergård", practiceNumber: PLACES.practice.yder },
    ...{ programme: "prostate-rp", icd10: "DC619", anchorOn: "2024-01-10" },
  });
  const { sentence } = (await answer.json()) as { sentence?: { da: string } };
  return [answer.status, sentence?.da];
}

test("no course is opened for somebody whom the register has as dead, until the death is annulled", async () => {
  const { cpr } = await givenFollowedPatient(region.pool, world, "1703529961");
  const says = (what: string) => {
    const said = { says: what, at: world.clock.now().toString(), cpr, on: world.clock.today().toString() };
    const text = [{ register: "CPR", kind: "changes" }, said].map((line) => JSON.stringify(line)).join("\n");
    return takeRegister(world, region.pool, { channel: "http", text });
  };
  await says("death");
  expect(await opened(cpr)).toEqual([422, expect.stringContaining("registreret død")]);
  await says("death-annulled");
  expect(await opened(cpr)).toEqual([422, expect.stringContaining("allerede et åbent forløb")]);
});

test("a patient whom nobody has yet is opened, and her number finds her", async () => {
  expect(await opened("1703529962")).toEqual([200, undefined]);
});
