import { describe, expect, test } from "vitest";
import type { Element } from "../epikrise.ts";
import type { ElementState } from "../epikrise-check.ts";
import type { ElementReading } from "./letter-reading.ts";
import { readLetter } from "./read-letter.ts";

const COMPLETE = `Regionshospitalet Prøveby, Urologisk Afdeling
Ambulant epikrise 14.04.2026
Diagnose: DC619 Prostatakræft, pT2c N0 M0, Gleason 3+4, frie resektionsrande

Behandlingsforløb:
Robotassisteret radikal prostatektomi d. 12.03.2024.

Komplikationer/eftervirkninger:
Ukompliceret forløb. Let stressinkontinens, 1 bind dgl.

Behandlingsplan:
Behandlingen er afsluttet.

Anbefalet kontrol hos egen læge:
PSA hver 6. måned til marts 2029.

Blodprøver:
P-PSA. Seneste værdi < 0,1 µg/l den 02.04.2026.

Klinisk vurdering:
Spørg ved hver kontrol til vandladning og knoglesmerter.

Kriterier for genhenvisning:
PSA ≥ 0,2 µg/l ved to målinger eller vedvarende knoglesmerter. Henvises til Urologisk Afdeling.

Direkte kontakt:
Kræftkoordinator, Urologisk Amb., direkte tlf. 78 00 01 12.

Materiale udleveret til patienten:
Skriftlig opfølgningsplan på papir.

Øvrigt materiale:
Patologisvar af 26.03.2024 er vedhæftet.

Test Overlægesen, overlæge
`;

const TREATED = "Robotassisteret radikal prostatektomi d. 12.03.2024.";
const AFTER = "Ukompliceret forløb. Let stressinkontinens, 1 bind dgl.";
const ENDED = "Behandlingen er afsluttet.";
const CHECKS = "PSA hver 6. måned til marts 2029.";
const BLOOD = "P-PSA. Seneste værdi < 0,1 µg/l den 02.04.2026.";
const CLINICAL = "Spørg ved hver kontrol til vandladning og knoglesmerter.";
const LIMIT = "PSA ≥ 0,2 µg/l ved to målinger";
const CONTACT = "Kræftkoordinator, Urologisk Amb., direkte tlf. 78 00 01 12.";
const GIVEN = "Skriftlig opfølgningsplan på papir.";
const ENCLOSED = "Patologisvar af 26.03.2024 er vedhæftet.";

function read(from: string, to: string): Map<Element, ElementReading> {
  expect(COMPLETE).toContain(from);
  return new Map(readLetter(COMPLETE.replace(from, to)).elements.map((each) => [each.element, each]));
}

test("the letter itself is complete", () => {
  expect(readLetter(COMPLETE).elements.filter(({ state }) => state !== "filled")).toEqual([]);
});

type Story = [from: string, to: string, element: Element, state: ElementState | readonly ElementState[]];

const WRONG: readonly Story[] = [
  // what is denied is not there
  [ENDED, "Pt. er ikke færdigbehandlet, idet der planlægges salvage-stråling.", "treatment-plan", ["vague", "missing"]],
  [ENDED, "Behandlingen er ikke afsluttet.", "treatment-plan", ["vague", "missing"]],
  [ENDED, "Pt. er endnu ikke kureret.", "treatment-plan", ["vague", "missing"]],
  [GIVEN, "Pt. har ikke fået sin opfølgningsplan på papir.", "material-to-patient", ["vague", "missing"]],
  [GIVEN, "Opfølgningsplanen er endnu ikke udleveret.", "material-to-patient", ["vague", "missing", "filled"]],
  [
    CHECKS,
    "PSA følges ikke hos egen læge, men hos os hver 6. måned til marts 2029.",
    "checks-at-gp",
    ["vague", "missing", "inconsistent"],
  ],
  [
    CHECKS,
    "PSA hver 6. måned til marts 2029. PSA følges ikke hos egen læge, men hos os.",
    "checks-at-gp",
    "inconsistent",
  ],
  [CONTACT, "Der er intet direkte nummer; ring til omstillingen 78 00 00 00.", "direct-contact", "vague"],
  [
    CLINICAL,
    "Egen læge skal ikke foretage undersøgelser ud over blodprøven.",
    "clinical-assessment",
    ["vague", "missing"],
  ],
  [CLINICAL, "I skal ikke spørge til vandladning eller palpere abdomen.", "clinical-assessment", ["vague", "missing"]],
  // the surgeon's hand is not the GP's
  [
    CLINICAL,
    "Der er foretaget robotassisteret radikal prostatektomi med nervebesparelse.",
    "clinical-assessment",
    ["vague", "missing"],
  ],
  [CLINICAL, "Der blev palperet bløde forhold, og arret blev efterset.", "clinical-assessment", ["vague", "missing"]],
  [`${CLINICAL}\n`, "\nVi har spurgt til vandladning.\n", "clinical-assessment", ["vague", "missing"]],
  // a disease that is back is not handed over
  [AFTER, `${AFTER} Der er påvist lokalrecidiv ved PSMA-PET.`, "treatment-plan", "inconsistent"],
  [AFTER, `${AFTER} PSMA-PET viser recidiv i logen.`, "treatment-plan", "inconsistent"],
  [AFTER, `${AFTER} Der er konstateret knoglemetastaser.`, "treatment-plan", "inconsistent"],
  // limits
  [LIMIT, "PSA ≥ 0,2 mg/l ved to målinger", "re-referral-criteria", "inconsistent"],
  [LIMIT, "PSA ≥ 0,2 mmol/l ved to målinger", "re-referral-criteria", "inconsistent"],
  [LIMIT, "PSA over 0,0 µg/l", "re-referral-criteria", "inconsistent"],
  [LIMIT, "PSA 0,2 µg/l eller PSA på 2,0 µg/l", "re-referral-criteria", "inconsistent"],
  [LIMIT, "PSA > 0,2", "re-referral-criteria", "inconsistent"],
  // intervals and ends
  [CHECKS, "PSA hver 0. måned til marts 2029.", "checks-at-gp", "vague"],
  [CHECKS, "PSA hver 600. måned til marts 2029.", "checks-at-gp", "vague"],
  [CHECKS, "PSA jævnligt indtil 2028 og derpå hvert år til marts 2034.", "checks-at-gp", "vague"],
  [CHECKS, "PSA hver 6. måned indtil august 2018.", "checks-at-gp", ["vague", "inconsistent"]],
  // numbers of telephones, days
  [CONTACT, "Kræftkoordinator, direkte tlf. +45 123456.", "direct-contact", "vague"],
  [CONTACT, "Kræftkoordinator, direkte tlf. 00 00 00 00.", "direct-contact", "vague"],
  [CONTACT, "Kræftkoordinator, direkte tlf. 0045 78 00 01.", "direct-contact", "vague"],
  [CONTACT, "Kræftkoordinator, direkte tlf. +45 78 00 01 123.", "direct-contact", "vague"],
  [TREATED, "Robotassisteret radikal prostatektomi d. 31. februar 2023.", "course-of-treatment", "vague"],
  [TREATED, "Robotassisteret radikal prostatektomi d. 31.02.2023.", "course-of-treatment", "vague"],
  [TREATED, "RALP 14.01.2024, opereret d. 15.01.2024.", "course-of-treatment", "inconsistent"],
  [TREATED, "RALP 14.01.2024. Opereret d. 15.01.2024.", "course-of-treatment", "inconsistent"],
  [AFTER, "Ukompliceret forløb. Pt. er inkontinent.", "complications-and-after-effects", "inconsistent"],
  [AFTER, "Ukompliceret. Pt. er inkontinent.", "complications-and-after-effects", "inconsistent"],
  // what is swallowed is not measured
  [BLOOD, "Vitamin D og calcium.\nTabl. calcium 400 mg med D-vitamin fortsætter.", "blood-tests", ["vague", "missing"]],
];

const RIGHT: readonly Story[] = [
  [TREATED, "RP d. 3. sept. 2023.", "course-of-treatment", "filled"],
  [TREATED, "RALP d. 3/9-23.", "course-of-treatment", "filled"],
  [CONTACT, "Kræftkoordinator tlf. 78 00 01 12. Stomisygeplejerske tlf. 78 00 01 13.", "direct-contact", "filled"],
  [CONTACT, "Kræftkoordinator, direkte tlf. +45 78000112.", "direct-contact", "filled"],
  [CONTACT, "Kræftkoordinator, direkte tlf. 0045 78 00 01 12.", "direct-contact", "filled"],
  [ENCLOSED, "Materiale er sendt i e-Boks.", "other-material", ["missing", "vague"]],
  [ENCLOSED, "Intet øvrigt materiale.", "other-material", "filled"],
  [GIVEN, "Materiale er sendt i e-Boks.", "material-to-patient", "vague"],
  [TREATED, "NU 03.09.2023.", "course-of-treatment", "filled"],
  [AFTER, "Ukompliceret operation. Pt. er let inkontinent.", "complications-and-after-effects", "filled"],
  [
    AFTER,
    "Biokemisk recidiv, salvage-stråling afsluttet 12.03.2025. Let stressinkontinens.",
    "treatment-plan",
    "filled",
  ],
  [AFTER, `${AFTER} Ingen tegn på recidiv. PET-CT viser ikke recidiv.`, "treatment-plan", "filled"],
  [LIMIT, "PSA ≥ 20 µg/l ved to målinger", "re-referral-criteria", "filled"],
];

const stated = (states: Story[3]): readonly ElementState[] => (typeof states === "string" ? [states] : states);

describe("letters that a clinician must not be told are right", () => {
  test.each(WRONG)("»%s« → »%s«: %s is %s", (from, to, element, states) => {
    expect(stated(states)).toContain(read(from, to).get(element)?.state);
  });
});

test("a quote begins no later than its negation", () => {
  const quoteOf = (to: string): string | undefined => read(ENDED, to).get("treatment-plan")?.quotes[0]?.words;
  expect(quoteOf("Pt. er ikke færdigbehandlet, idet der planlægges stråling.")).toMatch(/^ikke færdigbehandlet, idet/);
});

test("a test refused by a guideline does not apply", () => {
  const reading = readLetter(
    "Tyktarmskræft, hemikolektomi 12.03.2024.\nBlodprøver:\nCEA tages ikke rutinemæssigt, jf. DCCG's retningslinje.",
  );
  expect(reading.elements.find(({ element }) => element === "blood-tests")?.state).toBe("not-relevant");
});

describe("letters that are right all the same", () => {
  test.each(RIGHT)("»%s« → »%s«: %s is %s", (from, to, element, states) => {
    expect(stated(states)).toContain(read(from, to).get(element)?.state);
  });
});
