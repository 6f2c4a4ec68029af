import { expect, test } from "vitest";
import { breachOf } from "./boundaries.ts";
import { readModule } from "./modules.ts";

/** The breaches of one file that holds one line. */
const breaches = (path: string, line: string) =>
  readModule({ path: `packages/${path}`, text: line }).imports.flatMap((each) => breachOf(each) ?? []);

test.each([
  ["followup/src/plan.ts", 'import { parse } from "saxes";'],
  ["followup/src/plan.ts", 'import { readFileSync } from "node:fs";'],
  ["followup/src/plan.ts", 'import type { Letter } from "@foelgeskab/medcom/letter";'],
  ["medcom/src/xml.ts", 'import { dayText } from "@foelgeskab/followup/day";'],
  ["country/src/region.ts", 'import type { Page } from "@foelgeskab/server/contract";'],
  ["country/src/region.ts", 'import { dayText } from "../../followup/src/day.ts";'],
  ["country/src/region.test.ts", 'export { load } from "../../server/src/load.ts";'],
  ["server/src/pages/may.ts", 'const web = await import("@foelgeskab/web/api");'],
  ["web/src/api.ts", 'import { path } from "@foelgeskab/server/contract";'],
  ["web/src/api.ts", 'import { sep } from "node:path";'],
  ["followup/src/plan.ts", 'import { dayText } from "@foelgeskab/followup/day";'],
  ["followup/src/plan.ts", 'import { story } from "./testing/story.ts";'],
])("%s may not say: %s", (path, line) => {
  expect(breaches(path, line)).toHaveLength(1);
});

test.each([
  ["followup/src/plan.ts", 'import { dayText } from "./day.ts";'],
  ["followup/src/plan.test.ts", 'import { story } from "./testing/story.ts"; import fc from "fast-check";'],
  ["medcom/src/xml.ts", 'import { SaxesParser } from "saxes";'],
  ["server/src/pages/may.ts", 'import { decide } from "@foelgeskab/followup/decide/decide"; import { z } from "zod";'],
  ["web/src/api.ts", 'import type { Page } from "@foelgeskab/server/contract";'],
  ["web/src/api.ts", 'import { type Page, type Me } from "@foelgeskab/server/contract";'],
])("%s may say: %s", (path, line) => {
  expect(breaches(path, line)).toEqual([]);
});

test.each([
  ["store/course-store.ts", 'import type { Projection } from "../advance/project.ts";', "store lies below advance"],
  ["pages/may.ts", 'import { offer } from "../features/handover/offer.ts";', "pages lies below features"],
  ["outbox/outbox.ts", 'import { may } from "../pages/may.ts";', undefined],
  ["features/handover/offer.ts", 'import { act } from "../acts/act.ts";', "features never import each other"],
  ["features/receive/receive.ts", 'import { put } from "../deliver/put.ts";', undefined],
  ["features/deliver/put.ts", 'import { receive } from "../receive/receive.ts";', "features never import each other"],
  ["helpers/text.ts", 'import { may } from "../pages/may.ts";', "helpers has no layer"],
])("inside the server, %s saying %s", (path, line, breach) => {
  const found = breaches(`server/src/${path}`, line);
  expect(found).toEqual(breach === undefined ? [] : [expect.stringContaining(breach)]);
});

test("a breach says the file, the line and the rule", () => {
  expect(breaches("followup/src/plan.ts", '\n\nimport { parse } from "saxes";')).toEqual([
    "packages/followup/src/plan.ts:3 imports saxes: followup is pure and may import nothing from outside",
  ]);
});
