import { expect, test } from "vitest";
import type { ContactFact } from "../reading/letter-facts.ts";
import { quote, reading } from "../testing/invented-reading.ts";
import { proposedContact } from "./proposed-contact.ts";

const contact = (digits: string, role: ContactFact["role"]): ContactFact => ({ ...quote(digits), digits, role });
const proposed = (...contacts: ContactFact[]) => proposedContact(reading({ contacts }));

test.each([
  ["coordinator", "Kræftkoordinator"],
  ["nurse", "Sygeplejerske"],
  ["clinic", "Afdelingens klinik"],
  ["unknown", "Afdelingen"],
] as const)("the one direct number, and whose it is: %s", (role, label) => {
  expect(proposed(contact("00123456", role))).toEqual({ phone: "00 12 34 56", label });
});

test("a switchboard is nobody's, and of two numbers a person chooses; one number twice is one", () => {
  expect(proposed(contact("00123456", "switchboard"))).toBeUndefined();
  expect(proposed(contact("00123456", "nurse"), contact("00123457", "nurse"))).toBeUndefined();
  expect(proposed(contact("00123456", "switchboard"), contact("00123457", "nurse"))?.phone).toBe("00 12 34 57");
  expect(proposed(contact("00123456", "nurse"), contact("00123456", "clinic"))?.label).toBe("Sygeplejerske");
  expect(proposed()).toBeUndefined();
});

test.each(["0012345", "001234567"])("%s has not eight digits", (digits) =>
  expect(proposed(contact(digits, "nurse"))).toBeUndefined(),
);
