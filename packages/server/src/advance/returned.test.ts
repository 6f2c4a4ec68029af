import { accountOf } from "@foelgeskab/followup/account/account";
import { pictureOf } from "@foelgeskab/followup/course-picture";
import { dayOf } from "@foelgeskab/followup/ids";
import { expect, test } from "vitest";
import { regionSettings } from "../programmes/load-regions.ts";
import { catalogue, day, doctor, gp, laboratory, offer, psa } from "./testing/domain-story.ts";
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
