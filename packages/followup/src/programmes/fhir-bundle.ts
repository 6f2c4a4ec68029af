import type { Criterion } from "../criteria/criterion.ts";
import { type Programme, programmeKey } from "../programme.ts";
import { type CriteriaLibrary, criteriaLibrary } from "./cql-library.ts";
import { criterionPhrase } from "./criterion-words.ts";
import { actPhrase } from "./diff-criteria.ts";
import { actActivity, activitiesOf } from "./fhir-activities.ts";
import { ANCHOR_ACTION, checkAction, eventAction } from "./fhir-check-actions.ts";
import { canonical, citations, danish, type FhirResource, type FhirSetting, headOf, SYSTEM } from "./fhir-resource.ts";
import { signatureCount } from "./signature-count.ts";

/** How a text becomes base64 of its UTF-8 bytes; the domain has no such function of its own. */
export type Base64 = (text: string) => string;

/** A FHIR R4 collection of one programme: the PlanDefinition, what it orders, and the CQL library that its criteria are asked in. */
export interface ProgrammeBundle {
  resourceType: "Bundle";
  id: string;
  type: "collection";
  entry: { fullUrl: string; resource: FhirResource }[];
}

/** The programme as FHIR R4. Draft as long as one of its numbers is not signed; what R4 or CQL cannot say is told in words beside it. */
export function fhirBundle(programme: Programme, base: string, base64: Base64): ProgrammeBundle {
  const setting = { programme, base };
  const cql = criteriaLibrary(programme, "fhir");
  const library = libraryResource(setting, cql, base64);
  const resources = [planDefinition(setting, cql, library), ...activitiesOf(setting), library];
  return {
    resourceType: "Bundle",
    id: `${programme.id}-${programme.version}`,
    type: "collection",
    entry: resources.map((resource) => ({ fullUrl: resource.url, resource })),
  };
}

function planDefinition(setting: FhirSetting, cql: CriteriaLibrary, library: FhirResource): FhirResource {
  const { programme } = setting;
  const { name, anchor, events, validFrom, validUntil, sources } = programme;
  const period = {
    ...(validFrom === null ? {} : { start: validFrom }),
    ...(validUntil === null ? {} : { end: validUntil }),
  };
  return {
    ...headOf(setting, "PlanDefinition", "", name.da),
    type: {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/plan-definition-type", code: "clinical-protocol" }],
    },
    subjectCodeableConcept: { coding: [{ system: "http://hl7.org/fhir/resource-types", code: "Patient" }] },
    description: described(programme),
    ...(Object.keys(period).length === 0 ? {} : { effectivePeriod: period }),
    ...contexts(programme),
    relatedArtifact: sources.map(({ title, where }) => ({ type: "citation", citation: `${title}, ${where}` })),
    library: [canonical(library)],
    action: [
      { id: ANCHOR_ACTION, title: anchor.event.da, description: `Alle måneder tælles herfra: ${anchor.label.da}.` },
      ...events.map((event) => ({ id: eventAction(event.name), title: event.label.da })),
      ...programme.checks.map((check) => checkAction(setting, check)),
      ...programme.criteria.map((criterion) => criterionAction(setting, criterion, cql, library)),
    ],
  };
}

function described(programme: Programme): string {
  const { numbers, unsigned } = signatureCount(programme);
  const signed =
    unsigned === 0
      ? "Alle tal er underskrevet af en navngiven kliniker."
      : `${unsigned === numbers ? "Ingen" : `${numbers - unsigned}`} af de ${numbers} tal og regler er underskrevet af en kliniker; programmet må ikke bruges til patienter.`;
  const audience =
    "Hvem der kan overdrages og hvornår, er ikke skrevet som udtryk her; det står i programmets tekst (programme export --format markdown).";
  return `${programmeKey(programme)}. ${signed} ${audience} ${programme.handover.text.da}`;
}

/** Each diagnosis is a context of its own, since codes of one concept would be synonyms; ranges, which no code can say, stand in words. */
function contexts({ icd10, icd10Ranges, icpc2 }: Programme): object {
  const code = { system: "http://terminology.hl7.org/CodeSystem/usage-context-type", code: "focus" };
  const codings = [
    ...icd10.map((each) => ({ system: SYSTEM.sks, code: each })),
    ...icpc2.map((each) => ({ system: SYSTEM.icpc2, code: each })),
  ];
  const ranges = icd10Ranges.map(
    ({ from, to, except }) => `${from} til ${to}${except.length === 0 ? "" : ` undtagen ${except.join(", ")}`}`,
  );
  const concepts = [...codings.map((coding) => ({ coding: [coding] })), ...ranges.map((text) => ({ text }))];
  return concepts.length === 0
    ? {}
    : { useContext: concepts.map((valueCodeableConcept) => ({ code, valueCodeableConcept })) };
}

/** A criterion as an action that starts when its CQL definition is true; one that CQL leaves out has no condition, and says why. */
function criterionAction(
  setting: FhirSetting,
  criterion: Criterion,
  cql: CriteriaLibrary,
  library: FhirResource,
): object {
  const leftOut = cql.leftOut.find((each) => each.criterion === criterion.id);
  const told =
    leftOut === undefined ? [] : [{ type: "documentation", display: `Uden betingelse her: ${leftOut.why.da}` }];
  const expression = { language: "text/cql-identifier", expression: criterion.id, reference: canonical(library) };
  return {
    id: `criterion-${criterion.id}`,
    title: criterionPhrase(criterion).da,
    description: `${actPhrase(criterion).da}. ${overriding(criterion)}`,
    textEquivalent: `${criterionPhrase(criterion).da}: ${actPhrase(criterion).da}.`,
    documentation: [...citations(criterion.evidence, setting.programme), ...told],
    ...(leftOut === undefined ? { condition: [{ kind: "start", expression }] } : {}),
    participant: [{ type: "practitioner", role: { text: "alment praktiserende læge" } }],
    definitionCanonical: canonical(actActivity(setting, criterion)),
  };
}

function overriding({ overriddenByEpikrise, suggested }: Criterion): string {
  if (!overriddenByEpikrise) return "Gælder alle patienter.";
  const values = suggested.length === 0 ? "" : ` Foreslåede værdier: ${suggested.map(danish).join(" eller ")}.`;
  return `Epikrisen kan give patienten en anden grænse; den gives som parameter til biblioteket.${values}`;
}

function libraryResource(setting: FhirSetting, cql: CriteriaLibrary, base64: Base64): FhirResource {
  const head = headOf(setting, "Library", "criteria", `Kriterier: ${setting.programme.name.da}`);
  return {
    ...head,
    type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/library-type", code: "logic-library" }] },
    description: libraryDescription(cql),
    parameter: [...PARAMETERS, ...cql.numbers.map((name) => [name, "decimal"] as const)].map(([name, type]) => ({
      name,
      use: "in",
      min: 0,
      max: type === "Any" ? "*" : "1",
      type,
    })),
    content: [{ contentType: "text/cql", data: base64(cql.text) }],
  };
}

const PARAMETERS: readonly (readonly [name: string, type: string])[] = [
  ["AsOf", "date"],
  ["FollowedFrom", "date"],
  ["Anchor", "date"],
  ["Baseline values", "Any"],
  ["Symptom reports", "Any"],
];

/** What the library does not say, so that nobody takes its silence for a no. */
function libraryDescription({ leftOut }: CriteriaLibrary): string {
  const out = leftOut.map(({ criterion, why }) => `${criterion}: ${why.da}`);
  return [
    "Programmets kriterier i CQL. Prøvesvar læses fra Observation; datoer, udgangsværdier og symptomer gives som parametre.",
    "Enheder sammenlignes i de skrivemåder, der står i biblioteket; CQL kan ikke folde Unicode eller fjerne blanktegn. Et svar, der er erstattet af et andet, skal være fjernet eller have anden status. Prøvedatoen er datoen i den tidszone, der evalueres i.",
    out.length === 0 ? "Alle kriterier er med." : `Udeladt: ${out.join(" ")}`,
  ].join("\n\n");
}
