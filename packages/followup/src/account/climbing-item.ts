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
}

/** An item that climbs: it stands on the list of everybody whom its ladder has reached. */
export function climbingItem(context: AccountContext, kind: LadderKind, waiting: Waiting): AccountItem {
  const { today, settings, course } = context;
  const { what, about, began, until, first } = waiting;
  const climbed = climb(settings.ladders[kind], began, today);
  const quiet = quietUntil(climbed, course.escalations[about], today);
  return {
    ...{ what, about, lists: listsOf(context, climbed) },
    state: climbed.reached.length > 1 ? "overdue" : first,
    ...{ level: climbed.level, act: climbed.act, since: began, last: climbed.next === undefined },
    ...(until === undefined ? {} : { until }),
    ...(quiet === undefined ? {} : { quietUntil: quiet }),
  };
}

function listsOf(context: AccountContext, { reached }: Climbed): string[] {
  return [...new Set(reached.map((level) => partyAt(context, level)))];
}

function partyAt({ course, office }: AccountContext, level: LadderLevel): string {
  switch (level) {
    case "holder":
    case "holder-and-patient":
      return course.holder;
    case "department":
    case "department-head":
      return course.standing.status === "referred-back" ? course.standing.rereferral.to : departmentOf(course);
    case "region-office":
    case "region-head":
      return office;
    default:
      return level satisfies never;
  }
}
