import type { CancerGroup } from "@foelgeskab/followup/directory/cancer-group";
import { z } from "zod";
import { PROGRAMMES_DIR } from "./load-programmes.ts";
import { openYaml } from "./open-yaml.ts";
import { id, signed, wording } from "./schema-parts.ts";
import { problemSentence, readAs } from "./yaml-file.ts";

const category = z.string().regex(/^D[CD]\d\d$/, "is no category of SKS: DC61");
const range = z.strictObject({ from: category, to: category });

const schema = z.strictObject({
  sources: z.array(z.strictObject({ id, title: z.string().min(1), where: z.string().min(1) })).min(1),
  evidence: z.strictObject(signed),
  grouping: z.strictObject(signed),
  groups: z.array(z.strictObject({ id, name: wording, ranges: z.array(range).min(1) })).min(1),
});

let read: readonly CancerGroup[] | undefined;

/** Every cancer in its group, read once from `programmes/cancers/groups.yaml`. Throws a sentence that says what is wrong with the file. */
export function cancerGroups(): readonly CancerGroup[] {
  read ??= readGroups();
  return read;
}

function readGroups(): readonly CancerGroup[] {
  const yaml = openYaml(PROGRAMMES_DIR, "cancers/groups.yaml");
  const written = Array.isArray(yaml) ? yaml : readAs(yaml, schema);
  if (Array.isArray(written)) throw new Error(written.map(problemSentence).join("\n"));
  return written.groups.map((group) => ({
    ...group,
    ranges: group.ranges.map((each) => ({ ...each, except: [] })),
  }));
}
