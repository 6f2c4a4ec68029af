import { accountOf } from "@foelgeskab/followup/account/account";
import { pictureOf } from "@foelgeskab/followup/course-picture";
import type { Command } from "@foelgeskab/followup/decide/command";
import { dayOf } from "@foelgeskab/followup/ids";
import { isSeenBack, toSeeBack } from "@foelgeskab/followup/seen-back";
import { expect, test } from "vitest";
import { regionSettings } from "../programmes/load-regions.ts";
import { catalogue, day, doctor, gp, laboratory, offer, psa, rightLetter, Story } from "./testing/domain-story.ts";
import { coordinator, LifeStory, newGp, regionOffice } from "./testing/life-story.ts";

const settings = regionSettings("RM");

/** What the department has to decide about on a day, by criterion. */
function toDecide({ story: { course } }: LifeStory, on: string): string[] {
  if (course === undefined) throw new Error("the story began");
  const today = dayOf(day(on));
  const picture = pictureOf(course, { today, bornOn: day("1955-03-14"), versions: catalogue.ruling });
  const account = accountOf(course, picture, { today, settings, office: regionOffice.party, silent: [] });
  return account.items.flatMap(({ what, about, lists: [first] }) =>
    what === "criterion" && first === doctor.party ? [about] : [],
  );
}

/** The answers that a doctor of the department has to look at on a day, by the day of their sample. */
function toLookAt({ story: { course } }: LifeStory, on: string): string[] {
  if (course === undefined) throw new Error("the story began");
  const looking = { today: dayOf(day(on)), bornOn: day("1955-03-14"), versions: catalogue.ruling };
  const ids = toSeeBack(course, pictureOf(course, looking)?.verdicts ?? []);
  return course.results.filter(({ id }) => ids.has(id)).map(({ sampledOn }) => sampledOn);
}

const METS = ["criterion psa-bcr-rp 2025-01-20"];

/** A patient whose criterion is met in the practice's hands. */
function met(): LifeStory {
  return new LifeStory()
    .followed()
    .and("2025-01-02", laboratory, psa("0.3", "2025-01-01"))
    .and("2025-01-21", laboratory, psa("0.4", "2025-01-20"));
}

const signed = (story: LifeStory) =>
  ({ type: "sign-results", results: (story.story.course?.results ?? []).map(({ id }) => id), note: "" }) as const;

test("back at the department nothing is owed by general practice, and what the answers say is still judged", () => {
  const told = met().and("2025-02-01", regionOffice, {
    type: "move-holder",
    from: gp.party,
    because: "practice-closed",
  });
  const { course } = told.story;
  if (course === undefined) throw new Error("the story began");
  const looking = { today: dayOf(day("2026-06-01")), bornOn: day("1955-03-14"), versions: catalogue.ruling };
  expect(pictureOf(course, looking)?.obligations).toEqual([]);
  expect(toDecide(told, "2025-02-02")).toEqual(METS);
});

test("back at the department there is no check of the practice's plan to ring about", () => {
  const told = new LifeStory().followed().and("2024-07-01", coordinator, { type: "take-back", reason: "Ny plan" });
  const contact = { type: "make-contact", check: "psa", due: day("2024-07-10"), how: "phone", note: "" } as const;
  expect(told.refused("2024-07-10", doctor, contact)).toBe("not-owed");
});

test("it is quiet when a doctor of the department has signed the answers, and no sooner", () => {
  const told = met().and("2025-02-01", coordinator, { type: "take-back", reason: "Ny plan" });
  expect(told.refused("2025-02-02", coordinator, signed(told))).toBe("only-doctor");
  expect(toDecide(told, "2025-02-02")).toEqual(METS);
  told.and("2025-02-02", doctor, signed(told));
  expect(toDecide(told, "2025-02-02")).toEqual([]);
  told.silently("2025-02-03", doctor, signed(told));
});

test("a re-referral that was accepted has told it; an answer that comes after it tells anew", () => {
  const told = met().referredBack(["psa-bcr-rp"], "2025-02-01");
  told.and("2025-02-02", doctor, { type: "accept-rereferral", rereferral: "r1" });
  expect(toDecide(told, "2025-02-03")).toEqual([]);
  const early = new LifeStory().followed().referredBack([], "2024-12-01");
  early.and("2024-12-02", doctor, { type: "accept-rereferral", rereferral: "r1" });
  early.and("2025-01-02", laboratory, psa("0.3", "2025-01-01"));
  early.and("2025-01-21", laboratory, psa("0.4", "2025-01-20"));
  expect(toDecide(early, "2025-02-11")).toEqual(METS);
});

test("an offer that nobody takes changes nothing of that; the practice that accepts goes by its own letter", () => {
  const told = new LifeStory().followed().and("2024-12-01", doctor, { type: "take-back", reason: "Ny plan" });
  told.and("2024-12-02", doctor, offer(told.story, "2024-12-02", { id: "h2", to: newGp.party }));
  told.and("2024-12-03", newGp, { type: "decline-handover", handover: "h2", reason: "kan ikke overtage" });
  told.and("2025-01-02", laboratory, psa("0.3", "2025-01-01"));
  told.and("2025-01-21", laboratory, psa("0.4", "2025-01-20"));
  expect(toDecide(told, "2025-02-04")).toEqual(METS);
  const again = new LifeStory().followed().and("2024-12-01", doctor, { type: "take-back", reason: "Ny plan" });
  again.and("2024-12-05", doctor, offer(again.story, "2024-12-05", { id: "h3", to: newGp.party }));
  again.and("2024-12-06", newGp, { type: "accept-handover", handover: "h3" });
  expect(again.story.course).not.toHaveProperty("returned");
});

test("what the criterion rests on has to be looked at again, though the practice had signed it; not while it is followed, nor once a doctor has", () => {
  const told = met().and("2025-01-03", laboratory, psa("0.1", "2024-12-20"));
  told.and("2025-01-22", gp, signed(told));
  expect(toLookAt(told, "2025-01-22")).toEqual([]);
  told.and("2025-02-01", coordinator, { type: "take-back", reason: "Ny plan" });
  expect(toLookAt(told, "2025-02-02")).toEqual(["2025-01-01", "2025-01-20"]);
  const first = told.story.course?.results.find(({ sampledOn }) => sampledOn === "2025-01-01");
  told.and("2025-02-02", doctor, { type: "sign-results", results: [first?.id ?? ""], note: "" });
  expect(toLookAt(told, "2025-02-02")).toEqual(["2025-01-20"]);
  expect(toDecide(told, "2025-02-02")).toEqual(METS);
  told.and("2025-02-03", doctor, signed(told));
  expect(toLookAt(told, "2025-02-03")).toEqual([]);
});

test("a value of the letter itself is nobody's answer to sign: what rests on it alone is seen with the move", () => {
  const back: Command = { type: "move-holder", from: gp.party, because: "practice-closed" };
  const forced = met().and("2025-02-01", regionOffice, back);
  const { course } = forced.story;
  if (course === undefined) throw new Error("the story began");
  const looking = { today: dayOf(day("2025-02-02")), bornOn: day("1955-03-14"), versions: catalogue.ruling };
  const facts = (pictureOf(course, looking)?.verdicts ?? []).map((fact) => ({
    ...fact,
    because: { ...fact.because, values: fact.because.values.map(({ result: _, ...value }) => value) },
  }));
  expect(facts.some((fact) => "since" in fact && fact.because.values.length > 0)).toBe(true);
  expect([...toSeeBack(course, facts)]).toEqual([]);
  const seen = (of: typeof course) => facts.filter((fact) => "since" in fact).map((fact) => isSeenBack(of, fact));
  expect(seen(course)).toEqual([false]);
  forced.and("2025-02-03", doctor, { type: "read-holder-move" });
  expect(seen(forced.story.course ?? course)).toEqual([true]);
});

test("answers that lead to nothing need not be looked at again", () => {
  const told = new LifeStory().followed().and("2025-01-02", laboratory, psa("<0.1", "2025-01-01"));
  told.and("2025-02-01", coordinator, { type: "take-back", reason: "Ny plan" });
  expect(toLookAt(told, "2025-02-02")).toEqual([]);
});

test("a symptom that the practice had reported is seen with the move; one that a doctor reports later tells anew", () => {
  const pain = (on: string): Command => ({
    type: "report-symptoms",
    symptoms: [{ code: "new-bone-pain-over-14-days", reportedOn: day(on), present: true }],
  });
  const told = new LifeStory().followed().and("2024-12-01", gp, pain("2024-12-01"));
  const forced = new LifeStory().followed().and("2024-12-01", gp, pain("2024-12-01"));
  expect(toDecide(told, "2024-12-02")).toEqual([]);
  told.and("2025-02-01", coordinator, { type: "take-back", reason: "Ny plan" });
  expect(toDecide(told, "2025-02-02")).toEqual([]);
  forced.and("2025-02-01", regionOffice, { type: "move-holder", from: gp.party, because: "practice-closed" });
  expect(toDecide(forced, "2025-02-02")).toEqual(["criterion sym-prostate 2024-12-01"]);
  forced.and("2025-02-03", doctor, { type: "read-holder-move" });
  expect(toDecide(forced, "2025-02-03")).toEqual([]);
  told.and("2025-03-01", doctor, pain("2025-03-01"));
  expect(toDecide(told, "2025-03-02")).toEqual([]);
  const sameDay = new LifeStory().followed().and("2025-02-01", gp, pain("2025-02-01"));
  sameDay.and("2025-02-01", coordinator, { type: "take-back", reason: "Ny plan" });
  expect(toDecide(sameDay, "2025-02-02")).toEqual([]);
  const later = new LifeStory().followed().and("2025-02-01", coordinator, { type: "take-back", reason: "Ny plan" });
  later.and("2025-03-01", doctor, pain("2025-03-01"));
  expect(toDecide(later, "2025-03-02")).toEqual(["criterion sym-prostate 2025-03-01"]);
});

test("an injection that was missed in the practice's hands is the department's to know; one due after the patient came back is no practice's fault", () => {
  const missedOn = (back: string, on: string): string[] => {
    const told = new Story("prostate-adt@1").opened("2024-01-10");
    const right = rightLetter(told.programme, "2024-06-03");
    const injection = { orderedBy: "practice", resultTo: "copy-recipient", booking: "patient" } as const;
    const epikrise = { ...right, checks: [...right.checks, { check: "injection", everyMonths: 3, ...injection }] };
    told.on("2024-06-03", doctor, offer(told, "2024-06-03", { epikrise }));
    told.on("2024-06-05", gp, { type: "accept-handover", handover: "h1" });
    told.on(back, coordinator, { type: "take-back", reason: "Ny plan" });
    const { course } = told;
    if (course === undefined) throw new Error("the story began");
    const looking = { today: dayOf(day(on)), bornOn: day("1955-03-14"), versions: catalogue.ruling };
    return (pictureOf(course, looking)?.verdicts ?? []).flatMap((fact) =>
      fact.criterion === "injection-missed" && "since" in fact ? [fact.since] : [],
    );
  };
  const [missed = ""] = missedOn("2025-06-01", "2025-06-01");
  expect(missed).toMatch(/^2024-/);
  expect(missedOn(missed, "2025-06-01")).toEqual([missed]);
  expect(missedOn(dayOf(day(missed)).subtract({ days: 1 }).toString(), "2025-06-01")).toEqual([]);
});
