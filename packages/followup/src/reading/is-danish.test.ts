import { expect, test } from "vitest";
import { isDanish } from "./is-danish.ts";

test("four different small words of Danish make a letter Danish, however it is spelt", () => {
  expect(isDanish("Kontrol hos egen læge.")).toBe(true);
  expect(isDanish("KONTROL HOS EGEN LAEGE.")).toBe(true);
  expect(isDanish("Hos egen læge, hos egen læge.")).toBe(false);
  expect(isDanish("The patient was seen for a control.")).toBe(false);
});

test("only its first page is asked, so that a long file is refused quickly", () => {
  expect(isDanish(`Kontrol hos egen ${" ".repeat(5000)} læge.`)).toBe(false);
});
