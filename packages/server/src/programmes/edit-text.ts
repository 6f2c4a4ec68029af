import type { Phrase } from "@foelgeskab/followup/phrase";
import { type Document, parseDocument } from "yaml";
import { criterionFields } from "./criterion-file.ts";
import { evidenceOf } from "./evidence.ts";
import type { ProgrammeEdit } from "../contract.ts";
import { writtenNumber } from "./programme-edit.ts";
import { checkFields } from "./programme-file.ts";
import { programmeSchema, type WrittenProgramme } from "./programme-schema.ts";
import type { WrittenEvidence } from "./schema-parts.ts";
import { DECIMALS_AS_TEXT, readAs, readYaml } from "./yaml-file.ts";

/** Why a change cannot be made: for the one who edits, beside the field. */
export interface EditProblem {
  /** Its place in the list of changes. */
  at: number;
  sentence: Phrase;
}

/** Makes changes in a programme's text, one after the other. Comments and order stay as the author left them. */
export function editText(text: string, edits: readonly ProgrammeEdit[]): string | EditProblem {
  let edited = text;
  for (const [at, edit] of edits.entries()) {
    const next = editOnce(edited, edit);
    if (typeof next !== "string") return { at, sentence: next };
    edited = next;
  }
  return edited;
}

/** Puts a clinician's name under every number of a rule that nobody has signed. */
export function signRule(
  text: string,
  rule: Rule["rule"],
  id: string,
  signature: { by: string; on: string },
): string | Phrase {
  const written = writtenOf(text);
  const found = written && findRule(written, rule, id);
  if (found === undefined) return UNKNOWN_RULE;
  const signed = evidenceOf(found).map((entry) => ({
    ...entry,
    signature: entry.signature === "unsigned" ? signature : entry.signature,
  }));
  return changed(text, (document) => setEvidence(document, found.path, signed));
}

interface Rule {
  rule: "check" | "criterion" | "earliest";
  path: (string | number)[];
  fields: string[];
  evidence: WrittenEvidence;
  /** Where the number of a field stands, below the rule's own place. */
  place(field: string): (string | number)[];
}

function editOnce(text: string, edit: ProgrammeEdit): string | Phrase {
  const written = writtenOf(text);
  if (written === undefined) return NOT_READABLE;
  switch (edit.edit) {
    case "number":
      return numberChanged(text, written, edit);
    case "text":
      return textChanged(text, written, edit);
    case "optional": {
      const check = findRule(written, "check", edit.id);
      return check === undefined
        ? UNKNOWN_RULE
        : changed(text, (document) => document.setIn([...check.path, "optional"], edit.optional));
    }
    case "add-check":
      return checkAdded(text, written, edit);
    case "remove-check": {
      const check = findRule(written, "check", edit.id);
      return check === undefined ? UNKNOWN_RULE : changed(text, (document) => void document.deleteIn(check.path));
    }
    case "add-source":
      return changed(text, (document) =>
        document.addIn(["sources"], document.createNode({ id: edit.id, title: edit.title, where: edit.where })),
      );
    default:
      return edit satisfies never;
  }
}

function numberChanged(
  text: string,
  written: WrittenProgramme,
  edit: Extract<ProgrammeEdit, { edit: "number" }>,
): string | Phrase {
  const rule = findRule(written, edit.rule, edit.id);
  if (rule === undefined) return UNKNOWN_RULE;
  const number = edit.value === null ? null : writtenNumber(edit.value);
  if (number === undefined) return NO_NUMBER;
  const [field = ""] = edit.field.split(".", 1); // a part of a composed rule is "of.0.percent", and its source covers "of"
  if (!rule.fields.includes(field)) return UNKNOWN_NUMBER;
  const added = { for: [field], ...edit.evidence, signature: "unsigned" as const };
  const kept = evidenceOf(rule).map((entry) => ({ ...entry, for: entry.for.filter((each) => each !== field) }));
  return changed(text, (document) => {
    document.setIn([...rule.path, ...rule.place(edit.field)], number);
    setEvidence(document, rule.path, [...kept.filter((entry) => entry.for.length > 0), added]);
  });
}

function textChanged(
  text: string,
  written: WrittenProgramme,
  edit: Extract<ProgrammeEdit, { edit: "text" }>,
): string | Phrase {
  const path = edit.rule === "programme" ? [] : findRule(written, edit.rule, edit.id)?.path;
  const fits =
    edit.rule === "programme"
      ? edit.field === "name" || edit.field === "shortName"
      : edit.field === "label" || edit.field === "text";
  if (path === undefined || !fits) return UNKNOWN_RULE;
  return changed(text, (document) =>
    document.setIn([...path, edit.field], document.createNode(edit.text, { flow: true })),
  );
}

function checkAdded(
  text: string,
  written: WrittenProgramme,
  edit: Extract<ProgrammeEdit, { edit: "add-check" }>,
): string | Phrase {
  const like = written.checks.find(({ id }) => id === edit.like);
  if (like === undefined) return UNKNOWN_RULE;
  if (written.checks.some(({ id }) => id === edit.id)) return STANDS_ALREADY;
  const { id, label, everyMonths, fromMonth, untilMonth, beforeDays, afterDays, optional, evidence } = edit;
  const { needs, performedBy, takenAt } = like;
  const check = {
    ...{ id, label, needs, everyMonths, fromMonth, untilMonth, beforeDays, afterDays, performedBy, optional, takenAt },
    evidence: { ...evidence, signature: "unsigned" },
  };
  return changed(text, (document) => document.addIn(["checks"], document.createNode(check)));
}

function findRule(written: WrittenProgramme, rule: Rule["rule"], id: string): Rule | undefined {
  if (rule === "check") {
    const at = written.checks.findIndex((each) => each.id === id);
    const check = written.checks[at];
    return (
      check && { rule, path: ["checks", at], fields: checkFields(check), evidence: check.evidence, place: plainly }
    );
  }
  if (rule === "criterion") {
    const at = written.criteria.findIndex((each) => each.id === id);
    const criterion = written.criteria[at];
    const confirmed = criterion !== undefined && "confirm" in criterion && criterion.confirm !== null;
    return (
      criterion && {
        ...{ rule, path: ["criteria", at], fields: criterionFields(criterion), evidence: criterion.evidence },
        place: (field) => (confirmed && CONFIRM.has(field) ? ["confirm", field] : plainly(field)),
      }
    );
  }
  const at = written.handover.earliest.findIndex((each) => `${each.layer} ${each.of}` === id);
  const earliest = written.handover.earliest[at];
  return (
    earliest && {
      rule,
      path: ["handover", "earliest", at],
      fields: ["months"],
      evidence: earliest.evidence,
      place: plainly,
    }
  );
}

const CONFIRM = new Set(["minDaysBetween", "maxDaysBetween"]);

function plainly(field: string): (string | number)[] {
  return field.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function writtenOf(text: string): WrittenProgramme | undefined {
  const yaml = readYaml("draft.yaml", text);
  const written = Array.isArray(yaml) ? yaml : readAs(yaml, programmeSchema);
  return Array.isArray(written) ? undefined : written;
}

function setEvidence(document: Document, path: readonly (string | number)[], entries: readonly object[]): void {
  const list = document.createNode(entries.map((entry) => document.createNode(entry, { flow: true })));
  document.setIn([...path, "evidence"], list);
}

function changed(text: string, change: (document: Document) => void): string {
  const document = parseDocument(text, { customTags: DECIMALS_AS_TEXT });
  change(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

const UNKNOWN_RULE: Phrase = {
  da: "Den regel findes ikke i kladden. Genindlæs siden.",
  en: "There is no such rule in the draft. Reload the page.",
};
const UNKNOWN_NUMBER: Phrase = {
  da: "Reglen har ikke det tal. Genindlæs siden.",
  en: "The rule does not have that number. Reload the page.",
};
const NO_NUMBER: Phrase = {
  da: "Skriv et tal: cifre, eventuelt med komma.",
  en: "Write a number: digits, with a point if need be.",
};
const STANDS_ALREADY: Phrase = {
  da: "Der er allerede en kontrol med det navn.",
  en: "There is a check of that name already.",
};
const NOT_READABLE: Phrase = {
  da: "Kladden kan ikke læses som et program. Hent en tidligere gemt udgave.",
  en: "The draft cannot be read as a programme. Fetch an earlier saving.",
};
