import { describe, expect, test } from "vitest";
import type { Analyte } from "../analyte.ts";
import type { Criterion } from "../criteria/criterion.ts";
import type { Programme } from "../programme.ts";
import { check, criterion, programme } from "../testing/invented-programme.ts";
import { from, kidneyProgramme, SIGNED } from "../testing/kidney-programme.ts";
import { fhirBundle } from "./fhir-bundle.ts";

const BASE = "https://r.example/fhir";
const length = (text: string) => `${text.length} letters`;

function resourcesOf(given: Programme): Record<string, unknown>[] {
  return fhirBundle(given, BASE, length).entry.map(({ resource }) => resource);
}

const [plan, ...others] = resourcesOf(kidneyProgramme);

function actionsOf(given: Record<string, unknown> | undefined): Record<string, unknown>[] {
  const actions = given?.["action"];
  return Array.isArray(actions) ? actions : [];
}

/** The plan's action of that id, of this programme or another one. */
function action(id: string, of = plan): Record<string, unknown> {
  return actionsOf(of).find((each) => each["id"] === id) ?? {};
}

function resource(id: string): Record<string, unknown> | undefined {
  return others.find((each) => each["id"] === id);
}

test("the bundle is one collection of the programme's version, under the publisher's address", () => {
  const { entry, ...bundle } = fhirBundle(kidneyProgramme, BASE, length);
  expect(bundle).toEqual({ resourceType: "Bundle", id: "kidney-story-3", type: "collection" });
  expect(entry.map(({ fullUrl }) => fullUrl.replace(BASE, ""))).toEqual([
    "/PlanDefinition/kidney-story",
    "/ActivityDefinition/kidney-story-analysis-creatinine",
    "/ActivityDefinition/kidney-story-analysis-egfr",
    "/ActivityDefinition/kidney-story-analysis-bicarbonate",
    "/ActivityDefinition/kidney-story-contact-talk",
    "/ActivityDefinition/kidney-story-act-rerefer",
    "/ActivityDefinition/kidney-story-act-acute-admission",
    "/ActivityDefinition/kidney-story-act-gp-treats",
    "/Library/kidney-story-criteria",
  ]);
});

test("the plan: whose it is, when it holds, for which diagnoses, from which sources", () => {
  expect(plan).toEqual({
    resourceType: "PlanDefinition",
    id: "kidney-story",
    url: "https://r.example/fhir/PlanDefinition/kidney-story",
    version: "3",
    name: "KidneyStory",
    title: "Nyrekræft, opdigtet",
    status: "draft",
    language: "da",
    jurisdiction: [
      {
        coding: [
          {
            system: "urn:iso:std:iso:3166",
            code: "DK",
          },
        ],
      },
    ],
    type: {
      coding: [
        {
          system: "http://terminology.hl7.org/CodeSystem/plan-definition-type",
          code: "clinical-protocol",
        },
      ],
    },
    subjectCodeableConcept: {
      coding: [
        {
          system: "http://hl7.org/fhir/resource-types",
          code: "Patient",
        },
      ],
    },
    description:
      "kidney-story@3. Ingen af de 52 tal og regler er underskrevet af en kliniker; programmet må ikke bruges til patienter. Hvem der kan overdrages og hvornår, er ikke skrevet som udtryk her; det står i programmets tekst (programme export --format markdown). Når nyretallene er stabile.",
    effectivePeriod: {
      start: "2027-01-01",
      end: "2029-12-31",
    },
    useContext: [
      {
        code: {
          system: "http://terminology.hl7.org/CodeSystem/usage-context-type",
          code: "focus",
        },
        valueCodeableConcept: {
          coding: [
            {
              system: "urn:oid:1.2.208.176.2.4",
              code: "DC649",
            },
          ],
        },
      },
      {
        code: {
          system: "http://terminology.hl7.org/CodeSystem/usage-context-type",
          code: "focus",
        },
        valueCodeableConcept: {
          coding: [
            {
              system: "http://hl7.org/fhir/sid/icpc-2",
              code: "U75",
            },
          ],
        },
      },
      {
        code: {
          system: "http://terminology.hl7.org/CodeSystem/usage-context-type",
          code: "focus",
        },
        valueCodeableConcept: {
          text: "DC65 til DC66 undtagen DC659",
        },
      },
      {
        code: {
          system: "http://terminology.hl7.org/CodeSystem/usage-context-type",
          code: "focus",
        },
        valueCodeableConcept: {
          text: "DC68 til DC69",
        },
      },
    ],
    relatedArtifact: [
      {
        type: "citation",
        citation: "Afdelingens forslag, side 2",
      },
      {
        type: "citation",
        citation: "Retningslinjen, kapitel 4",
      },
    ],
    library: ["https://r.example/fhir/Library/kidney-story-criteria|3"],
    action: expect.anything(),
  });
  expect(actionsOf(plan).map(({ id }) => id)).toEqual([
    "anchor",
    "event-contrastGiven",
    "check-kidney",
    "check-kidney-late",
    "check-talk",
    "criterion-low-egfr",
    "criterion-own-psa",
    "criterion-acid",
    "criterion-risen",
    "criterion-fallen",
    "criterion-since-nadir",
    "criterion-unstable",
    "criterion-above",
    "criterion-both",
    "criterion-either",
    "criterion-rises",
    "criterion-doubles",
    "criterion-pain",
    "criterion-infections",
    "criterion-missed",
    "criterion-worried",
  ]);
});

describe("what is done when", () => {
  test("the date counted from, and the event that a check waits for", () => {
    expect(action("anchor")).toEqual({
      id: "anchor",
      title: "Operation",
      description: "Alle måneder tælles herfra: Operationsdato.",
    });
    expect(action("event-contrastGiven")).toEqual({
      id: "event-contrastGiven",
      title: "CT med kontrast",
    });
  });

  test("a check of several analyses, until its last month", () => {
    expect(action("check-kidney")).toEqual({
      id: "check-kidney",
      title: "Kontrol af nyretal",
      description:
        "første gang måned 6, derefter hver 6. måned til og med måned 36; fra 45 dage før til 30 dage efter datoen.",
      documentation: [
        {
          type: "citation",
          display: "needs, everyMonths, fromMonth, untilMonth: dansk kilde, ikke underskrevet (tabel 2)",
          citation: "Retningslinjen, kapitel 4",
        },
        {
          type: "citation",
          display: "beforeDays, afterDays: forslag, ikke underskrevet",
          citation: "Afdelingens forslag, side 2",
        },
        {
          type: "documentation",
          display: "Vinduet omkring datoen står kun i beskrivelsen; R4 har intet felt til det.",
        },
      ],
      relatedAction: [
        {
          actionId: "anchor",
          relationship: "after-end",
          offsetDuration: {
            value: 6,
            unit: "måneder",
            system: "http://unitsofmeasure.org",
            code: "mo",
          },
        },
      ],
      timingTiming: {
        repeat: {
          count: 6,
          frequency: 1,
          period: 6,
          periodUnit: "mo",
        },
      },
      participant: [
        {
          type: "practitioner",
          role: {
            text: "alment praktiserende læge",
          },
        },
      ],
      requiredBehavior: "must",
      groupingBehavior: "logical-group",
      selectionBehavior: "all",
      action: [
        {
          id: "check-kidney-1",
          title: "creatinine eller egfr",
          groupingBehavior: "logical-group",
          selectionBehavior: "one-or-more",
          action: [
            {
              id: "check-kidney-1-creatinine",
              title: "creatinine",
              definitionCanonical: "https://r.example/fhir/ActivityDefinition/kidney-story-analysis-creatinine|3",
            },
            {
              id: "check-kidney-1-egfr",
              title: "egfr",
              definitionCanonical: "https://r.example/fhir/ActivityDefinition/kidney-story-analysis-egfr|3",
            },
          ],
        },
        {
          id: "check-kidney-2",
          title: "bicarbonate",
          groupingBehavior: "logical-group",
          selectionBehavior: "one-or-more",
          action: [
            {
              id: "check-kidney-2-bicarbonate",
              title: "bicarbonate",
              definitionCanonical: "https://r.example/fhir/ActivityDefinition/kidney-story-analysis-bicarbonate|3",
            },
          ],
        },
      ],
    });
  });

  test("a check for life that nobody must have, at the pace of the epikrise", () => {
    expect(action("check-kidney-late")).toEqual({
      id: "check-kidney-late",
      title: "Kontrol af nyretal",
      description:
        "første gang måned 48, derefter hver 12. måned, livslangt; fra 45 dage før til 30 dage efter datoen; prøven tages på hospitalets laboratorium; valgfri; interval fra epikrisen.",
      documentation: [
        {
          type: "citation",
          display: "needs, everyMonths, fromMonth, untilMonth, beforeDays, afterDays: forslag, ikke underskrevet",
          citation: "Afdelingens forslag, side 2",
        },
        {
          type: "documentation",
          display: "Vinduet omkring datoen står kun i beskrivelsen; R4 har intet felt til det.",
        },
        {
          type: "documentation",
          display: "Intervallet her er et forslag; det gældende står i patientens epikrise.",
        },
      ],
      relatedAction: [
        {
          actionId: "anchor",
          relationship: "after-end",
          offsetDuration: {
            value: 48,
            unit: "måneder",
            system: "http://unitsofmeasure.org",
            code: "mo",
          },
        },
      ],
      timingTiming: {
        repeat: {
          frequency: 1,
          period: 12,
          periodUnit: "mo",
        },
      },
      participant: [
        {
          type: "practitioner",
          role: {
            text: "alment praktiserende læge",
          },
        },
      ],
      requiredBehavior: "could",
      definitionCanonical: "https://r.example/fhir/ActivityDefinition/kidney-story-analysis-egfr|3",
    });
  });

  test("a contact once after an event, on a condition", () => {
    expect(action("check-talk")).toEqual({
      id: "check-talk",
      title: "Samtale om kontrast",
      description:
        "én gang, 90 dage efter: CT med kontrast; fra 45 dage før til 30 dage efter datoen; på hospitalet; kun efter kontrast.",
      documentation: [
        {
          type: "citation",
          display: "event, dueDaysAfterEvent, beforeDays, afterDays: forslag, ikke underskrevet",
          citation: "Afdelingens forslag, side 2",
        },
        {
          type: "documentation",
          display: "Vinduet omkring datoen står kun i beskrivelsen; R4 har intet felt til det.",
        },
        {
          type: "documentation",
          display:
            "Betingelsen »Kun efter kontrast« er ikke skrevet som udtryk: den gælder, når patientens egen plan nævner kontrollen.",
        },
      ],
      relatedAction: [
        {
          actionId: "event-contrastGiven",
          relationship: "after-end",
          offsetDuration: {
            value: 90,
            unit: "dage",
            system: "http://unitsofmeasure.org",
            code: "d",
          },
        },
      ],
      participant: [
        {
          type: "practitioner",
          role: {
            text: "hospitalets læge",
          },
        },
      ],
      requiredBehavior: "could",
      definitionCanonical: "https://r.example/fhir/ActivityDefinition/kidney-story-contact-talk|3",
    });
  });

  test("a check that ends before its first time has no count, and one that only an alternative serves is a group", () => {
    const early = check({ timing: { kind: "recurring", everyMonths: 12, fromMonth: 24, untilMonth: 30 } });
    const either = check({ id: "either", needs: [["creatinine", "egfr"]] });
    const two = check({ id: "two", needs: [["creatinine"], ["egfr"]] });
    const [own] = resourcesOf(programme({ checks: [early, either, two] }));
    expect(action("check-psa", own)["timingTiming"]).toEqual({
      repeat: { frequency: 1, period: 12, periodUnit: "mo" },
    });
    expect(action("check-either", own)["action"]).toHaveLength(1);
    expect(action("check-two", own)["action"]).toHaveLength(2);
    const once = check({ timing: { kind: "recurring", everyMonths: 12, fromMonth: 24, untilMonth: 36 } });
    expect(action("check-psa", resourcesOf(programme({ checks: [once] }))[0])["timingTiming"]).toEqual({
      repeat: { count: 1, frequency: 1, period: 12, periodUnit: "mo" },
    });
  });

  test("a check that asks for an unknown analyte is a bug: its loader has refused it", () => {
    expect(() => resourcesOf(programme({ checks: [check({ needs: [["gold"]] })] }))).toThrow('has no "gold"');
  });
});

describe("criteria", () => {
  test("one that CQL says starts its act; the epikrise may give another number", () => {
    expect(action("criterion-low-egfr")).toEqual({
      id: "criterion-low-egfr",
      title: "eGFR under 30",
      description:
        "henvis, subakut. Epikrisen kan give patienten en anden grænse; den gives som parameter til biblioteket. Foreslåede værdier: 25 eller 30,5.",
      textEquivalent: "eGFR under 30: henvis, subakut.",
      documentation: [
        {
          type: "citation",
          display: "value: uden læst kilde, ikke underskrevet (ikke læst.)",
          citation: "Afdelingens forslag, side 2",
        },
        {
          type: "citation",
          display: "fromMonth, minDaysBetween, maxDaysBetween: udenlandsk kilde, ikke underskrevet",
          citation: "Retningslinjen, kapitel 4",
        },
        {
          type: "citation",
          display: "suggested 25, suggested 30.5: forslag, ikke underskrevet",
          citation: "Afdelingens forslag, side 2",
        },
      ],
      condition: [
        {
          kind: "start",
          expression: {
            language: "text/cql-identifier",
            expression: "low-egfr",
            reference: "https://r.example/fhir/Library/kidney-story-criteria|3",
          },
        },
      ],
      participant: [
        {
          type: "practitioner",
          role: {
            text: "alment praktiserende læge",
          },
        },
      ],
      definitionCanonical: "https://r.example/fhir/ActivityDefinition/kidney-story-act-rerefer|3",
    });
  });

  test("one that holds for everybody, and one without a suggested value", () => {
    expect(action("criterion-acid")["description"]).toBe("Indlæg akut. Gælder alle patienter.");
    expect(action("criterion-own-psa")["description"]).toBe(
      "henvis, subakut. Epikrisen kan give patienten en anden grænse; den gives som parameter til biblioteket.",
    );
  });

  test("one that CQL leaves out has no condition, and says why", () => {
    expect(action("criterion-unstable")).toEqual({
      id: "criterion-unstable",
      title: "Kreatinin steget 30 %",
      description:
        "henvis, subakut. Epikrisen kan give patienten en anden grænse; den gives som parameter til biblioteket.",
      textEquivalent: "Kreatinin steget 30 %: henvis, subakut.",
      documentation: [
        {
          type: "citation",
          display: "percent: dansk kilde, ikke underskrevet",
          citation: "Retningslinjen, kapitel 4",
        },
        {
          type: "documentation",
          display:
            "Uden betingelse her: Den seneste stabile værdi er en median, der springer tidligere udslag over; den er ikke skrevet i CQL.",
        },
      ],
      participant: [
        {
          type: "practitioner",
          role: {
            text: "alment praktiserende læge",
          },
        },
      ],
      definitionCanonical: "https://r.example/fhir/ActivityDefinition/kidney-story-act-rerefer|3",
    });
  });
});

describe("what is ordered", () => {
  test("an analysis, a contact, and an act", () => {
    expect(resource("kidney-story-analysis-egfr")).toEqual({
      resourceType: "ActivityDefinition",
      id: "kidney-story-analysis-egfr",
      url: "https://r.example/fhir/ActivityDefinition/kidney-story-analysis-egfr",
      version: "3",
      name: "KidneyStoryAnalysisEgfr",
      title: "egfr",
      status: "draft",
      language: "da",
      jurisdiction: [
        {
          coding: [
            {
              system: "urn:iso:std:iso:3166",
              code: "DK",
            },
          ],
        },
      ],
      kind: "ServiceRequest",
      intent: "plan",
      code: {
        coding: [
          {
            system: "urn:oid:1.2.208.176.2.1",
            code: "DNK35302",
          },
          {
            system: "urn:oid:1.2.208.176.2.1",
            code: "DNK35131",
          },
        ],
        text: "egfr",
      },
      description: "Blodprøve: egfr (DNK35302, DNK35131), enhed mL/min/{1.73_m2}.",
    });
    expect(resource("kidney-story-contact-talk")).toEqual({
      resourceType: "ActivityDefinition",
      id: "kidney-story-contact-talk",
      url: "https://r.example/fhir/ActivityDefinition/kidney-story-contact-talk",
      version: "3",
      name: "KidneyStoryContactTalk",
      title: "Samtale om kontrast",
      status: "draft",
      language: "da",
      jurisdiction: [
        {
          coding: [
            {
              system: "urn:iso:std:iso:3166",
              code: "DK",
            },
          ],
        },
      ],
      kind: "Task",
      intent: "plan",
      code: {
        text: "Samtale om kontrast",
      },
      description: "Kontakt, som registreres: Samtale om kontrast",
    });
    expect(resource("kidney-story-act-gp-treats")).toEqual({
      resourceType: "ActivityDefinition",
      id: "kidney-story-act-gp-treats",
      url: "https://r.example/fhir/ActivityDefinition/kidney-story-act-gp-treats",
      version: "3",
      name: "KidneyStoryActGpTreats",
      title: "Behandl selv",
      status: "draft",
      language: "da",
      jurisdiction: [
        {
          coding: [
            {
              system: "urn:iso:std:iso:3166",
              code: "DK",
            },
          ],
        },
      ],
      kind: "Task",
      intent: "proposal",
      code: {
        text: "Behandl selv",
      },
      description: "Forslag til klinikeren, som beslutter: Behandl selv.",
    });
  });

  test.each<[Criterion["action"], string]>([
    ["rerefer", "ServiceRequest"],
    ["rerefer-nephrology", "ServiceRequest"],
    ["acute-admission", "ServiceRequest"],
    ["pakkeforloeb", "ServiceRequest"],
    ["diagnostisk-pakkeforloeb", "ServiceRequest"],
    ["advice", "CommunicationRequest"],
    ["recall-then-advice", "CommunicationRequest"],
    ["gp-treats", "Task"],
    ["gp-investigates", "Task"],
  ])("the act %s is a %s", (act, kind) => {
    const own = criterion({ kind: "clinicianFlag", flag: "x" }, { action: act });
    expect(resourcesOf(programme({ criteria: [own] }))[1]).toMatchObject({ id: `invented-act-${act}`, kind });
  });

  test("only codes of NPU and DNK are codes of the NPU terminology; local ones stand in the text", () => {
    const coded = (codes: string[]) => {
      const own: Analyte = {
        id: "own",
        label: { da: "Egen", en: "Own" },
        codes,
        unit: "g/L",
        aliases: [],
        plausible: ["0", "9"],
      };
      const given = programme({ analytes: [own], checks: [check({ needs: [["own"]] })] });
      return resourcesOf(given)[1];
    };
    const local = coded(["X-NPU12345", "NPU123456", "NPU1234", "LOCAL"]);
    expect(local?.["code"]).toEqual({ text: "Egen" });
    expect(local?.["description"]).toBe("Blodprøve: Egen (X-NPU12345, NPU123456, NPU1234, LOCAL), enhed g/L.");
    expect(coded(["LOCAL"])?.["code"]).toEqual({ text: "Egen" });
    expect(coded(["LOCAL", "DNK12345"])?.["code"]).toEqual({
      coding: [{ system: "urn:oid:1.2.208.176.2.1", code: "DNK12345" }],
      text: "Egen",
    });
  });
});

test("the library: its parameters, and what it leaves out", () => {
  const { content, ...library } = others.at(-1) ?? {};
  expect(library).toEqual({
    resourceType: "Library",
    id: "kidney-story-criteria",
    url: "https://r.example/fhir/Library/kidney-story-criteria",
    version: "3",
    name: "KidneyStoryCriteria",
    title: "Kriterier: Nyrekræft, opdigtet",
    status: "draft",
    language: "da",
    jurisdiction: [
      {
        coding: [
          {
            system: "urn:iso:std:iso:3166",
            code: "DK",
          },
        ],
      },
    ],
    type: {
      coding: [
        {
          system: "http://terminology.hl7.org/CodeSystem/library-type",
          code: "logic-library",
        },
      ],
    },
    description:
      "Programmets kriterier i CQL. Prøvesvar læses fra Observation; datoer, udgangsværdier og symptomer gives som parametre.\n\nEnheder sammenlignes i de skrivemåder, der står i biblioteket; CQL kan ikke folde Unicode eller fjerne blanktegn. Et svar, der er erstattet af et andet, skal være fjernet eller have anden status. Prøvedatoen er datoen i den tidszone, der evalueres i.\n\nUdeladt: unstable: Den seneste stabile værdi er en median, der springer tidligere udslag over; den er ikke skrevet i CQL. rises: Stigninger i træk er slået fra, medmindre patientens egen plan nævner dem, og er derfor ikke i CQL. doubles: Fordoblingstid er mindste kvadraters metode på logaritmer; den er ikke skrevet i CQL. missed: Om en kontrol er udeblevet, afgøres af planens frister og ikke af en CQL-regel.",
    parameter: [
      {
        name: "AsOf",
        use: "in",
        min: 0,
        max: "1",
        type: "date",
      },
      {
        name: "FollowedFrom",
        use: "in",
        min: 0,
        max: "1",
        type: "date",
      },
      {
        name: "Anchor",
        use: "in",
        min: 0,
        max: "1",
        type: "date",
      },
      {
        name: "Baseline values",
        use: "in",
        min: 0,
        max: "*",
        type: "Any",
      },
      {
        name: "Symptom reports",
        use: "in",
        min: 0,
        max: "*",
        type: "Any",
      },
      {
        name: "low-egfr number",
        use: "in",
        min: 0,
        max: "1",
        type: "decimal",
      },
      {
        name: "own-psa number",
        use: "in",
        min: 0,
        max: "1",
        type: "decimal",
      },
      {
        name: "acid number",
        use: "in",
        min: 0,
        max: "1",
        type: "decimal",
      },
      {
        name: "risen number",
        use: "in",
        min: 0,
        max: "1",
        type: "decimal",
      },
      {
        name: "fallen number",
        use: "in",
        min: 0,
        max: "1",
        type: "decimal",
      },
      {
        name: "since-nadir number",
        use: "in",
        min: 0,
        max: "1",
        type: "decimal",
      },
    ],
  });
  expect(content).toEqual([{ contentType: "text/cql", data: expect.stringMatching(/^\d{5} letters$/) }]);
});

describe("how far it is signed", () => {
  const numbers = (...fields: string[]) => from(fields, { signature: SIGNED });
  const told = (given: Programme) => {
    const [own] = resourcesOf(given);
    return `${own?.["status"]}: ${String(own?.["description"]).split(" Hvem ")[0]}`;
  };

  test("all of it, some of it", () => {
    expect(told(programme({ checks: [check({ evidence: [numbers("a", "b")] })] }))).toBe(
      "active: invented@1. Alle tal er underskrevet af en navngiven kliniker.",
    );
    expect(told(programme({ checks: [check({ evidence: [numbers("a", "b"), from(["c"])] })] }))).toBe(
      "draft: invented@1. 2 af de 3 tal og regler er underskrevet af en kliniker; programmet må ikke bruges til patienter.",
    );
  });

  test("each citation says who signed", () => {
    const own = check({ evidence: [from(["beforeDays"], { source: "lost", signature: SIGNED })] });
    expect(action("check-psa", resourcesOf(programme({ checks: [own] }))[0])["documentation"]).toContainEqual({
      type: "citation",
      display: "beforeDays: forslag, underskrevet af Karen Lund Iversen d. 1. marts 2027",
      citation: "lost",
    });
  });
});

test("a programme without diagnoses, without days and without anything left out says no more than that", () => {
  const [own, library] = resourcesOf(programme({ id: "a_b_".repeat(20) }));
  expect(own).not.toHaveProperty("effectivePeriod");
  expect(own).not.toHaveProperty("useContext");
  expect(own?.["id"]).toBe("a-b-".repeat(16));
  expect(own?.["name"]).toBe("AB".repeat(20));
  expect(String(library?.["description"]).split("\n\n").at(-1)).toBe("Alle kriterier er med.");
});
