import { ELEMENTS, emptyEpikrise } from "@foelgeskab/followup/epikrise";
import { checkEpikrise } from "@foelgeskab/followup/epikrise-check";
import { expect, test } from "vitest";
// The programmes as they are in force; only the server reads their files.
import { programmesInUse } from "../../packages/server/src/programmes/load-programmes.ts";
import { day } from "../../packages/web/src/hospital/testing/small-programme.ts";
import { quickPhrases } from "../../packages/web/src/hospital/write/quick-phrases.ts";
import { checkOf, isReady } from "../../packages/web/src/hospital/write/writing.ts";

const offered = programmesInUse().flatMap((programme) =>
  ELEMENTS.flatMap((element) => quickPhrases(element, programme).map((quick) => ({ programme, element, quick }))),
);

test.each(offered)(
  "what one key writes is never refused: $programme.id, $quick.label",
  ({ programme, element, quick }) => {
    const blank = emptyEpikrise({ code: "DC619", text: "", stage: "" });
    const epikrise = { ...blank, sections: { ...blank.sections, [element]: quick.section } };
    const anchors = { [programme.anchor.name]: day("2025-11-05") };
    const check = checkEpikrise(epikrise, { programme, anchors, today: Temporal.PlainDate.from("2026-08-06") });
    expect(isReady(checkOf(check, element)), checkOf(check, element).because.da).toBe(true);
  },
);
