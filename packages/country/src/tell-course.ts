import type { ClosedReason } from "@foelgeskab/followup/course";
import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import type { BaselineValue } from "@foelgeskab/followup/epikrise";
import type { RulesInForce } from "@foelgeskab/followup/rules-in-force";
import type { Happening } from "./chronicle.ts";
import type { CourseCase } from "./course-case.ts";
import { followUp } from "./follow-up.ts";
import { accepted, declined, offered, opened, questionAnswered, questioned, referredBack } from "./happenings.ts";
import { hospitalSamplingDays } from "./hospital-time.ts";
import type { Itinerary } from "./itinerary.ts";
import { answered, type Sample } from "./laboratory.ts";
import { baselineOf, begun, type LetterDraft } from "./letters/begun-letter.ts";
import type { Stage } from "./stages.ts";
import { bladderBlood } from "./values/bladder-blood.ts";
import { psaAfterRadiotherapy, psaAfterSurgery } from "./values/psa.ts";
import { heldDown, oneKidney, untreated } from "./values/quiet-blood.ts";
import type { Trajectory } from "./values/trajectory.ts";

/** One course, told from its first day to today. */
export interface ToldCourse {
  happenings: Happening[];
  /** A letter that somebody has begun. */
  draft: LetterDraft | null;
}

/** What a course is told from. */
export interface Telling {
  story: CourseCase;
  stage: Stage;
  itinerary: Itinerary;
  /** The programme's rules; the letters of the demo region change none of them. */
  rules: RulesInForce;
}

/** Tells a course: the hospital's time, the hand-over, the years in general practice, and how it ended. */
export function tellCourse(telling: Telling): ToldCourse {
  const { story, stage, itinerary } = telling;
  const { handoverOn } = itinerary;
  const blood = bloodOf(telling);
  const before = hospitalSamplingDays(story, handoverOn ?? story.today).map(
    (on, at): Sample => ({ on, number: at + 1, way: "laboratory", answers: blood(on) }),
  );
  const hospital = [opened(story), ...before.flatMap((sample) => answered(story, sample))];
  const baseline = baselineOf(story, before);
  if (handoverOn === null) return { happenings: hospital, draft: stage === "draft" ? begun(story, baseline) : null };
  const after = fromHandover(telling, { handoverOn, baseline, blood, samplesBefore: before.length });
  return { happenings: [...hospital, ...after], draft: null };
}

interface AtHandover {
  handoverOn: DayNumber;
  baseline: BaselineValue[];
  blood: Trajectory;
  samplesBefore: number;
}

function fromHandover(telling: Telling, at: AtHandover): Happening[] {
  const { story, stage, itinerary } = telling;
  const wish = { baseline: at.baseline, answersArrive: stage !== "unvouched" };
  const first = offered(story, at.handoverOn, wish);
  const { acceptedOn, lastControl } = itinerary;
  if (acceptedOn === null || lastControl === null) {
    return [first.happening, ...(stage === "questioned" ? [questioned(story, first.handover, at.handoverOn + 1)] : [])];
  }
  const agreed = agreement(telling, first, acceptedOn, wish);
  // What is owed counts from the offer that was accepted: after a no, a later one.
  const handoverOn = agreed.findLast(({ event }) => event.type === "handover-offered")?.on ?? at.handoverOn;
  const years = followUp({ ...telling, ...at, handoverOn, acceptedOn, control: lastControl });
  return [...agreed, ...years.happenings, ...ending(telling, years.risen)];
}

/** Between the offer and the acceptance: some ask first, a few say no and are offered again. */
function agreement(
  { story, stage }: Telling,
  first: ReturnType<typeof offered>,
  acceptedOn: DayNumber,
  wish: Parameters<typeof offered>[2],
): Happening[] {
  const { random } = story;
  const { happening, handover } = first;
  const days = acceptedOn - happening.on;
  if (stage === "calm" && days >= 6 && random.chance(0.1)) {
    const again = offered(story, happening.on + 4, wish);
    return [
      happening,
      declined(story, handover, happening.on + 2),
      again.happening,
      accepted(story, again.handover, acceptedOn),
    ];
  }
  const asked =
    days >= 4 && random.chance(0.2)
      ? [questioned(story, handover, happening.on + 1), questionAnswered(story, handover, happening.on + 2)]
      : [];
  return [happening, ...asked, accepted(story, handover, acceptedOn)];
}

/** What came of a confirmed rise, or of time. */
function ending(telling: Telling, risen: Sample[]): Happening[] {
  const { story, stage, itinerary } = telling;
  const { random, gp, doctor } = story;
  if (stage === "closed-otherwise") return [closedOtherwise(telling)];
  const confirmedOn = itinerary.rise?.confirmedOn ?? null;
  if (confirmedOn === null) return [];
  const criterion = criterionOf(story);
  if (stage === "deferred") {
    const note = "Urinvejsinfektion, behandles. Ny PSA om seks uger.";
    return [
      {
        on: confirmedOn + 3,
        by: gp,
        event: {
          type: "criterion-deferred",
          criterion,
          since: dayText(confirmedOn),
          reason: "urinary-infection",
          note,
          until: dayText(story.today + random.between(12, 45)),
        },
      },
    ];
  }
  if (stage === "met") return [];
  const { happening, rereferral } = referredBack(story, criterion, risen, confirmedOn + random.between(3, 7));
  if (stage === "referred-back") return [happening];
  const received: Happening = {
    on: happening.on + random.between(1, 4),
    by: doctor,
    event: { type: "rereferral-accepted", rereferral: rereferral.id },
  };
  if (stage === "came-back") return [happening, received];
  const note = "Tilbagefald bekræftet. Henvist til ny behandling.";
  return [
    happening,
    received,
    {
      on: received.on + random.between(20, 60),
      by: doctor,
      event: { type: "course-closed", reason: "recurrence-referred", note },
    },
  ];
}

function closedOtherwise({ story, itinerary }: Telling): Happening {
  const { random, gp } = story;
  const reason: ClosedReason = random.pick(["dead", "dead", "dead", "patient-declined", "emigrated", "transferred"]);
  return {
    on: (itinerary.lastControl?.due ?? story.anchor) + random.between(82, 115),
    by: gp,
    event: { type: "course-closed", reason, note: CLOSING_NOTE[reason] ?? "" },
  };
}

const CLOSING_NOTE: Partial<Record<ClosedReason, string>> = {
  dead: "Død af anden årsag.",
  "patient-declined": "Ønsker ikke flere kontroller. Ved, hvad der skal give anledning til kontakt.",
  emigrated: "Flyttet til Spanien. Har fået sin plan med.",
  transferred: "Flyttet til anden region, overdraget til ny læge.",
};

function criterionOf({ programme }: CourseCase): string {
  const rising = { "prostate-rp": "psa-bcr-rp", "prostate-rt": "psa-phoenix", "bladder-cystectomy": "cyst-egfr-fall" };
  const criterion = Object.entries(rising).find(([id]) => id === programme.id)?.[1];
  if (criterion === undefined) throw new Error(`${programme.id} has no rise to tell of`);
  return criterion;
}

function bloodOf(telling: Telling): Trajectory {
  const { story, itinerary, stage } = telling;
  const { random, anchor, programme, patient, today } = story;
  const changesOn = random.chance(0.05) ? today - random.between(30, 2000) : null;
  const riseFrom = itinerary.rise?.foundOn ?? null;
  switch (programme.id) {
    case "prostate-rp":
      return psaAfterSurgery({ random, anchor, changesOn, riseFrom: riseFrom ?? creeping(story, stage) });
    case "prostate-rt":
      return psaAfterRadiotherapy({ random, anchor, changesOn, riseFrom });
    case "bladder-cystectomy":
      return bladderBlood({
        random,
        sex: patient.sex,
        baselineOn: itinerary.handoverOn ?? today,
        obstructedFrom: riseFrom,
        lowB12From: lowB12From(telling),
      });
    case "prostate-ww":
      return untreated(story, 26, true);
    case "prostate-as":
      return untreated(story, 12, false);
    case "prostate-adt":
      return heldDown(story);
    case "uppertract-rnu":
      return oneKidney(story, false);
    case "kidney-rcc":
      return oneKidney(story, true);
    default:
      return () => [];
  }
}

/** Some of those who are quiet today will reach the limit later: their curve has begun to rise. */
function creeping({ random, today }: CourseCase, stage: Stage): DayNumber | null {
  return stage === "calm" && random.chance(0.12) ? today + random.between(60, 700) : null;
}

/** Some of the answers that wait for a signature have a low B12, which the practice treats itself. */
function lowB12From({ story, itinerary, stage }: Telling): DayNumber | null {
  return stage === "unsigned" && story.random.chance(0.25) ? (itinerary.lastControl?.sampledOn ?? null) : null;
}
