import { expect, test } from "vitest";
import { analyteNamed, analyteOfCode, checkNamed } from "./named-in-programme.ts";
import { check, programme } from "./testing/invented-programme.ts";

test("what a rule names is found by its id; a name that nothing has is a bug", () => {
  const invented = programme({ checks: [check({ id: "psa" }), check({ id: "talk" })] });
  expect(analyteNamed(invented, "egfr").codes).toEqual(["DNK35302", "DNK35131"]);
  expect(checkNamed(invented, "talk").id).toBe("talk");
  expect(analyteOfCode(invented, "DNK35131").id).toBe("egfr");
  expect(() => analyteOfCode(invented, "HELLO")).toThrow('programme "invented" has no analyte of the code "HELLO"');
  expect(() => analyteNamed(invented, "cea")).toThrow('programme "invented" has no "cea"');
  expect(() => checkNamed(invented, "scan")).toThrow('programme "invented" has no "scan"');
});
