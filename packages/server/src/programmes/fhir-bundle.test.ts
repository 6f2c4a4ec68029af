import { programmeKey } from "@foelgeskab/followup/programme";
import { fhirBundle } from "@foelgeskab/followup/programmes/fhir-bundle";
import { describe, expect, test } from "vitest";
import { rulesInUse } from "./load-programmes.ts";

const { programmes } = rulesInUse();
const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");

/** Every object inside a value, itself too. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside]; // an object that is no list
}

/** Every text under a field's name, anywhere. */
function textsOf(value: unknown, field: string): string[] {
  return objectsIn(value).flatMap((each) => [each[field]].flat().filter((text) => typeof text === "string"));
}

/** What R4 demands of each kind, besides what all have. */
const REQUIRED: Record<string, string[]> = {
  PlanDefinition: ["action", "library", "type"],
  ActivityDefinition: ["kind", "intent", "code"],
  Library: ["type", "content"],
};

describe.each(programmes.map((programme) => [programmeKey(programme), programme] as const))(
  "%s in FHIR R4",
  (_, programme) => {
    const bundle = JSON.parse(JSON.stringify(fhirBundle(programme, "https://region.example/fhir", base64)));
    const resources: Record<string, unknown>[] = bundle.entry.map(({ resource }: { resource: object }) => resource);
    const [plan, ...others] = resources;
    const library = others.at(-1);
    const actions = objectsIn(plan?.["action"]).filter((each) => typeof each["id"] === "string");

    test("is a collection of drafts with the elements that R4 demands", () => {
      expect(bundle).toMatchObject({ resourceType: "Bundle", type: "collection" });
      for (const resource of resources) {
        expect(resource["status"]).toBe("draft");
        expect(resource["id"]).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
        expect(resource["name"]).toMatch(/^[A-Z][A-Za-z0-9_]{0,254}$/);
        expect(resource["url"]).toBe(`https://region.example/fhir/${resource["resourceType"]}/${resource["id"]}`);
        for (const field of REQUIRED[String(resource["resourceType"])] ?? ["no such kind"])
          expect(resource).toHaveProperty(field);
      }
      const urls = bundle.entry.map(({ fullUrl }: { fullUrl: string }) => fullUrl);
      expect(urls).toEqual(resources.map(({ url }) => url));
      expect(new Set(urls).size).toBe(urls.length);
    });

    test("refers to nothing outside itself", () => {
      const known = new Set(resources.map(({ url, version }) => `${url}|${version}`));
      for (const field of ["definitionCanonical", "library", "reference"])
        for (const reference of textsOf(plan, field)) expect(known).toContain(reference);
      const ids = actions.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
      for (const id of textsOf(plan, "actionId")) expect(ids).toContain(id);
      const used = new Set(textsOf(plan, "definitionCanonical"));
      expect(others.slice(0, -1).every(({ url, version }) => used.has(`${url}|${version}`))).toBe(true);
    });

    test("orders each check in just the months in which it is due", () => {
      for (const { id, timing } of programme.checks) {
        const action = actions.find((each) => each["id"] === `check-${id}`);
        if (timing.kind === "once") {
          expect(action).toMatchObject({
            relatedAction: [
              { actionId: `event-${timing.event}`, offsetDuration: { value: timing.daysAfter, code: "d" } },
            ],
          });
          continue;
        }
        const { everyMonths, fromMonth, untilMonth } = timing;
        expect(action).toMatchObject({
          relatedAction: [
            {
              actionId: "anchor",
              relationship: "after-end",
              offsetDuration: { value: fromMonth + everyMonths, code: "mo" },
            },
          ],
          timingTiming: { repeat: { frequency: 1, period: everyMonths, periodUnit: "mo" } },
        });
        const count = objectsIn(action?.["timingTiming"])
          .flatMap((each) => each["count"] ?? [])
          .at(0);
        expect(untilMonth === null ? undefined : fromMonth + Number(count) * everyMonths <= untilMonth).toBe(
          untilMonth === null ? undefined : true,
        );
        if (untilMonth !== null) expect(fromMonth + (Number(count) + 1) * everyMonths).toBeGreaterThan(untilMonth);
      }
    });

    test("asks each criterion of the library, or says why it cannot", () => {
      const [content] = objectsIn(library?.["content"]);
      const cql = Buffer.from(String(content?.["data"]), "base64").toString("utf8");
      for (const { id } of programme.criteria) {
        const action = actions.find((each) => each["id"] === `criterion-${id}`);
        const [expression] = textsOf(action?.["condition"], "expression");
        if (expression === undefined) {
          expect(textsOf(action, "display").join()).toContain("Uden betingelse her:");
          expect(library?.["description"]).toContain(`${id}: `);
        } else {
          expect(textsOf(action?.["condition"], "kind")).toEqual(["start"]);
          expect(cql).toContain(`\ndefine "${expression}":`);
        }
      }
      expect(cql).toContain(`library "${library?.["name"]}" version '${programme.version}'`);
    });

    test("says that nobody has signed it, and hides no gap in words", () => {
      expect(plan?.["description"]).toContain("må ikke bruges til patienter");
      expect(JSON.stringify(bundle)).not.toMatch(/undefined|\[object|NaN|: null/);
    });
  },
);
