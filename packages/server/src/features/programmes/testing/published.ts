import type { ProgrammeEdit, VersionAct, VersionView } from "../../../contract.ts";
import { PEOPLE } from "../../../testing/region.ts";
import type { Studio } from "./studio.ts";

/** Drafts the second version of a programme with these changes, and has it approved and published from today: the work of three people. */
export async function publishSecond(studio: Studio, programme: string, edits: ProgrammeEdit[]): Promise<VersionView> {
  const { author, approver, secondApprover } = PEOPLE;
  const does = async (user: string, act: VersionAct, more: object): Promise<VersionView> => {
    const { status, body } = await studio.act<VersionView>(user, `${programme}/${act === "draft" ? 1 : 2}`, act, more);
    if (status !== 200) throw new Error(`${act}: ${JSON.stringify(body)}`);
    return body;
  };
  const draft = await does(author, "draft", { why: "Til fortællingen" });
  const saved = await does(author, "save", { revision: 1, edits, why: "Til fortællingen", golden: anybody(draft) });
  const seen = { revision: saved.revision };
  await does(author, "review", seen);
  await does(approver, "approve", seen);
  await does(secondApprover, "approve", seen);
  return does(author, "publish", { ...seen, validFrom: studio.world.clock.today().toString() });
}

/** A golden patient of whom nothing is expected: what is proved here is proved on the whole region. */
export function anybody({ programme }: VersionView): string {
  const anchor = programme?.anchor.name ?? "";
  return `- name: Hvem som helst\n  case: { asOf: 2026-08-01, followedFrom: 2025-01-01, anchors: { ${anchor}: 2024-01-01 } }\n  expect: {}\n`;
}
