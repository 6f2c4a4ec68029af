import type { Place, Said } from "../unreadable.ts";
import type { Resource } from "./resource.ts";

/** Something that a profile, or FHIR itself, does not allow, or that could not be checked. Never repeats what a message says. */
export interface Issue {
  readonly severity: "error" | "warning" | "information";
  /** FHIR's issue type. */
  readonly code:
    | "structure"
    | "required"
    | "value"
    | "invariant"
    | "code-invalid"
    | "extension"
    | "not-found"
    | "not-supported"
    | "too-costly"
    | "business-rule";
  /** The element in FHIRPath, as `Bundle.entry[1].resource.identifier[0].value`. */
  readonly expression: string;
  /** The rule that speaks: an invariant's key, or the kind of check. */
  readonly rule: string;
  readonly said: Said;
  readonly where?: Place;
}

/** The issues as a FHIR OperationOutcome, the sentence in Danish with its English translation. No issues is one that says so. */
export function operationOutcome(issues: readonly Issue[]): Resource {
  return {
    resourceType: "OperationOutcome",
    issue: issues.length === 0 ? [ALL_OK] : issues.map(issueElement),
  };
}

function issueElement({ severity, code, expression, rule, said, where }: Issue) {
  return {
    severity,
    code,
    details: { text: said.da, _text: { extension: [translation(said.en)] } },
    diagnostics: rule,
    expression: [expression],
    ...(where === undefined ? {} : { location: [`Line[${where.line}] Col[${where.column}]`] }),
  };
}

function translation(english: string) {
  return {
    url: "http://hl7.org/fhir/StructureDefinition/translation",
    extension: [
      { url: "lang", valueCode: "en" },
      { url: "content", valueString: english },
    ],
  };
}

const ALL_OK = {
  severity: "information",
  code: "informational",
  details: {
    text: "Alt, der kunne prøves, er i orden.",
    _text: { extension: [translation("All that could be checked is in order.")] },
  },
};
