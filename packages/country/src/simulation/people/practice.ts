import type { Course, CourseResult } from "@foelgeskab/followup/course";
import type { CoursePicture } from "@foelgeskab/followup/course-picture";
import { verdictState } from "@foelgeskab/followup/criteria/verdict";
import { dayNumber, dayText } from "@foelgeskab/followup/day";
import type { ObligationFact } from "@foelgeskab/followup/obligation";
import type { Actor } from "@foelgeskab/followup/party";
import { pictureToday } from "../system/picture-today.ts";
import type { CourseFile } from "../system/system.ts";
import { instantText, localDay, plainDay } from "../time.ts";
import type { Practice } from "../world/country.ts";
import { type House, strikes, struck } from "../world/house.ts";
import { sendToSystem } from "../world/send-to-system.ts";
import { present, whyAway } from "../world/working-time.ts";
import { comes } from "./patient.ts";
import { answersQuestions, asksNowAndThen } from "./questions.ts";
import { saysYes, tryAct } from "./try-act.ts";
import { isLate, openChecks } from "./what-is-open.ts";

/** People of a practice look at one patient on their list, and do what is to be done. False where nobody was there. */
export function practiceLooks(house: House, file: CourseFile, practice: Practice): boolean {
  const now = house.agenda.now;
  const gp = present(practice, now, "gp");
  const nurse = present(practice, now, "practice-nurse") ?? gp;
  if (gp === undefined || nurse === undefined) {
    struck(house, whyAway(practice, now));
    return false;
  }
  const { course } = file;
  const offer = offerTo(course, practice.id);
  if (offer !== undefined) return answerOffer(house, file, practice, gp, offer);
  if (course.holder !== practice.id || course.standing.status === "closed") return true;
  follow(house, file, { gp, nurse });
  return true;
}

/** The hand-over that waits for this practice's word. */
function offerTo({ standing }: Course, party: string): string | undefined {
  switch (standing.status) {
    case "offered":
      return standing.handover.to === party && waits(standing) ? standing.handover.id : undefined;
    case "moving":
      return standing.onward.to === party && waits(standing) ? standing.onward.id : undefined;
    case "followed":
    case "referred-back":
      return standing.unconfirmed !== undefined && standing.handover.to === party && waits(standing.unconfirmed)
        ? standing.handover.id
        : undefined;
    case "at-hospital":
    case "received":
    case "closed":
      return undefined;
    default:
      return standing satisfies never;
  }
}

/** A question that nobody has answered yet is waited for. */
function waits({ question, answer }: { question?: string; answer?: string }): boolean {
  return question === undefined || answer !== undefined;
}

function answerOffer(house: House, file: CourseFile, practice: Practice, gp: Actor, handover: string): boolean {
  const { random, truth, agenda } = house;
  const decline = strikes(house, "practice-declines");
  const ask = !decline && random.chance(0.06);
  if (practice.repliesByLetter && truth.reached.has(handover)) {
    const says = decline ? "no" : ask ? "asks" : "yes";
    const reply = { says, words: WORDS[says], writtenOn: dayText(localDay(agenda.now)) } as const;
    if (says === "yes") saysYes(truth.saidYes, handover, practice.id);
    sendToSystem(house, practice.id, file.course.subject.department, {
      kind: "reply",
      cpr: numberOf(house, file),
      handover,
      reply,
      by: gp,
    });
    return true;
  }
  if (decline) tryAct(house, file, gp, { type: "decline-handover", handover, reason: WORDS.no });
  else if (ask) tryAct(house, file, gp, { type: "ask-about-handover", handover, question: WORDS.asks });
  else tryAct(house, file, gp, { type: "accept-handover", handover });
  return true;
}

/** What a practice says of a hand-over, on the screen or by letter. */
const WORDS = { yes: "Vi overtager patienten.", no: "Ikke vores patient.", asks: "Hvilken grænse gælder?" } as const;

function numberOf({ people }: House, { patient }: CourseFile): string {
  return people.find(({ id }) => id === patient)?.numbers.at(-1) ?? "";
}

interface Team {
  gp: Actor;
  nurse: Actor;
}

function follow(house: House, file: CourseFile, team: Team): void {
  const picture = pictureToday(house.system, file);
  if (picture === undefined) return;
  if (file.course.unreadChange !== undefined)
    tryAct(house, file, team.gp, { type: "read-programme-change", programme: file.course.unreadChange.to });
  signResults(house, file, team);
  answersQuestions(house, file, team.nurse);
  recordMissing(house, file, picture, team);
  decideCriteria(house, file, picture, team);
  callIn(house, file, picture, team);
  asksNowAndThen(house, file, team.gp);
  endProgramme(house, file, picture, team);
}

function signResults(house: House, file: CourseFile, { gp }: Team): void {
  const unsigned = file.course.results.filter(({ id }) => file.course.signed[id] === undefined).map(({ id }) => id);
  if (unsigned.length > 0) tryAct(house, file, gp, { type: "sign-results", results: unsigned, note: "" });
}

/** An answer that the laboratory never sent can be read in the practice's own record, and is entered by hand. */
function recordMissing(house: House, file: CourseFile, picture: CoursePicture, { nurse }: Team): void {
  const { truth, random, agenda } = house;
  const today = dayText(localDay(agenda.now));
  const overdue = openChecks(picture, today).filter((fact) => isLate(fact, today) && fact.needs.length > 0);
  if (overdue.length === 0) return;
  for (const answer of truth.answers.values()) {
    const { patient, result, sent, mistaken } = answer;
    if (sent || mistaken || patient !== file.patient || result.status !== "final" || !random.chance(0.5)) continue;
    if (!overdue.some(({ from, until }) => result.sampledOn >= from && result.sampledOn <= until)) continue;
    if (truth.inHand.has(result.id)) continue;
    const own = enteredResult(result, nurse.party, instantText(agenda.now));
    if (tryAct(house, file, nurse, { type: "enter-result", result: own }) !== "done") continue;
    truth.inHand.add(result.id);
    truth.answers.set(own.id, { ...answer, result: own, sent: true, at: agenda.now });
  }
}

/** An answer as a person enters it, with the number that the server makes of what she wrote. */
function enteredResult(
  { analysis, value, unit, sampledOn }: CourseResult,
  party: string,
  issuedAt: string,
): CourseResult {
  const measurement = `own-record ${party} ${analysis} ${sampledOn}`;
  const id = `${measurement} ${value} ${unit}`;
  return {
    ...{ id, analysis, value, unit, sampledOn, measurement, issuedAt },
    status: "final",
    laboratory: "own-record",
  };
}

function decideCriteria(house: House, file: CourseFile, { verdicts }: CoursePicture, { gp }: Team): void {
  const { random, agenda } = house;
  const today = localDay(agenda.now);
  if (!mayReferBack(house, file.course.standing)) return;
  for (const fact of verdicts) {
    const state = verdictState(fact, plainDay(today));
    if (state === "pending" || state === "unconfirmed-overdue" || state === "undetermined") comes(house, file, 14);
    if (state !== "met" || !("since" in fact)) continue;
    countAlert(house, file, `${file.id} ${fact.criterion} ${fact.since}`);
    const waiting = file.course.deferred[fact.criterion];
    if (waiting !== undefined && waiting.since === fact.since && waiting.until > dayText(today)) continue;
    if (random.chance(0.15)) {
      const until = dayText(today + random.between(14, 60));
      const note = "Patienten ønsker at vente.";
      const { criterion, since } = fact;
      tryAct(house, file, gp, { type: "defer-criterion", criterion, since, reason: "patient-wish", note, until });
    } else {
      referBack(house, file, gp, fact.criterion, fact.urgency);
      return;
    }
  }
}

/** An alert is of no use where the disease is not back. */
function countAlert({ tally, truth, people, agenda }: House, { id }: CourseFile, alert: string): void {
  if (truth.alerted.has(alert)) return;
  truth.alerted.add(alert);
  const disease = people.flatMap(({ diseases }) => diseases).find(({ course }) => course === id);
  const back = disease?.returns ?? Number.POSITIVE_INFINITY;
  if (localDay(agenda.now) < back) tally.service.nonActionableAlerts += 1;
}

/** While an offer to a new practice is open, the old one mostly leaves it to that one. */
function mayReferBack(
  { country }: House,
  standing: Course["standing"],
): standing is Extract<Course["standing"], { status: "followed" | "moving" }> {
  return standing.status === "followed" || (country.dense && standing.status === "moving");
}

function referBack(house: House, file: CourseFile, gp: Actor, criterion: string, urgency: string): void {
  const { standing } = file.course;
  if (!mayReferBack(house, standing)) return;
  const said = tryAct(house, file, gp, {
    type: "refer-back",
    rereferral: {
      id: `${file.id}-r${file.history.length}`,
      from: gp.party,
      to: standing.handover.from,
      criteria: [criterion],
      reason: "Kriteriet er opfyldt.",
      urgency,
      sentOn: dayText(localDay(house.agenda.now)),
      by: gp,
    },
  });
  if (said === "done") house.tally.service.reReferrals += 1;
}

/** Whoever did not come is written to or rung; most come then. */
function callIn(house: House, file: CourseFile, picture: CoursePicture, { nurse }: Team): void {
  const { random, agenda } = house;
  const today = localDay(agenda.now);
  const overdue = openChecks(picture, dayText(today)).find(
    (fact) => isLate(fact, dayText(today)) && !isPromised(file.course, fact, dayText(today)),
  );
  if (overdue === undefined) return;
  const how = random.pick(["letter", "phone", "no-answer"] as const);
  const { check, due } = overdue;
  const promised = how === "phone" && random.chance(0.6);
  const promisedFor = dayText(today + random.between(3, 30));
  tryAct(house, file, nurse, {
    type: "make-contact",
    ...{ check, due, how, note: "Påmindelse om kontrol." },
    ...(promised ? { promisedFor } : {}),
  });
  if (how !== "no-answer" && !strikes(house, "patient-forgets"))
    comes(house, file, promised ? dayNumber(promisedFor) - today : random.between(2, 20));
}

function isPromised({ contacts }: Course, { check, due }: ObligationFact, today: string): boolean {
  return contacts.some(
    (contact) =>
      contact.check === check && contact.due === due && ((contact.promisedFor ?? "") >= today || contact.on >= today),
  );
}

function endProgramme(house: House, file: CourseFile, { obligations }: CoursePicture, { gp }: Team): void {
  if (obligations.length === 0 || obligations.some(({ metOn }) => metOn === null)) return;
  tryAct(house, file, gp, { type: "close-course", reason: "programme-ended", note: "Programmet er slut." });
}
