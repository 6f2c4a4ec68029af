import type { Page } from "playwright-core";
import { expectPage, goToList, part, rowOf } from "./find.ts";

/** Opens "Kan afsluttes?" for a patient of the department, from its list. */
export async function openAssessment(page: Page, patient: string): Promise<void> {
  await goToList(page, "Kan afsluttes?");
  await rowOf(page, patient)
    .getByRole("link", { name: /^Vurdér/ })
    .click();
  await expectPage(page, "Kan afsluttes?");
}

/** Answers a question with yes or no, and waits until the answer stands. */
export async function answer(page: Page, question: string, given: "Ja" | "Nej"): Promise<void> {
  const asked = page.getByRole("group", { name: question });
  await asked.getByRole("radio", { name: given }).click();
  await asked.getByRole("radio", { name: given, checked: true }).waitFor();
  await page.getByRole("status").filter({ hasText: "Svaret er gemt." }).waitFor({ state: "attached" });
}

/** Answers every question of the programme alike. */
export async function answerAll(page: Page, given: "Ja" | "Nej"): Promise<void> {
  const questions = part(page, /^Det, svaret bygger på/).getByRole("group");
  await questions.first().waitFor();
  for (const question of await questions.getByRole("radio", { name: given }).all()) {
    await question.click();
    await page.getByRole("status").filter({ hasText: "Svaret er gemt." }).waitFor({ state: "attached" });
  }
}
