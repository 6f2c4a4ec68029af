import { expect, test } from "vitest";
import type { Programme } from "../programme.ts";
import { programme } from "../testing/invented-programme.ts";
import { from, SIGNED } from "../testing/kidney-programme.ts";
import { toldInBoth } from "../testing/told-changes.ts";
import { diffProgrammes } from "./diff-programmes.ts";

const both = (da: string, en: string) => ({ da, en });

test("when a patient can be handed over", () => {
  const handover = (own: Partial<Programme["handover"]>) => ({
    handover: { ...programme().handover, text: both("Regel.", "Rule."), ...own },
  });
  const dsam = {
    layer: "nation",
    of: "DSAM",
    months: 60,
    text: both("DSAM", "DSAM"),
    evidence: [from(["months"])],
  } as const;
  const later = {
    when: { question: "q", answer: "yes" },
    months: 36,
    text: both("Vent.", "Wait."),
    evidence: [from(["months"], { signature: SIGNED })],
  } as const;
  expect(
    toldInBoth(handover({}), handover({ text: both("Anden.", "Other."), earliest: [dsam], extensions: [later] })),
  ).toEqual([
    "Betingelse for overdragelse: »Regel.« hedder nu »Anden.«. / Condition of the hand-over: “Rule.” now reads “Other.”.",
    "Tidligste overdragelse (DSAM): ny grænse, 60 måneder efter. / Earliest hand-over (DSAM): new limit, 60 months after.",
    "Ny udsættelse til 36 måneder: Vent. / New postponement to 36 months: Wait.",
  ]);
  expect(toldInBoth(handover({ earliest: [dsam], extensions: [later] }), handover({}))).toEqual([
    "Tidligste overdragelse (DSAM): grænsen på 60 måneder er udgået. / Earliest hand-over (DSAM): the limit of 60 months is gone.",
    "Udsættelsen til 36 måneder er udgået: Vent. / The postponement to 36 months is gone: Wait.",
  ]);
  const moved = handover({
    earliest: [{ ...dsam, months: 24, text: both("Nationalt", "National") }],
    extensions: [{ ...later, months: 1, text: both("Vent lidt.", "Wait a bit.") }],
  });
  expect(toldInBoth(handover({ earliest: [dsam], extensions: [later] }), moved)).toEqual([
    "Tidligste overdragelse (Nationalt): 60 måneder bliver til 24 måneder. / Earliest hand-over (National): 60 months becomes 24 months.",
    "Vent lidt. Udsættelse af overdragelsen: 36 måneder bliver til 1 måned. / Wait a bit. Postponement of the hand-over: 36 months becomes 1 month.",
    "Tidligste overdragelse: »DSAM« hedder nu »Nationalt«. / Earliest hand-over: “DSAM” now reads “National”.",
    "Udsættelse af overdragelsen: »Vent.« hedder nu »Vent lidt.«. / Postponement of the hand-over: “Wait.” now reads “Wait a bit.”.",
  ]);
  const came = diffProgrammes(programme(handover({})), programme(handover({ earliest: [dsam], extensions: [later] })));
  expect(came.map(({ at, signed }) => [at, signed])).toEqual([
    ["handover.earliest.nation-DSAM", false],
    ["handover.extensions.q-yes", true],
  ]);
  expect(
    diffProgrammes(programme(handover({ earliest: [dsam], extensions: [later] })), programme(moved)).map(
      ({ signed }) => signed,
    ),
  ).toEqual([false, true, null, null]);
});
