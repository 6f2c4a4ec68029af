import type { OwedCheckFact } from "@foelgeskab/followup/course-picture";
import { addMonths, dayNumber, dayText } from "@foelgeskab/followup/day";
import { isoDay } from "@foelgeskab/followup/ids";
import type { ProgrammeVersions } from "@foelgeskab/followup/programme";
import type { Domain } from "../system/domain.ts";
import { owing, type Plant, reading } from "./plant.ts";

/** Bugs about what is owed and when. */
export const PLAN_PLANTS: Record<string, Plant> = {
  "months-chained": owing("each due date is counted from the one before, so that the 31st drifts for good", chained),
  "window-a-day-short": owing("the last day of a window is not in it", (owed) =>
    owed.map((fact) => ({ ...fact, until: dayText(dayNumber(fact.until) - 1) })),
  ),
  "optional-overdue": owing("what may be done is overdue", (owed) =>
    owed.map((fact) => ({ ...fact, optional: false })),
  ),
  "owed-never-overdue": owing("what is owed only may be done", (owed) =>
    owed.map((fact) => ({ ...fact, optional: true })),
  ),
  "repeat-forgotten": owing("a first hit owes no repeat", (owed) =>
    owed.filter(({ check }) => !check.startsWith("repeat:")),
  ),
  "missed-counts-as-met": owing("a missed control is met by the next one", (owed) =>
    owed.map((fact) => ({ ...fact, metOn: fact.metOn ?? (wasDoneLater(fact, owed) ? fact.until : null) })),
  ),
  "first-check-skipped": owing("the first control after the hand-over is left out", (owed) => owed.slice(1)),
  "talk-meets-any": reading("a talk meets the next year's talk too", (course) => ({
    ...course,
    done: course.done.flatMap((done) => [done, { ...done, due: dayText(addMonths(dayNumber(done.due), 12)) }]),
  })),
  "old-version-forgotten": reading("what the version before made is forgotten", (course) => ({
    ...course,
    earlier: [],
  })),
  "every-ninth-lost": reading("every ninth answer is not read", (course) => ({
    ...course,
    results: course.results.filter((_, at) => at % 9 !== 8),
  })),
  "clock-skips": { says: "what lies far back on a clock that is ahead is skipped", in: skipping },
  "newest-version-rules": { says: "a course follows the newest version without being moved", in: newest },
};

function wasDoneLater({ check, due }: OwedCheckFact, owed: readonly OwedCheckFact[]): boolean {
  return owed.some((other) => other.check === check && other.due > due && other.metOn !== null);
}

function chained(owed: readonly OwedCheckFact[]): OwedCheckFact[] {
  const shortest = new Map<string, number>();
  return owed.map((fact) => {
    const dayOfMonth = Number(fact.due.slice(8));
    const least = Math.min(shortest.get(fact.check) ?? 31, dayOfMonth);
    shortest.set(fact.check, least);
    const moved = (day: OwedCheckFact["due"]) => dayText(dayNumber(day) - (dayOfMonth - least));
    return { ...fact, due: moved(fact.due), from: moved(fact.from), until: moved(fact.until) };
  });
}

function skipping(real: Domain): Domain {
  return {
    ...real,
    pictureOf: (course, looking) => {
      const picture = real.pictureOf(course, looking);
      const oldest = isoDay(looking.today.subtract({ days: 300 }));
      const kept = picture?.obligations.filter(({ until, metOn }) => metOn !== null || until >= oldest) ?? [];
      return picture === undefined ? undefined : { ...picture, obligations: kept };
    },
  };
}

function newest(real: Domain): Domain {
  const newer =
    (versions: ProgrammeVersions): ProgrammeVersions =>
    (pinned) => {
      const [id = "", version = "1"] = pinned.programme.split("@");
      try {
        return versions({ ...pinned, programme: `${id}@${Number(version) + 1}` });
      } catch {
        return versions(pinned); // there is none yet
      }
    };
  return {
    ...real,
    pictureOf: (course, looking) => real.pictureOf(course, { ...looking, versions: newer(looking.versions) }),
  };
}
