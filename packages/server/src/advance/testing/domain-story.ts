import type { AssessmentAnswers } from "@foelgeskab/followup/assessment";
import type { Course, Handover, Recorded } from "@foelgeskab/followup/course";
import { rulingProgramme } from "@foelgeskab/followup/course";
import type { Command } from "@foelgeskab/followup/decide/command";
import { type Circumstances, decide } from "@foelgeskab/followup/decide/decide";
import { ELEMENTS, type Epikrise, emptyEpikrise } from "@foelgeskab/followup/epikrise";
import { expected } from "@foelgeskab/followup/epikrise-numbers";
import { replay } from "@foelgeskab/followup/evolve";
import { dayOf, type IsoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import type { Programme } from "@foelgeskab/followup/programme";
import { isRefusal, type Refusal } from "@foelgeskab/followup/refusal";
import { rulesInUse } from "../../programmes/load-programmes.ts";
import { regionSettings } from "../../programmes/load-regions.ts";
import { catalogueOf } from "../catalogue.ts";
import { nextVersion } from "./next-version.ts";

const written = rulesInUse();

/** The project's own programmes, so that stories speak of the rules that patients will meet, and a second version of one of them. */
export const catalogue = catalogueOf(
  { ...written, programmes: [...written.programmes, nextVersion(written.programmes)] },
  "RM",
);

/** The doctor of the department that hands over. */
export const doctor: Actor = { user: "karen", name: "Karen Lund Iversen", role: "hospital-doctor", party: "dep-uro" };
/** The doctor of the practice that takes over. */
export const gp: Actor = { user: "mette", name: "Mette Krogh Sørensen", role: "gp", party: "pra-vestergade" };
/** Whoever moves courses to a new version. */
export const programmeGroup: Actor = {
  ...{ user: "ulla", name: "Ulla Friis Nygaard", role: "programme-editor", party: "programmes-rm" },
};
/** Whoever brings answers in. */
export const laboratory: Actor = { user: "lab", name: "Laboratoriet", role: "laboratory", party: "dep-uro" };

/** A day of a story; a text that is none fails the story. */
export function day(text: string): IsoDay {
  const read = parseIsoDay(text);
  if (typeof read !== "string") throw new Error(`the story says "${text}", which is no day`);
  return read;
}

/** A course that goes forward by commands, each on its day. */
export class Story {
  readonly history: Recorded[] = [];
  readonly #begun: string;
  readonly #region: Pick<Circumstances, "region" | "handoverBasis" | "mostDeferredDays" | "inquiryDays">;
  constructor(programme: string, handoverBasis: Circumstances["handoverBasis"] = "acceptance") {
    this.#begun = programme;
    const { inquiryDays } = regionSettings("RM");
    this.#region = { region: "RM", handoverBasis, mostDeferredDays: 180, inquiryDays };
  }

  /** The version that the course follows now, with its layers. */
  get programme(): Programme {
    const { course } = this;
    if (course !== undefined) return rulingProgramme(course, catalogue.ruling);
    return catalogue.ruling({ programme: this.#begun, department: "dep-uro", openedOn: day("2024-01-15") });
  }

  /** Does what is asked on a day, or gives the refusal. */
  on(text: string, by: Actor, command: Command): Refusal | undefined {
    const today = dayOf(day(text));
    const { ruling: versions } = catalogue;
    const decision = decide(command, this.course, { by, today, programme: this.programme, versions, ...this.#region });
    if (isRefusal(decision)) return decision;
    for (const event of decision) this.history.push({ event, by, at: `${text}T08:00:00Z`, on: day(text) });
    return undefined;
  }

  get course(): Course | undefined {
    return replay(this.history);
  }

  /** Opens the course at the department on the anchor's day. */
  opened(anchor: string): this {
    const { id, version, cancer, icd10, anchor: named } = this.programme;
    const subject = {
      cancer,
      icd10: icd10[0] ?? "DC349",
      programme: `${id}@${version}`,
      anchors: { [named.name]: day(anchor) },
      department: "dep-uro",
    };
    this.on(anchor, doctor, { type: "open-course", ...subject });
    return this;
  }
}

/** A letter that is right for a programme, written on a day. */
export function rightLetter(programme: Programme, written: string, own: Partial<Epikrise> = {}): Epikrise {
  const [code = "DC349"] = programme.icd10;
  const texts: Record<(typeof ELEMENTS)[number], string> = {
    "course-of-treatment": "Robotassisteret radikal prostatektomi 10. jan. 2024. pT2c N0 R0.",
    "complications-and-after-effects": "Ingen komplikationer. Let stressinkontinens, 1 bind i døgnet.",
    "treatment-plan": "Færdigbehandlet. Ingen yderligere kræftbehandling planlagt.",
    "checks-at-gp": "",
    "blood-tests": "",
    "clinical-assessment": "Spørg til kontinens, rejsning og humør ved årssamtalen.",
    "re-referral-criteria": "",
    "direct-contact": "",
    "material-to-patient": "Folder om bækkenbund.",
    "other-material": "Ingen bilag.",
  };
  const baseline: Epikrise["baseline"] = [
    { analysis: "NPU08669", value: "<0.1", unit: "ug/L", sampledOn: day(written) },
    { analysis: "NPU02319", value: "8.4", unit: "mmol/L", sampledOn: day(written) },
    { analysis: "DNK35302", value: "72", unit: "mL/min/{1.73_m2}", sampledOn: day(written) },
    { analysis: "NPU18016", value: "90", unit: "umol/L", sampledOn: day(written) },
    { analysis: "NPU01700", value: "320", unit: "pmol/L", sampledOn: day(written) },
    { analysis: "NPU02410", value: "25", unit: "mmol/L", sampledOn: day(written) },
  ];
  return {
    ...emptyEpikrise({ code, text: programme.disease?.da ?? "Lungekræft", stage: "pT2c N0 R0" }),
    sections: Object.fromEntries(
      ELEMENTS.map((element) => [element, { text: texts[element] }]),
    ) as Epikrise["sections"], // every element is in ELEMENTS
    checks: programme.checks
      .filter(
        ({ performedBy, onlyIf, intervalFromEpikrise }) =>
          performedBy === "gp" && onlyIf === null && !intervalFromEpikrise,
      )
      .map(({ id }) => ({ check: id, orderedBy: "practice", resultTo: "copy-recipient", booking: "patient" })),
    criteria: expected(programme).map(({ id }) => ({ id, confirmed: true })),
    baseline: baseline.filter(({ analysis }) =>
      programme.checks.some(({ needs }) =>
        needs.flat().some((id) => programme.analytes.find((analyte) => analyte.id === id)?.codes.includes(analysis)),
      ),
    ),
    contact: { entry: "e1", phone: "00 12 34 56", label: "Kræftkoordinator", verifiedOn: day(written) },
    closingTalk: { heldOn: day(written), present: "Hustru", toldHowGpHelps: true, sheetHandedOver: true, needs: [] },
    recommendation: "Følges hos egen læge efter planen nedenfor.",
    ...own,
  };
}

/** Every question answered so that the patient may be handed over. */
export function cleared(programme: Programme, own: AssessmentAnswers["answers"] = {}): AssessmentAnswers {
  const { audience, handover } = programme;
  const stop = audience.excluded.flatMap(({ when }) =>
    "question" in when ? [[when.question, when.answer === "yes" ? "no" : "yes"] as const] : [],
  );
  const go = audience.eligible.map(({ when }) => [when.question, when.answer] as const);
  const extend = handover.extensions.map(({ when }) => [when.question, when.answer === "yes" ? "no" : "yes"] as const);
  const no = audience.questions.map(({ id }) => [id, "no"] as const);
  return {
    answers: { ...Object.fromEntries([...no, ...extend, ...stop, ...go]), ...own },
    individualReason: "Fuld remission, forstår planen, ønsker egen læge.",
  };
}

/** An offer of a right letter on a day. */
export function offer(story: Story, written: string, own: Partial<Handover> = {}): Command {
  const { programme } = story;
  const answerDue = day(dayOf(day(written)).add({ days: 14 }).toString());
  return {
    type: "offer-handover",
    handover: {
      id: "h1",
      from: doctor.party,
      to: gp.party,
      epikrise: rightLetter(programme, written),
      assessment: cleared(programme),
      offeredOn: day(written),
      answerDue,
      signedBy: doctor,
      sheetCode: "7KM3 92QD",
      ...own,
    },
  };
}

/** One PSA as the laboratory sends it. */
export function psa(
  value: string,
  sampledOn: string,
  own: { status?: "final" | "corrected"; issuedAt?: string; measurement?: string } = {},
): Command {
  const { status = "final", issuedAt = `${sampledOn}T12:00`, measurement = `lab ${sampledOn} psa` } = own;
  const id = `${measurement} ${status} ${value} ${issuedAt}`;
  return {
    type: "receive-results",
    results: [
      {
        id,
        analysis: "NPU08669",
        value,
        unit: "ug/L",
        sampledOn: day(sampledOn),
        status,
        measurement,
        issuedAt,
        laboratory: "AUH",
      },
    ],
  };
}

/** Operated in January 2024, handed over by a right letter on 3 June 2024, and accepted two days later. */
export function followed(own: Parameters<typeof rightLetter>[2] = {}): Story {
  const story = new Story("prostate-rp@1").opened("2024-01-10");
  const epikrise = rightLetter(story.programme, "2024-06-03", own);
  story.on("2024-06-03", doctor, offer(story, "2024-06-03", { epikrise }));
  story.on("2024-06-05", gp, { type: "accept-handover", handover: "h1" });
  return story;
}
