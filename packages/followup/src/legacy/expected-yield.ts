import type { Phrase } from "../phrase.ts";
import type { FindingCode } from "./finding-codes.ts";

/** What was found elsewhere when such patients were looked through: beside the own figures as context, never as what is to be found here. */
export interface ExpectedYield {
  codes: readonly FindingCode[];
  /** Per cent, as published. */
  percent: number;
  found: Phrase;
  source: string;
}

/** British audits of men moved to general practice after prostate cancer. */
export const EXPECTED_YIELD: readonly ExpectedYield[] = [
  {
    codes: ["no-criterion"],
    percent: 61,
    found: {
      da: "Grænsen for genhenvisning stod ikke i brevet (300 mænd; den stod i 39 %)",
      en: "The letter gave no level to refer back at (300 men; 39 % of letters gave it)",
    },
    source: "Greater Manchester, doi 10.1111/ecc.13389",
  },
  {
    codes: ["test-too-old"],
    percent: 46,
    found: { da: "PSA blev målt for sjældent (300 mænd)", en: "PSA was tested too seldom (300 men)" },
    source: "Greater Manchester, doi 10.1111/ecc.13389",
  },
  {
    codes: ["no-test"],
    percent: 6,
    found: { da: "Ingen PSA overhovedet (300 mænd)", en: "No PSA at all (300 men)" },
    source: "Greater Manchester, doi 10.1111/ecc.13389",
  },
  {
    codes: ["no-test", "test-too-old"],
    percent: 35,
    found: {
      da: "PSA var ikke taget som aftalt (én praksis, 40 mænd)",
      en: "PSA tests were missed (one practice, 40 men)",
    },
    source: "Whitehill PSA-audit (UK)",
  },
];
