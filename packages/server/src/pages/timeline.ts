import { dayOf } from "@foelgeskab/followup/ids";
import { obligationState } from "@foelgeskab/followup/obligation";
import { dayPhrase, phrase } from "@foelgeskab/followup/phrase";
import { checkState } from "@foelgeskab/followup/rows/check-row";
import type { Mark, TimelineItem } from "../contract.ts";
import { type CourseFile, partyName } from "./course-file.ts";
import { eventItems } from "./event-items.ts";

/** What is planned stands this far ahead on the time line, in months. */
const PLANNED_MONTHS = 14;

/** What is planned and what has happened, newest first; within a day the last that happened stands on top. */
export function timelineOf(file: CourseFile): TimelineItem[] {
  const past = file.history.flatMap((recorded, at) => eventItems(file, recorded, at));
  return [...planned(file), ...past.toReversed()].sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0));
}

function planned({ picture, today, silent }: CourseFile): TimelineItem[] {
  const until = today.add({ months: PLANNED_MONTHS }).toString();
  return (picture?.obligations ?? [])
    .filter(({ metOn, due }) => metOn === null && due <= until)
    .map((fact) => {
      const [from, to] = [dayPhrase(dayOf(fact.from)), dayPhrase(dayOf(fact.until))];
      const state = checkState({ fact, promisedFor: null, ...(silent && { silent }) }, today);
      return {
        key: `planned ${fact.check} ${fact.due}`,
        on: fact.due,
        kind: "planned" as const,
        state: fact.check.startsWith("repeat:")
          ? ("pending" as const)
          : state === "unvouched"
            ? ("unvouched" as const)
            : obligationStateShown(obligationState(fact, today)),
        title: fact.label,
        text: phrase((l) => (l === "da" ? `Vindue ${from.da} – ${to.da}` : `Window ${from.en} – ${to.en}`)),
        note: PLANNED_NOTE[fact.superseded === true ? "superseded" : (state ?? "scheduled")],
      };
    });
}

const PLANNED_NOTE = {
  scheduled: { da: "planlagt", en: "planned" },
  due: { da: "nu", en: "now" },
  promised: { da: "aftalt", en: "promised" },
  overdue: { da: "overskredet", en: "overdue" },
  unvouched: { da: "uvist", en: "not known" },
  superseded: { da: "ikke taget; en senere er taget", en: "not taken; a later one was" },
} as const;

function obligationStateShown(state: "scheduled" | "due" | "overdue" | "met"): TimelineItem["state"] {
  return state === "met" ? "done" : state;
}

/** Treatments, hand-overs and re-referrals as marks on the curve. */
export function marksOf(file: CourseFile): Mark[] {
  const anchor = file.course.subject.anchors[file.programme.anchor.name];
  const fromEvents = file.history.flatMap(({ event, on, by }): Mark[] => {
    if (event.type === "handover-accepted") {
      const practice = partyName(file, event.letter?.from ?? by.party);
      return [{ on, text: { da: `Overtaget af ${practice}`, en: `Accepted by ${practice}` } }];
    }
    if (event.type === "referred-back") return [{ on, text: { da: "Genhenvist", en: "Referred back" } }];
    return [];
  });
  return [...(anchor === undefined ? [] : [{ on: anchor, text: file.programme.anchor.event }]), ...fromEvents];
}
