import type { Element } from "../../epikrise.ts";
import type { CancerKind } from "../letter-facts.ts";

type Examples = Partial<Record<Element, string>>;

const of = (treatment: string, value: string | undefined, check: string): Examples => ({
  "course-of-treatment": treatment,
  "checks-at-gp": check,
  ...(value === undefined ? {} : { "blood-tests": value }),
});

/** How a good sentence looks for the letter's own disease; nothing where we have none. Numbers and days are invented. */
export const EXAMPLES: Partial<Record<CancerKind, Examples>> = {
  prostate: of("radikal prostatektomi 12.03.2024", "PSA < 0,1 µg/l 02.04.2026", "PSA hver 6. måned til marts 2029"),
  bladder: of(
    "radikal cystektomi 12.03.2024",
    "kreatinin 84 µmol/l 02.04.2026",
    "kreatinin hver 12. måned til marts 2029",
  ),
  kidney: of("nefrektomi 12.03.2024", "kreatinin 84 µmol/l 02.04.2026", "kreatinin hver 12. måned til marts 2029"),
  breast: of("lumpektomi 12.03.2024", undefined, "klinisk undersøgelse hver 12. måned til marts 2034"),
  colorectal: of("hemikolektomi 12.03.2024", "CEA 2,1 µg/l 02.04.2026", "CEA hver 6. måned til marts 2027"),
  melanoma: of("reexcision 12.03.2024", undefined, "klinisk undersøgelse hver 6. måned til marts 2029"),
  thyroid: of("thyroidektomi 12.03.2024", "TSH 1,2 mIU/l 02.04.2026", "TSH hver 12. måned til marts 2034"),
};
