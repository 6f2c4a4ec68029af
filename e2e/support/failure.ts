import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Region } from "./region.ts";

/** Keeps pictures of what both doctors saw when a story failed, and says where they are and what the server said. */
export async function keepWhatIsSeen({ foelgeskab, hospital, gp }: Region, story: string): Promise<void> {
  const name = story.replace(/\W+/g, "-").slice(0, 40);
  const screens = Object.entries({ hospital, gp });
  const paths = screens.map(([who]) => join(tmpdir(), `foelgeskab-failed-${name}-${who}.png`));
  await Promise.all(screens.map(([, page], at) => page.screenshot({ path: paths[at] ?? "" }).catch(() => undefined)));
  console.warn(`The screens at the failure: ${paths.join(" ")}\n${foelgeskab.said()}`);
}
