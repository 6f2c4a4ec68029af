import type { Role } from "@foelgeskab/followup/party";
import { GROUPS, type Group, type RowState } from "@foelgeskab/followup/worklist";
import type { PatientList } from "@foelgeskab/server/contract";

/** The lists in the left column, by the kind of party acted for. Other lists join them while something stands on them. */
export interface Lists {
  groups: readonly Group[];
  patients: readonly PatientList[];
  places: readonly Place[];
}

/** Pages besides the lists. */
export type Place =
  | "/courses/new"
  | "/inquiries"
  | "/inbox"
  | "/moved-earlier"
  | "/outbox"
  | "/directory"
  | "/programmes"
  | "/conflicts"
  | "/certificate"
  | "/closings"
  | "/staffing";

/** The state whose shape stands for a list. */
export const SHOWN_AS: Record<Group, RowState> = {
  results: "met",
  overdue: "overdue",
  moving: "moving",
  handovers: "new-handover",
  due: "due",
  promised: "promised",
  unvouched: "unvouched",
  "referred-to-us": "referred-back",
  questions: "question",
  drafts: "draft",
  "not-accepted": "not-accepted",
  "to-assess": "can-be-assessed",
  "moved-earlier": "moved-earlier",
};

const PRACTICE: Lists = {
  groups: ["results", "overdue", "handovers", "questions", "due", "promised", "unvouched"],
  patients: ["followed", "closed"],
  places: [
    "/inquiries",
    "/inbox",
    "/moved-earlier",
    "/outbox",
    "/staffing",
    "/closings",
    "/directory",
    "/programmes",
    "/certificate",
  ],
};

const DEPARTMENT: Lists = {
  groups: ["referred-to-us", "questions", "drafts", "not-accepted"],
  patients: ["to-assess", "on-the-way", "accepted", "came-back", "closed"],
  places: [
    "/courses/new",
    "/inquiries",
    "/inbox",
    "/moved-earlier",
    "/outbox",
    "/staffing",
    "/closings",
    "/directory",
    "/programmes",
    "/conflicts",
    "/certificate",
  ],
};

const REGION: Lists = {
  groups: [],
  patients: [],
  places: [
    "/closings",
    "/inbox",
    "/moved-earlier",
    "/outbox",
    "/directory",
    "/programmes",
    "/conflicts",
    "/certificate",
  ],
};

const PROGRAMME_GROUP: Lists = {
  groups: [],
  patients: [],
  places: ["/programmes", "/conflicts", "/directory", "/certificate"],
};

/** Lists of the first screen that have a page of their own besides. */
const OWN_PAGE: ReadonlySet<Group> = new Set(["to-assess", "moved-earlier"]);

/** The lists to show: the role's own, and any other on which something stands. Who can be discharged has a list of patients of its own. */
export function groupsToShow(
  own: readonly Group[],
  counts: Readonly<Record<Group, number>> | undefined,
): readonly Group[] {
  const standing = GROUPS.filter((group) => !OWN_PAGE.has(group) && (counts?.[group] ?? 0) > 0);
  return [...own, ...standing.filter((group) => !own.includes(group))];
}

/** Which lists a role sees. */
export function listsOf(role: Role): Lists {
  switch (role) {
    case "gp":
    case "practice-nurse":
      return PRACTICE;
    case "hospital-doctor":
    case "coordinator":
      return DEPARTMENT;
    case "region-office":
      return REGION;
    case "programme-editor":
      return PROGRAMME_GROUP;
    default:
      return role satisfies never;
  }
}
