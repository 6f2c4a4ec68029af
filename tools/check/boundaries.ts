import type { Guard } from "./guard.ts";
import { type Import, readModule } from "./modules.ts";
import { layerBreach } from "./server-layers.ts";
import { isPackageSource, isStory, projectFiles } from "./sources.ts";

/** What a package may import: other packages of ours, and from outside either what package.json names ("named") or just this list. */
interface Wall {
  readonly ours: readonly string[];
  readonly outside: readonly string[] | "named";
}

/** The five compile-time worlds (ARCHITECTURE.md). The server's contract is added for everybody's types below. */
const WALLS: Readonly<Record<string, Wall>> = {
  followup: { ours: [], outside: [] },
  medcom: { ours: [], outside: ["saxes", "fhirpath", "fhirpath/fhir-context/r4/index.js"] },
  country: { ours: ["followup", "medcom"], outside: [] },
  server: { ours: ["followup", "medcom", "country"], outside: "named" },
  web: { ours: ["followup"], outside: "named" },
};

/** The one door of the server that the screens may look through, for types alone. */
const CONTRACT = "@foelgeskab/server/contract";

/** Every import that goes through a wall, or against the server's layers. */
export const boundaries: Guard = {
  name: "boundaries between packages and layers",
  find: () =>
    projectFiles()
      .filter(isPackageSource)
      .flatMap((file) => readModule(file).imports)
      .flatMap((each) => breachOf(each) ?? []),
};

/** What is wrong with an import, as one line; undefined when it may stand. */
export function breachOf(one: Import): string | undefined {
  const breach = wallBreach(one) ?? (isStory({ path: one.from }) ? undefined : productBreach(one));
  return breach && `${one.from}:${one.line} imports ${one.written}: ${breach}`;
}

function wallBreach({ from, written, to, typesOnly }: Import): string | undefined {
  const home = packageOf(from);
  if (written.startsWith(".")) return packageOf(to) === home ? undefined : "other packages are imported by name";
  const wall = WALLS[home];
  if (wall === undefined) return `${home} is not one of the five packages`;
  if (!written.startsWith("@foelgeskab/")) return undefined;
  if (written === CONTRACT && home === "web")
    return typesOnly ? undefined : "the screens take types alone from the server";
  const other = written.split("/")[1] ?? "";
  if (other === home) return "inside a package imports are relative";
  return wall.ours.includes(other) ? undefined : `${home} may import ${list(wall.ours)} of our packages`;
}

/** What stories may do and the product may not: import stories, reach outside a pure package, jump a layer. */
function productBreach(one: Import): string | undefined {
  const { from, written, to } = one;
  if (isStory({ path: to })) return "the product does not import what its stories need";
  if (written.startsWith(".")) return layerBreach(one);
  if (written.startsWith("@foelgeskab/")) return undefined;
  const home = packageOf(from);
  const outside = WALLS[home]?.outside ?? [];
  if (outside === "named") return home === "web" && written.startsWith("node:") ? "a browser has no Node" : undefined;
  return outside.includes(written) ? undefined : `${home} is pure and may import ${list(outside)} from outside`;
}

function packageOf(path: string): string {
  return /^packages\/([^/]+)\//.exec(path)?.[1] ?? "";
}

function list(names: readonly string[]): string {
  return names.length === 0 ? "nothing" : `only ${names.join(", ")}`;
}
