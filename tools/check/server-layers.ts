import type { Import } from "./modules.ts";

/**
 * The layers of packages/server/src, top first (ARCHITECTURE.md tells what each is for). A file imports from its own folder and from layers below.
 * Folders on one line may import each other; `features` are the exception: they never do.
 */
const LAYERS: readonly (readonly string[])[] = [
  ["cli", "seed", "backup"],
  ["jobs"],
  ["features"],
  ["pages", "outbox", "register"],
  ["http", "access"],
  ["letters", "programmes", "profiles", "channels"],
  ["evaluate"],
  ["advance"],
  ["store"],
  ["clock.ts", "contract.ts", "contract"],
];

/** The one pair of features that meet: what is received is answered with a receipt, which `deliver` sends. */
const MAY_MEET = new Set(["receive → deliver"]);

const SRC = "packages/server/src/";

/** Why an import inside the server goes against its layers; undefined when it does not, or is not the server's. */
export function layerBreach({ from, to }: Import): string | undefined {
  if (!from.startsWith(SRC) || !to.startsWith(SRC)) return undefined;
  const [above, below] = [folderOf(from), folderOf(to)];
  if (above === below) return above === "features" ? featureBreach(from, to) : undefined;
  const [high, low] = [levelOf(above), levelOf(below)];
  if (high === -1 || low === -1)
    return `${high === -1 ? above : below} has no layer: name it in tools/check/server-layers.ts`;
  return low >= high ? undefined : `${above} lies below ${below}`;
}

function featureBreach(from: string, to: string): string | undefined {
  const [one, other] = [featureOf(from), featureOf(to)];
  if (one === other || MAY_MEET.has(`${one} → ${other}`)) return undefined;
  return "features never import each other: they meet in followup's types, in events and in the outbox";
}

function folderOf(path: string): string {
  return path.slice(SRC.length).split("/")[0] ?? "";
}

function featureOf(path: string): string {
  return path.slice(SRC.length).split("/")[1] ?? "";
}

function levelOf(folder: string): number {
  return LAYERS.findIndex((layer) => layer.includes(folder));
}
