import type { Page } from "playwright-core";
import { part } from "./find.ts";

const STEPS = [90, 14, 1] as const;

/** Moves the practice region's clock on, by the steps of its panel. */
export async function moveClockOn(page: Page, days: number): Promise<void> {
  const panel = page.getByRole("complementary", { name: "Øvelse" });
  const shown = panel.getByText(/^Serverens dag er/);
  let left = days;
  for (const step of STEPS)
    for (; left >= step; left -= step) {
      const before = await shown.innerText();
      await panel.getByRole("button", { name: step === 1 ? "+1 dag" : `+${step} dage` }).click();
      await shown.filter({ hasNotText: before }).waitFor();
    }
}

/** Lets the practice region's laboratory answer for one check of the patient page that is open. */
export async function laboratoryAnswers(
  page: Page,
  answer: { check: RegExp; analysis?: string; value: string },
): Promise<void> {
  const plan = part(page, /^Plan/);
  const line = plan
    .locator(".plan-line")
    .filter({ has: page.getByRole("heading", { name: answer.check }) })
    .first();
  await line.getByRole("button", { name: "Øvelse: lad laboratoriet svare" }).click();
  if (answer.analysis !== undefined) await line.getByLabel("Analyse").selectOption({ label: answer.analysis });
  await line
    .getByLabel(answer.analysis ?? /\(.*\)$/)
    .last()
    .fill(answer.value);
  await line.getByRole("button", { name: /^Lad laboratoriet svare/ }).click();
  await page.getByRole("status").filter({ hasText: "Laboratoriet har svaret." }).waitFor();
}

/** Lets one of the practice region's laboratories fall silent, or be heard again. */
export async function setSilent(office: Page, laboratory: string, silent: boolean): Promise<void> {
  const box = office.getByRole("checkbox", { name: laboratory, checked: !silent });
  await box.click({ force: true });
  await office.getByRole("checkbox", { name: laboratory, checked: silent }).waitFor({ state: "attached" });
}
