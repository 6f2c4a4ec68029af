/** The programme studio: versions, drafts, previews and moves of courses. */
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { ImpactTotals } from "@foelgeskab/followup/impact-totals";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { Programme } from "@foelgeskab/followup/programme";

/** GET /api/programme-versions: every programme with its versions. Drafts are there for the programme group alone. */
export interface ProgrammeShelf {
  mayEdit: boolean;
  programmes: { id: string; name: Phrase; versions: VersionLine[] }[];
}

/** One version of a programme on the shelf. */
export interface VersionLine {
  version: number;
  state: "draft" | "in-review" | "published" | "withdrawn";
  /** A file of the product, or written in the programme studio. */
  origin: "file" | "studio";
  validFrom: IsoDay | null;
  validUntil: IsoDay | null;
  supersededBy: string | null;
  inForce: boolean;
  numbers: number;
  unsigned: number;
  /** Open courses that follow it; null for those who are told no counts. */
  courses: number | null;
}

/** What is wrong with a version's text: the place, and a sentence. */
export interface VersionProblem {
  file: string;
  line: number;
  /** As "checks.0.everyMonths". */
  field: string;
  sentence: Phrase;
}

/** What a text would be, without being saved: POST …/try { edits, golden? }. */
export interface TriedVersion {
  problems: VersionProblem[];
  changes: { group: Phrase; says: Phrase; clinical: boolean }[];
  golden: { name: string; differences: Phrase[] }[];
}

/** GET /api/programme-versions/:programme/:version: one version as it is read, and edited where it is a draft. Every act on it answers with this. */
export interface VersionView extends TriedVersion {
  line: VersionLine;
  /** Null while the text cannot be read as a programme. */
  programme: Programme | null;
  basedOn: string | null;
  revision: number;
  goldenText: string;
  sha256: string | null;
  /** What must be said before it is published: numbers that nobody has signed; null where there is nothing. */
  warning: Phrase | null;
  approvals: { name: string; at: string }[];
  revisions: { revision: number; kind: "edit" | "signature"; name: string; at: string; why: string }[];
  may: Record<VersionAct, true | Phrase>;
}

/** The acts on a version: POST /api/programme-versions/:programme/:version/<act>. */
export type VersionAct =
  | "draft"
  | "save"
  | "sign"
  | "review"
  | "send-back"
  | "approve"
  | "publish"
  | "withdraw"
  | "impact"
  | "migrate";

/** Where a changed number stands, and how well it is known. Nobody has signed it yet. */
export interface EditEvidence {
  source: string;
  mark: "agreement" | "verified-dk" | "verified-foreign" | "model" | "proposal";
  note?: string | undefined;
}

/** One thing that is changed in a draft. Numbers as people type them; null: no end. An earliest month's id is "nation DSAM". */
export type ProgrammeEdit =
  | {
      edit: "number";
      rule: "check" | "criterion" | "earliest";
      id: string;
      field: string;
      value: string | null;
      evidence: EditEvidence;
    }
  | {
      edit: "text";
      rule: "programme" | "check" | "criterion" | "earliest";
      id: string;
      field: "name" | "shortName" | "label" | "text";
      text: Phrase;
    }
  | { edit: "optional"; id: string; optional: boolean }
  | {
      edit: "add-check";
      id: string;
      label: Phrase;
      /** A check of the programme with the same tests, at the same place. */
      like: string;
      everyMonths: number;
      fromMonth: number;
      untilMonth: number | null;
      beforeDays: number;
      afterDays: number;
      optional: boolean;
      evidence: EditEvidence;
    }
  | { edit: "remove-check"; id: string }
  | { edit: "add-source"; id: string; title: string; where: string };

/** The bodies of the acts on a version; `revision` is the saving that the person saw. */
export interface VersionActBodies {
  draft: { why: string };
  save: { revision: number; edits: ProgrammeEdit[]; golden?: string; why: string };
  sign: { revision: number; rules: { rule: "check" | "criterion" | "earliest"; id: string }[] };
  review: { revision: number };
  "send-back": { revision: number };
  approve: { revision: number };
  publish: { revision: number; validFrom: IsoDay };
  withdraw: { revision: number };
}

/** GET /api/programme-versions/:programme/:version/runs: the newest preview of a version and the newest moving of courses to it, for the programme group. */
export interface VersionRuns {
  impact: RunView | null;
  migration: RunView | null;
}

/** Long work over the register: how far it is, and its counts so far. It goes on when nobody looks. */
export interface RunView {
  state: "running" | "done" | "failed" | "stopped";
  /** Why it ended without being done; null where it is at work or done. */
  endedBecause: Phrase | null;
  done: number;
  total: number;
  /** The saving that was looked at; another one now stands where it differs. */
  revision: number;
  startedAt: string;
  startedBy: string;
  finishedAt: string | null;
  because: string;
  /** The units that were chosen; null: all. */
  units: string[] | null;
  totals: ImpactTotals;
  unitNames: Record<string, string>;
}

/** GET /api/programme-versions/:programme/:version/courses: what a published version changes, or has changed, for the own patients. */
export interface VersionCourses {
  courses: {
    courseId: string;
    name: string;
    cpr: string;
    outcome: "previewed" | "moved" | "stays";
    reason: Phrase | null;
    changes: Phrase[];
  }[];
  /** Whether there are more than are listed. */
  more: boolean;
}

/** POST …/impact { revision } and …/migrate: each answers with the new VersionRuns. */
export interface MigrateRequest {
  revision: number;
  /** Holders whose courses are moved; null: all. */
  units: string[] | null;
  because: string;
}
