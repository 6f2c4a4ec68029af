import type { Page } from "playwright-core";

/** Notes everything that a person writes into fields of a page from now on, by keyboard or by pasting; what the page fills in itself is not noted. */
export async function noteWhatIsTyped(page: Page): Promise<readonly string[]> {
  const typed: string[] = [];
  await page.exposeFunction("noteTyped", (text: string) => void typed.push(text));
  await page.addInitScript(() =>
    addEventListener(
      "input",
      (event) => {
        const note: unknown = Reflect.get(globalThis, "noteTyped");
        if (typeof note === "function") note((event as InputEvent).data ?? "(pasted or removed)"); // what listens to "input" gets an InputEvent
      },
      true,
    ),
  );
  return typed;
}
