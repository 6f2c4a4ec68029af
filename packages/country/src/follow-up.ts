import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import type { RulesInForce } from "@foelgeskab/followup/rules-in-force";
import type { Happening } from "./chronicle.ts";
import type { CourseCase } from "./course-case.ts";
import { addDays } from "./days.ts";
import { type Visit, visitsOf } from "./follow-up-plan.ts";
import { contacted, signed, symptomsDenied, talkHeld } from "./happenings.ts";
import type { Itinerary, LastControl, Rise } from "./itinerary.ts";
import { answered, answeredOn, resultIds, type Sample } from "./laboratory.ts";
import type { Stage } from "./stages.ts";
import type { Answer, Trajectory } from "./values/trajectory.ts";

/** What the years in general practice are told from. */
export interface FollowUp {
  story: CourseCase;
  stage: Stage;
  itinerary: Itinerary;
  rules: RulesInForce;
  blood: Trajectory;
  handoverOn: DayNumber;
  acceptedOn: DayNumber;
  control: LastControl;
  /** Samples before the hand-over: numbers go on from there. */
  samplesBefore: number;
}

/** The years in general practice, up to the last control. `risen` are the samples that crossed the limit. */
export interface FollowedYears {
  happenings: Happening[];
  risen: Sample[];
}

/** A sample or a talk that is planned to happen; samples are drawn in order of their days. */
interface Planned {
  on: DayNumber;
  visit: Visit | null;
  kind: "usual" | "last" | "repeat";
}

// Of the controls, 65 % come in time, 20 % late, and 15 % only after the practice has written (section 9). Four in a
// thousand never come: they stand as overdue until today.
const [IN_TIME, LATE, NEVER] = [0.65, 0.2, 0.004];

/** Tells the years in general practice. */
export function followUp(told: FollowUp): FollowedYears {
  const { story, control, rules, handoverOn } = told;
  const visits = visitsOf(story, rules, handoverOn);
  const [past, ahead] = [visits.filter(({ due }) => due <= control.due), visits.filter(({ due }) => due > control.due)];
  const planned = [...past.flatMap((visit) => plannedFor(told, visit)), ...repeatOf(told)].sort(
    (one, other) => one.on - other.on,
  );
  const samples = planned.map((plan, at) => ({ plan, sample: sampled(told, plan, at) }));
  const risen = samples
    .filter(({ plan, sample }) => sample !== undefined && isRisen(told.itinerary.rise, plan))
    .flatMap(({ sample }) => sample ?? []);
  const happenings = [
    ...samples.flatMap(({ plan, sample }) =>
      sample === undefined
        ? []
        : [...answered(story, sample), ...signing(told, plan, sample), ...wrongUnitFirst(told, plan, sample)],
    ),
    ...planned.flatMap((plan) => talks(told, plan)),
    ...past.flatMap((visit) => openControl(told, visit)),
    ...(isOver(told.stage) ? [] : ahead.flatMap((visit) => earlyTalks(told, visit))),
  ];
  return { happenings: happenings.filter(({ on }) => on < story.today), risen };
}

function plannedFor({ story, stage, control, acceptedOn }: FollowUp, visit: Visit): Planned[] {
  const isLast = visit.due === control.due;
  if (isLast && control.sampledOn !== null) return [{ on: control.sampledOn, visit, kind: "last" }];
  if (isLast && isOpen(stage)) return [];
  const { random } = story;
  if (stage === "calm" && !isLast && random.chance(NEVER)) return [];
  const wished = usualDay(story, visit);
  return [{ on: Math.max(wished, acceptedOn + 2), visit, kind: "usual" }];
}

function usualDay({ random }: CourseCase, { from, due, until }: Visit): DayNumber {
  const luck = random.uniform();
  if (luck < IN_TIME) return random.between(Math.round(from + (due - from) * 0.4), due + 15);
  return luck < IN_TIME + LATE ? until + random.between(1, 20) : until + random.between(26, 44);
}

function repeatOf({ itinerary: { rise } }: FollowUp): Planned[] {
  return rise === null || rise.confirmedOn === null ? [] : [{ on: rise.confirmedOn, visit: null, kind: "repeat" }];
}

function isRisen(rise: Rise | null, { kind }: Planned): boolean {
  return rise !== null && kind !== "usual";
}

/** Nothing is sampled where the visit asks for no blood, or the answer would lie ahead of today. */
function sampled({ story, stage, blood, samplesBefore }: FollowUp, plan: Planned, at: number): Sample | undefined {
  const { random } = story;
  const wayDrawn = random.uniform();
  if ((plan.visit !== null && plan.visit.blood.length === 0) || plan.on + 1 >= story.today) return undefined;
  const way =
    plan.kind !== "usual" || plan.on + 4 >= story.today || wayDrawn > 0.035
      ? "laboratory"
      : wayDrawn < 0.01
        ? "preliminary-first"
        : wayDrawn < 0.015
          ? "corrected-later"
          : "own-record";
  const answers = blood(plan.on);
  return {
    on: plan.on,
    number: samplesBefore + at + 1,
    way,
    answers: plan.kind === "last" ? answers.map((answer) => spoilt(stage, answer)) : answers,
  };
}

function spoilt(stage: Stage, answer: Answer): Answer {
  if (stage === "unusable") return { ...answer, unit: "mmol/L" };
  return stage === "undetermined" ? { ...answer, value: "<0.5" } : answer;
}

function signing({ story, stage, itinerary: { rise } }: FollowUp, plan: Planned, sample: Sample): Happening[] {
  const { random, gp } = story;
  if (plan.kind === "last" && (stage === "unsigned" || stage === "unusable")) return [];
  if (isRisen(rise, plan))
    return [
      signed(
        gp,
        resultIds(story, sample),
        answeredOn(sample),
        plan.kind === "repeat" ? "Over grænsen igen." : "Over grænsen. Kontrolprøve bestilt.",
      ),
    ];
  const on = addDays(answeredOn(sample), random.pick([0, 0, 1, 1, 3]));
  return [signed(gp, resultIds(story, sample), on, random.chance(0.6) ? "Svar sendt til patienten." : "")];
}

/** Two answers in a thousand come in a unit that nobody can use, and are taken again (section 9): this is the first of the two, never from before the practice has the patient. */
function wrongUnitFirst({ story, acceptedOn }: FollowUp, plan: Planned, sample: Sample): Happening[] {
  const { random, gp } = story;
  const on = sample.on - 8;
  if (!random.chance(0.002) || plan.kind !== "usual" || on <= acceptedOn) return [];
  const unusable: Sample = {
    ...sample,
    on,
    number: sample.number + 500,
    way: "laboratory",
    answers: sample.answers.map((answer) => ({ ...answer, unit: "g/L" })),
  };
  return [
    ...answered(story, unusable),
    signed(gp, resultIds(story, unusable), unusable.on + 2, "Enheden passer ikke. Ny prøve bestilt."),
  ];
}

/** The talks of a visit: most of them some days after the sample, always after the hand-over. */
function talks({ story, stage }: FollowUp, { visit, on, kind }: Planned): Happening[] {
  const { random, today } = story;
  if (visit === null || visit.talks.length === 0) return [];
  const held = Math.min(addDays(on, kind === "last" ? 1 : random.between(0, 9)), today - 1);
  const asked = isOver(stage) || random.chance(0.4) ? [symptomsDenied(story, held)] : [];
  return [...visit.talks.map((talk) => talkHeld(story, talk, held)), ...asked, ...reminder(story, visit, on)];
}

/** Who came after the window had been written to. */
function reminder(story: CourseCase, { until, blood, talks: [talk] }: Visit, on: DayNumber): Happening[] {
  const about = blood[0] ?? talk;
  if (on < until + 26 || about === undefined) return [];
  return [
    contacted(story, about, until + 12, {
      how: story.random.pick(["letter", "phone", "message"]),
      note: "Påmindelse om kontrol.",
    }),
  ];
}

/** The control that is still open today: what the practice has tried, and what the patient has promised. */
function openControl({ story, stage, control }: FollowUp, visit: Visit): Happening[] {
  const { random, today, gp } = story;
  const about = visit.blood[0] ?? visit.talks[0];
  if (visit.due !== control.due || about === undefined) return [];
  const everything = [...visit.blood, ...visit.talks];
  if (stage === "promised") {
    const on = today - random.between(2, 9);
    const promised = { how: "phone" as const, note: "Har lovet at få taget prøven.", promisedFor: promisedDay(story) };
    return everything.map((each) => contacted(story, each, on, promised));
  }
  if (stage === "unvouched")
    return visit.talks.map((talk) => talkHeld({ ...story, nurse: gp }, talk, today - random.between(5, 20)));
  if (stage !== "overdue" || random.chance(0.4)) return [];
  return [
    contacted(
      story,
      about,
      today - random.between(2, 12),
      random.chance(0.5)
        ? { how: "letter", note: "Brev sendt." }
        : { how: "no-answer", note: "Ringet to gange, ingen svarer." },
    ),
  ];
}

function promisedDay({ random, today }: CourseCase) {
  return dayText(today + random.between(1, 12));
}

/** A talk whose window has opened is mostly held at once. */
function earlyTalks({ story }: FollowUp, { from, talks: waiting }: Visit): Happening[] {
  const { random, today } = story;
  if (from >= today || random.chance(0.3)) return [];
  const on = random.between(from, today - 1);
  return waiting.map((talk) => talkHeld(story, talk, on));
}

function isOpen(stage: Stage): boolean {
  return stage === "due" || stage === "overdue" || stage === "promised" || stage === "unvouched";
}

function isOver(stage: Stage): boolean {
  return (
    stage === "referred-back" || stage === "came-back" || stage === "closed-recurrence" || stage === "closed-otherwise"
  );
}
