import { expect, test } from "vitest";
import { peopleIn, tracesIn } from "./traces.ts";

/** Written in pieces, so that this file does not hold what it speaks of. */
const joined = (...pieces: string[]) => ({ path: "x.ts", text: pieces.join("") });

test.each([
  joined("cd /", "work/main"),
  joined('"/', 'home/karen/.ssh"'),
  joined('"resolved": ', '"https://example.org/a.tgz"'),
  joined("registry", "=https://example.org"),
  joined("https://npm-", "registry.local/a"),
  joined("-----BEGIN RSA ", "PRIVATE KEY-----"),
  joined("AKIA", "ABCDEFGHIJKLMNOP"),
  joined("//host/:_auth", "Token=abc"),
  joined("TO", "DO: later"),
  joined("test", ".only('this')"),
])("%j is found", (file) => {
  expect(tracesIn(file)).toEqual([expect.stringMatching(/^x\.ts:1 holds /)]);
});

test.each([
  joined("https://example.org/", "work/main"),
  joined("below a closed folder such as /root"),
  joined("https://registry.example/a.tgz"),
  joined("/api/courses/1/work/2"),
])("%j may stand", (file) => {
  expect(tracesIn(file)).toEqual([]);
});

test("a number that passes modulus 11 may be a person's, unless it is published as nobody's", () => {
  expect(peopleIn(joined("07076", "14286"))).toEqual([]);
  expect(peopleIn(joined("1111", "111118"))).toEqual(["x.ts:1 holds what may be a real person's CPR number"]);
  expect(peopleIn(joined("111111-", "1118"))).toHaveLength(1);
  expect(peopleIn(joined("251248-", "4916"))).toEqual([]);
  expect(peopleIn(joined("9911", "111118"))).toEqual([]);
});
