import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";

/** Debian's Chromium. The stories download no browser. */
const PROGRAM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Whether there is a browser to tell the stories in. CI installs it. */
export const hasChromium = existsSync(PROGRAM);

if (!hasChromium)
  console.warn(`SKIPPED: the browser stories, since ${PROGRAM} is not there (apt-get install chromium).`);

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A running browser with a profile folder of its own. */
export interface RunningBrowser {
  /** A new person's browser: own cookies, own window of 1440 × 1000. */
  newPerson(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Chromium; `close` ends it and removes its folder. */
export async function openBrowser(): Promise<RunningBrowser> {
  const folder = mkdtempSync(join(tmpdir(), "foelgeskab-chromium-"));
  const browser = await chromium.launch({
    executablePath: PROGRAM,
    args: [...ARGUMENTS, `--disk-cache-dir=${join(folder, "cache")}`],
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, TZ: "Europe/Copenhagen" },
  });
  return {
    newPerson: async () => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 1000 },
        locale: "da-DK",
        timezoneId: "Europe/Copenhagen",
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(30_000); // a second when nothing else runs on the machine
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
