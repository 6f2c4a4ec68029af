import { passesModulus11 } from "@foelgeskab/country/demo-cpr";
import { FIRST_PRACTICE, PRACTICES } from "@foelgeskab/country/parties";
import { pictureOf } from "@foelgeskab/followup/course-picture";
import { verdictState } from "@foelgeskab/followup/criteria/verdict";
import { checkEpikrise } from "@foelgeskab/followup/epikrise-check";
import { replay } from "@foelgeskab/followup/evolve";
import { birthDateOf, isoDay } from "@foelgeskab/followup/ids";
import { obligationState } from "@foelgeskab/followup/obligation";
import { expect, test } from "vitest";
import { practiceRegion, programmeOf, TODAY } from "../testing/practice-region.ts";
import { undecidable } from "../testing/undecidable.ts";

const TEST_NUMBERS = ["2509479989", "2512489996"]; // published by MedCom and HL7 Denmark for tests

const whole = practiceRegion(1, 2000);
const courses = whole.courses.map((course) => {
  const state = replay(course.history);
  const patient = whole.patients.find(({ id }) => id === course.patient);
  if (state === undefined || patient === undefined) throw new Error("a course without a beginning or a patient");
  return { ...course, state, person: patient };
});

test("every event of the whole region could have been decided", () => {
  expect(undecidable(whole)).toBeUndefined();
});

test("civil registration numbers belong to nobody: unique, of the right day and sex, failing modulus 11", () => {
  expect(new Set(whole.patients.map(({ cpr }) => cpr)).size).toBe(2000);
  for (const { cpr, sex, bornOn } of whole.patients) {
    expect(isoDay(birthDateOf(cpr))).toBe(bornOn);
    expect(Number(cpr.at(-1)) % 2 === 1 ? "male" : "female").toBe(sex);
    expect(passesModulus11(cpr)).toBe(false);
    if (TEST_NUMBERS.includes(cpr)) continue;
    expect(cpr).toMatch(/999\d$/);
    expect(bornOn >= "1937-01-01" && bornOn <= "1999-12-31").toBe(true);
  }
  expect(passesModulus11("0707614285")).toBe(true); // the worked example of the modulus that anyone can look up
});

test("parties can be reached by nobody, and are who they say", () => {
  const { parties, directory, users } = whole;
  const practices = parties.filter(({ kind }) => kind === "practice");
  expect(practices).toHaveLength(PRACTICES);
  expect(practices.find(({ id }) => id === FIRST_PRACTICE)).toMatchObject({
    name: "Lægerne Vestergade",
    identifier: "079741",
  });
  expect(new Set(parties.map(({ ean }) => ean)).size).toBe(parties.length);
  expect(new Set(parties.map(({ kind, identifier }) => `${kind} ${identifier}`)).size).toBe(parties.length);
  for (const { phone } of [...parties, ...directory, ...whole.patients]) expect(phone).toMatch(/^00( \d\d){3}$/);
  expect(directory.filter(({ verifiedOn }) => verifiedOn < "2026-02-06")).toHaveLength(2);
  for (const { party } of [...users, ...directory]) expect(parties.some(({ id }) => id === party)).toBe(true);
  expect(new Set(users.map(({ subject }) => subject)).size).toBe(users.length);
  expect(new Set(users.filter(({ offered }) => offered).map(({ role }) => role)).size).toBe(6);
  const known = new Set([...users.map(({ id }) => id), "laboratory"]);
  expect(courses.flatMap(({ history }) => history).every(({ by }) => known.has(by.user))).toBe(true);
});

test("patients stand in all stages, most of them followed", () => {
  const count = (status: string): number => courses.filter(({ state }) => state.standing.status === status).length;
  expect(count("followed")).toBeGreaterThan(1500);
  for (const status of ["at-hospital", "offered", "closed"]) expect(count(status), status).toBeGreaterThan(30);
  expect(count("referred-back")).toBeGreaterThan(8);
  const late = courses.filter(
    ({ state: { standing } }) => standing.status === "offered" && standing.handover.answerDue < isoDay(TODAY),
  );
  expect(late.length).toBeGreaterThan(5);
  expect(whole.drafts.length).toBeGreaterThan(10);
  for (const { epikrise, course } of whole.drafts) {
    const { state, history } = courses.find(({ id }) => id === course) ?? { state: undefined, history: [] };
    expect(state?.standing.status).toBe("at-hospital");
    expect(
      checkEpikrise(epikrise, { programme: programmeOf(history), anchors: state?.subject.anchors ?? {}, today: TODAY })
        .canBeSent,
    ).toBe(false);
  }
});

test("the first practice has a handful of everything, and no more than a morning's work", () => {
  const pictures = courses
    .filter(({ state }) => state.holder === FIRST_PRACTICE)
    .flatMap(({ state, history, person }) => {
      const picture = pictureOf(state, {
        ...{ today: TODAY, bornOn: person.bornOn, versions: () => programmeOf(history) },
      });
      return picture === undefined ? [] : [{ state, picture }];
    });
  const verdicts = pictures.flatMap(({ picture }) => picture.verdicts.map((fact) => verdictState(fact, TODAY)));
  const owed = pictures.flatMap(({ picture }) =>
    picture.obligations.filter((fact) => obligationState(fact, TODAY) === "overdue"),
  );
  const visits = new Set(owed.map(({ due, check }) => `${due} ${check}`));
  expect(verdicts.filter((state) => state === "met").length).toBeGreaterThanOrEqual(1);
  expect(verdicts.filter((state) => state === "pending")).toHaveLength(1);
  expect(visits.size).toBeGreaterThanOrEqual(2);
  expect(visits.size).toBeLessThanOrEqual(14);
  expect(owed.some(({ resultTo, needs }) => resultTo === "none" && needs.length > 0)).toBe(true);
  expect(
    courses.filter(
      ({ state: { standing } }) => standing.status === "offered" && standing.handover.to === FIRST_PRACTICE,
    ),
  ).toHaveLength(3);
  expect(
    pictures.some(({ state }) =>
      state.contacts.some(({ promisedFor }) => promisedFor !== undefined && promisedFor > isoDay(TODAY)),
    ),
  ).toBe(true);
  expect(
    pictures.some(({ state }) =>
      state.results.some(({ id, sampledOn }) => state.signed[id] === undefined && sampledOn > "2026-07-28"),
    ),
  ).toBe(true);
});

test("prostate patients are dealt out as section 9 says, with some of the upper tract and the kidney, and those of the newer programmes are quiet", () => {
  const counted = Map.groupBy(courses, ({ state }) => state.subject.programme.replace("@1", ""));
  const of = (id: string) => counted.get(id)?.length ?? 0;
  const prostate = ["rp", "rt", "ww", "as", "adt"].map((id) => of(`prostate-${id}`));
  const all = prostate.reduce((sum, each) => sum + each, 0);
  const section9 = [0.3, 0.25, 0.2, 0.1, 0.15];
  for (const [at, share] of section9.entries()) expect(Math.abs((prostate[at] ?? 0) / all - share)).toBeLessThan(0.08);
  expect(of("kidney-rcc")).toBeGreaterThan(50);
  expect(of("uppertract-rnu")).toBeGreaterThan(30);

  const quiet = ["prostate-ww", "prostate-as", "prostate-adt", "kidney-rcc", "uppertract-rnu"];
  const pictures = quiet
    .flatMap((id) => counted.get(id) ?? [])
    .flatMap(({ state, history, person }) => {
      const looking = { today: TODAY, bornOn: person.bornOn, versions: () => programmeOf(history) };
      return pictureOf(state, looking) ?? [];
    });
  expect(pictures.length).toBeGreaterThan(500);
  const states = pictures.flatMap(({ verdicts }) => verdicts.map((fact) => verdictState(fact, TODAY)));
  expect(new Set(states)).toEqual(new Set(["not-met", "no-data"]));
  const late = pictures.filter(({ obligations }) =>
    obligations.some((fact) => obligationState(fact, TODAY) === "overdue"),
  );
  expect(late.length / pictures.length).toBeLessThan(0.15);
});

test("laboratory values have the shape of section 9, and every quirk occurs", () => {
  const after = (programme: string) =>
    courses
      .filter(({ state }) => state.subject.programme === programme && state.standing.status === "followed")
      .flatMap(({ state }) => state.results);
  const rp = after("prostate-rp@1");
  const share = (part: unknown[], all: unknown[]): number => part.length / all.length;
  expect(
    share(
      rp.filter(({ value }) => value.startsWith("<")),
      rp,
    ),
  ).toBeGreaterThan(0.5);
  expect(
    share(
      rp.filter(({ value }) => Number(value.replace("<", "")) <= 0.1),
      rp,
    ),
  ).toBeGreaterThan(0.85);
  const all = courses.flatMap(({ state }) => state.results);
  expect(
    share(
      all.filter(({ laboratory }) => laboratory === "own-record"),
      all,
    ),
  ).toBeLessThan(0.03);
  for (const quirk of ["preliminary", "corrected"])
    expect(all.filter(({ status }) => status === quirk).length, quirk).toBeGreaterThan(5);
  expect(all.filter(({ unit }) => unit === "g/L").length).toBeGreaterThan(3);
  expect(all.filter(({ analysis }) => analysis === "NPU12534").length).toBeGreaterThan(20);
});

test("the story begins with the two patients of the trip, at the hospital, ready to be assessed", () => {
  const [prostate, bladder] = whole.story.map(({ course }) => courses.find(({ id }) => id === course));
  expect(prostate?.state).toMatchObject({
    subject: { programme: "prostate-rp@1", department: "dep-urologi-oest" },
    standing: { status: "at-hospital" },
  });
  expect(bladder?.state).toMatchObject({
    subject: { programme: "bladder-cystectomy@1", department: "dep-urologi-oest" },
    standing: { status: "at-hospital" },
  });
  expect([prostate?.person.practice, bladder?.person.practice]).toEqual([FIRST_PRACTICE, FIRST_PRACTICE]);
  const months = (iso: string | undefined): number =>
    iso === undefined ? 0 : Temporal.PlainDate.from(iso).until(TODAY, { largestUnit: "months" }).months;
  expect(months(bladder?.state.subject.anchors["cystectomyDate"])).toBe(25);
  expect(whole.story).toHaveLength(9);
});

test("two thousand patients are made in a few seconds", () => {
  const began = process.cpuUsage(); // what it computes: others may have the machine meanwhile
  practiceRegion(2, 2000);
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(6); // 1.9 s on a free core; the bench holds the real figure
});
