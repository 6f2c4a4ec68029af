import { expect, test } from "vitest";
import { usedPart } from "./dkfds-subset.ts";

test("keeps the classes that the screens use, and the elements they rest on", () => {
  const kept = usedPart(".button{color:red}.accordion{color:red}html{line-height:1.5}h1{color:red}");
  expect(kept).toContain(".button{");
  expect(kept).toContain("html{");
  expect(kept).not.toContain("accordion");
  expect(kept).not.toContain("h1");
});

test("keeps of a rule only the selectors that are used", () => {
  expect(usedPart(".button.button-primary,.card .button{color:red}")).toBe(".button.button-primary{color:red}");
});

test("takes no fonts and no pictures, and leaves no empty rule", () => {
  const css =
    '@font-face{src:url("a.woff2")}.form-checkbox{background:url("a.svg")}@media print{.accordion{color:red}}';
  expect(usedPart(css).trim()).toBe("");
});
