import type { CourseResult } from "@foelgeskab/followup/course";
import { dayText } from "@foelgeskab/followup/day";
import type { Answer } from "../../values/trajectory.ts";
import { DAY, HOUR, localDay, localText, type Minute } from "../time.ts";
import type { Laboratory } from "./country.ts";
import { type House, strikes, struck } from "./house.ts";
import type { Person } from "./person.ts";
import { sendToSystem } from "./send-to-system.ts";

type Status = CourseResult["status"];

/** A tube that came to a laboratory. */
interface Sample {
  laboratory: Laboratory;
  person: Person;
  number: string;
  takenAt: Minute;
  answers: readonly Answer[];
  orderer: string;
}

/** Blood is taken and comes to the laboratory, which answers on the next day: mostly once, sometimes in a way of its own. */
export function bloodTaken(house: House, person: Person, answers: readonly Answer[], orderer: string): void {
  const { agenda, country, random, system } = house;
  if (answers.length === 0) return;
  house.tally.service.bloodDraws += 1;
  const sample: Sample = {
    ...{ person, answers, takenAt: agenda.now },
    orderer: strikes(house, "ordered-by-others") ? random.pick(country.practices).id : orderer,
    laboratory: random.pick(country.laboratories),
    number: `s${system.watch.number()}`,
  };
  const answeredAt = agenda.now + random.between(18, 30) * HOUR;
  agenda.at(answeredAt, () => answersFor(house, sample));
}

function answersFor(house: House, sample: Sample): void {
  const { agenda, random } = house;
  const later = (days: number, status: Status, answers = sample.answers): void =>
    agenda.at(agenda.now + days * DAY, () => issue(house, sample, answers, status));
  if (strikes(house, "result-preliminary")) {
    issue(house, sample, sample.answers, "preliminary");
    later(2, "final");
    return;
  }
  if (strikes(house, "result-corrected")) {
    issue(house, sample, sample.answers.map(misread), "final");
    later(random.between(1, 5), "corrected");
    return;
  }
  issue(house, sample, sample.answers, "final");
  if (strikes(house, "result-cancelled")) later(random.between(1, 20), "cancelled");
  if (strikes(house, "result-by-mistake")) mistakenFor(house, sample);
}

/** A slip that the laboratory finds itself: ten times too much. */
function misread(answer: Answer): Answer {
  const number = Number(answer.value.replace("<", ""));
  return { ...answer, value: String(Math.round(number * 100) / 10) };
}

/** The same answers under a neighbour's number, and taken back within days. */
function mistakenFor(house: House, sample: Sample): void {
  const neighbour = house.people.find((other) => other !== sample.person);
  if (neighbour === undefined) return;
  const wrong: Sample = { ...sample, person: neighbour, number: `${sample.number}w` };
  issue(house, wrong, wrong.answers, "final", true);
  const days = house.random.between(1, 6);
  house.agenda.at(house.agenda.now + days * DAY, () => issue(house, wrong, wrong.answers, "entered-in-error", true));
}

function issue(house: House, sample: Sample, answers: readonly Answer[], status: Status, mistaken = false): void {
  const { laboratory, person, number } = sample;
  const { agenda, truth } = house;
  const results = answers.map((answer): CourseResult => resultOf(house, sample, answer, status));
  const sent = mistaken || !strikes(house, "result-never-sent");
  for (const result of results)
    truth.answers.set(result.id, { patient: person.id, result, sent, mistaken, at: agenda.now });
  if (!sent) return;
  const cpr = cprFor(house, person);
  const body = { kind: "results" as const, cpr, results, by: laboratory.actor };
  const silence = laboratory.silent.find(({ from, until }) => agenda.now >= from && agenda.now < until);
  if (silence !== undefined) struck(house, "laboratory-silent");
  agenda.at(silence?.until ?? agenda.now, () => sendToSystem(house, laboratory.id, sample.orderer, body));
  if (strikes(house, "at-the-same-time")) {
    agenda.at(silence?.until ?? agenda.now, () => sendToSystem(house, laboratory.id, sample.orderer, body));
  }
  if (strikes(house, "result-of-stranger"))
    sendToSystem(house, laboratory.id, sample.orderer, { ...body, cpr: `stranger ${number}` });
}

/** Mostly the number of today; where somebody copied an old card, one that she had before. */
function cprFor(house: House, { numbers }: Person): string {
  return numbers.length > 1 && house.random.chance(0.2) ? (numbers[0] ?? "") : (numbers.at(-1) ?? "");
}

/** The same answer always has the same id, as the server makes it of the answer's own words. */
function resultOf(house: House, sample: Sample, answer: Answer, status: Status): CourseResult {
  const { agenda } = house;
  const { laboratory, number, takenAt } = sample;
  const written = renamed(laboratory, answer, agenda.now);
  if (written.unit !== answer.unit) struck(house, "unit-renamed");
  if (written.analysis !== answer.analysis) struck(house, "code-renamed");
  const issuedAt = localText(agenda.now);
  return {
    ...written,
    id: `${number} ${answer.analysis} ${status} ${issuedAt}`,
    sampledOn: dayText(localDay(takenAt)),
    status,
    measurement: `${laboratory.id} ${number} ${answer.analysis}`,
    issuedAt,
    laboratory: laboratory.actor.name,
  };
}

/** What the laboratory writes while a renaming is not known in the country: a unit or a code that nobody has seen. */
function renamed({ renaming }: Laboratory, { analysis, unit, ...rest }: Answer, at: Minute): Answer {
  const now = renaming.filter(({ from, until }) => at >= from && at < until).map(({ what }) => what);
  return {
    ...rest,
    analysis: now.includes("code") ? `X${analysis}` : analysis,
    unit: now.includes("unit") ? `${unit}*` : unit,
  };
}
