import type { PatientList } from "@foelgeskab/server/contract";
import type { Role } from "@foelgeskab/followup/party";
import type { Group } from "@foelgeskab/followup/worklist";
import type { RowState } from "@foelgeskab/followup/worklist";

/** The lists in the left column, by the kind of party acted for. */
export interface Lists {
  groups: readonly Group[];
  patients: readonly PatientList[];
  places: readonly Place[];
}

/** Pages besides the lists. */
export type Place = "/courses/new" | "/inbox" | "/outbox" | "/directory" | "/conflicts";

/** The state whose shape stands for a list. */
export const SHOWN_AS: Record<Group, RowState> = {
  results: "met",
  overdue: "overdue",
  handovers: "new-handover",
  due: "due",
  promised: "promised",
  unvouched: "unvouched",
  "referred-to-us": "referred-back",
  questions: "question",
  drafts: "draft",
  "not-accepted": "not-accepted",
  "to-assess": "can-be-assessed",
};

const PRACTICE: Lists = {
  groups: ["results", "overdue", "handovers", "due", "promised", "unvouched"],
  patients: ["followed"],
  places: ["/inbox", "/outbox", "/directory"],
};

const DEPARTMENT: Lists = {
  groups: ["referred-to-us", "questions", "drafts", "not-accepted", "results", "overdue", "unvouched"],
  patients: ["to-assess", "on-the-way", "accepted", "came-back", "closed"],
  places: ["/courses/new", "/inbox", "/outbox", "/directory", "/conflicts"],
};

const REGION: Lists = {
  groups: ["unvouched"],
  patients: [],
  places: ["/inbox", "/outbox", "/directory", "/conflicts"],
};

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
    default:
      return role satisfies never;
  }
}
