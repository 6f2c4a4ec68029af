import { type DayNumber, dayNumber, dayText } from "@foelgeskab/followup/day";
import { isoDay } from "@foelgeskab/followup/ids";
import { findProgramme, type Programme } from "@foelgeskab/followup/programme";
import { type RulesInForce, rulesFor } from "@foelgeskab/followup/rules-in-force";
import { type Place, patientOf, type Scene } from "./demo-patient.ts";
import { demoDirectory } from "./directory.ts";
import { demoParties, FIRST_PRACTICE } from "./parties.ts";
import { withQuestions } from "./questions.ts";
import { randomFrom } from "./random.ts";
import { receivedLetters } from "./received-letters.ts";
import type { DemoParty, DemoRegion } from "./region.ts";
import { demoStaff } from "./staff.ts";
import { DEMO_PROGRAMMES } from "./stages.ts";
import { STORY } from "./story-patients.ts";

/** What a demo region is made from; the same input always makes the same region. */
export interface DemoRegionWish {
  seed: number;
  /** How many patients, those of the story included. */
  patients: number;
  /** The day of seeding: everything has happened before it. */
  today: Temporal.PlainDate;
  programmes: readonly Programme[];
  /** Makes a sheet's code of random bytes, as the server prints it. */
  sheetCodeFrom: (random: Uint8Array) => string;
}

/** A region to practise in: parties, people, telephone list, and patients in every stage with the events of their years. */
export function demoRegion(wish: DemoRegionWish): DemoRegion {
  const random = randomFrom(wish.seed);
  const today = dayNumber(isoDay(wish.today));
  const parties = demoParties();
  const users = demoStaff(random.branch(1), parties);
  const directory = demoDirectory(random.branch(2), { users, parties, today });
  const { sheetCodeFrom } = wish;
  const scene: Scene = {
    today,
    parties,
    users,
    directory,
    taken: new Set(),
    rules: rulesOf(wish, today),
    sheetCodeFrom,
  };
  const made = places(parties, wish.patients).map((place, at) => patientOf(scene, random.branch(100 + at), place));
  return {
    region: "RM",
    parties,
    directory,
    users,
    patients: made.map(({ patient }) => patient),
    courses: withQuestions(
      made.map(({ course }) => course),
      FIRST_PRACTICE,
      today,
    ),
    drafts: made.flatMap(({ draft }) => draft ?? []),
    letters: receivedLetters(random.branch(3), scene.taken, today),
    story: made.flatMap(({ story }) => story ?? []),
  };
}

function rulesOf({ programmes }: DemoRegionWish, today: DayNumber): ReadonlyMap<string, RulesInForce> {
  return new Map(
    DEMO_PROGRAMMES.map((id) => {
      const programme = findProgramme(programmes, id, dayText(today));
      if (programme === undefined) throw new Error(`the demo region needs the programme ${id}`);
      return [id, rulesFor(programme)];
    }),
  );
}

/** The people of the story come first and belong to the first practice; the others are dealt out evenly. */
function places(parties: readonly DemoParty[], patients: number): Place[] {
  const practices = parties.filter(({ kind }) => kind === "practice");
  const first = practices.find(({ id }) => id === FIRST_PRACTICE);
  if (first === undefined) throw new Error("the demo region has no first practice");
  const story = STORY.slice(0, patients).map((each, number): Place => ({ practice: first, number, story: each }));
  const others = Array.from(
    { length: patients - story.length },
    (_, at): Place => ({
      practice: practices[at % practices.length] ?? first,
      number: Math.floor(at / practices.length),
    }),
  );
  return [...story, ...others];
}
