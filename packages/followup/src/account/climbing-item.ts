import { departmentOf } from "../decide/who.ts";
import type { IsoDay } from "../ids.ts";
import { type Climbed, climb, quietUntil } from "../ladder.ts";
import type { LadderLevel } from "../life-events.ts";
import type { LadderKind } from "../region-settings.ts";
import type { AccountContext, AccountItem, AccountWhat } from "./account.ts";

/** Something that began to wait on a day. */
export interface Waiting {
  what: AccountWhat;
  about: string;
  began: IsoDay;
  until?: IsoDay;
  /** What it is while nobody is late: somebody else's answer, or the holder's own act. */
  first: "due" | "waiting";
  /** Whose the rungs of a department are, where that is not the course's own. */
  department?: string;
}

/** An item that climbs: it stands on the list of everybody whom its ladder has reached. */
export function climbingItem(context: AccountContext, kind: LadderKind, waiting: Waiting): AccountItem {
  const { today, settings, course } = context;
  const { what, about, began, until, first } = waiting;
  const climbed = climb(settings.ladders[kind], began, today);
  const quiet = quietUntil(climbed, course.escalations[about], today);
  return {
    ...{ what, about, lists: listsOf(context, climbed, waiting.department) },
    state: climbed.reached.length > 1 ? "overdue" : first,
    ...{ level: climbed.level, act: climbed.act, since: began, last: climbed.next === undefined },
    ...(until === undefined ? {} : { until }),
    ...(quiet === undefined ? {} : { quietUntil: quiet }),
  };
}

function listsOf(context: AccountContext, { reached }: Climbed, department?: string): string[] {
  return [...new Set(reached.map((level) => partyAt(context, level, department)))];
}

function partyAt({ course, office }: AccountContext, level: LadderLevel, department?: string): string {
  switch (level) {
    case "holder":
    case "holder-and-patient":
      return course.holder;
    case "department":
    case "department-head":
      if (department !== undefined) return department;
      return course.standing.status === "referred-back" ? course.standing.rereferral.to : departmentOf(course);
    case "region-office":
    case "region-head":
      return office;
    default:
      return level satisfies never;
  }
}
