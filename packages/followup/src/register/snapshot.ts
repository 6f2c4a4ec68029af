import { dayNumber } from "../day.ts";
import type { FollowedPatient } from "../followed-patient.ts";
import type { IsoDay } from "../ids.ts";
import type { Programme } from "../programme.ts";
import { measurements, type TypedLists, typedLists } from "./typed-lists.ts";

/** A followed patient as one line of JSON: everything about her that the rules look at, so that a whole register can be walked without its events. */
export interface Snapshot {
  anchors: Readonly<Record<string, IsoDay>>;
  followedFrom: IsoDay;
  results: TypedLists;
  baseline: TypedLists;
  symptoms: FollowedPatient["symptoms"];
  done: FollowedPatient["done"];
}

/** Writes a patient down; her values are to be those usable on any day, also those sampled after today. */
export function snapshotOf({ anchors, followedFrom, measured, symptoms, done }: FollowedPatient): Snapshot {
  return {
    anchors: Object.fromEntries(Object.entries(anchors).sort()),
    followedFrom,
    symptoms: symptoms.map(({ code, reportedOn, present }) => ({ code, reportedOn, present })),
    done: done.map(({ check, due, on }) => ({ check, due, on })),
    results: typedLists(measured.results),
    baseline: typedLists(measured.baseline),
  };
}

/** The patient as the rules see her on a day. Answers that do not count are not in a snapshot, and no rule looks at them. */
export function patientOn(day: IsoDay, snapshot: Snapshot, { analytes }: Pick<Programme, "analytes">): FollowedPatient {
  const { anchors, followedFrom, symptoms, done, results, baseline } = snapshot;
  const upTo = dayNumber(day);
  return {
    ...{ anchors, followedFrom, symptoms, done },
    measured: {
      results: measurements(results, analytes, upTo),
      baseline: measurements(baseline, analytes, upTo),
      unusable: [],
    },
  };
}
