import { expect, test } from "vitest";
import { sameUnitKey } from "./analyte.ts";
import { ELEMENTS, emptyEpikrise } from "./epikrise.ts";
import { AND, asWritten, dayPhrase, listPhrase, numberPhrase, OR, phrase } from "./phrase.ts";

test("a day as people write it, in every month", () => {
  const written = Array.from({ length: 12 }, (_, at) => dayPhrase(new Temporal.PlainDate(2026, at + 1, 9)));
  expect(written.map(({ da }) => da).join(", ")).toBe(
    "9. jan. 2026, 9. feb. 2026, 9. marts 2026, 9. april 2026, 9. maj 2026, 9. juni 2026, 9. juli 2026, 9. aug. 2026, 9. sep. 2026, 9. okt. 2026, 9. nov. 2026, 9. dec. 2026",
  );
  expect(written.map(({ en }) => en).join(", ")).toBe(
    "9 Jan 2026, 9 Feb 2026, 9 Mar 2026, 9 Apr 2026, 9 May 2026, 9 Jun 2026, 9 Jul 2026, 9 Aug 2026, 9 Sep 2026, 9 Oct 2026, 9 Nov 2026, 9 Dec 2026",
  );
});

test("several things as one, with the word before the last", () => {
  const listed = (...names: string[]) => listPhrase(names.map(asWritten), AND);
  expect(listed()).toEqual({ da: "", en: "" });
  expect(listed("a")).toEqual({ da: "a", en: "a" });
  expect(listed("a", "b")).toEqual({ da: "a og b", en: "a and b" });
  expect(listed("a", "b", "c")).toEqual({ da: "a, b og c", en: "a, b and c" });
  expect(listPhrase([asWritten("a"), asWritten("b")], OR)).toEqual({ da: "a eller b", en: "a or b" });
});

test("a number has a comma in Danish and a point in English, whichever it was written with", () => {
  expect(numberPhrase("0.25")).toEqual({ da: "0,25", en: "0.25" });
  expect(numberPhrase("<0,25")).toEqual({ da: "<0,25", en: "<0.25" });
  expect(phrase((l) => (l === "da" ? "ja" : "yes"))).toEqual({ da: "ja", en: "yes" });
});

test("a unit is the same with either micro sign, and with l or L", () => {
  expect(sameUnitKey(" \u00b5g/L ")).toBe(sameUnitKey("\u03bcg/l"));
  expect(sameUnitKey("mmol/L")).not.toBe(sameUnitKey("umol/L"));
  expect(sameUnitKey("mL/min/L")).toBe("ml/min/l");
});

test("a letter as nobody has written anything yet: every element is there, and no question is answered", () => {
  const diagnosis = { code: "DC619", text: "Prostatakræft", stage: "" };
  expect(emptyEpikrise(diagnosis)).toEqual({
    diagnosis,
    sections: Object.fromEntries(ELEMENTS.map((element) => [element, { text: "" }])),
    checks: [],
    baseline: [],
    criteria: [],
    contact: null,
    closingTalk: { present: "", toldHowGpHelps: null, sheetHandedOver: null, needs: null },
    colour: "green",
    recommendation: "",
  });
});
