import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { isInForce, type Programme, programmeKey } from "@foelgeskab/followup/programme";
import { CHANGE_GROUP_NAME, changeSentences, isClinical } from "@foelgeskab/followup/programmes/change";
import { diffProgrammes } from "@foelgeskab/followup/programmes/diff-programmes";
import { signatureCount, unsignedProposals } from "@foelgeskab/followup/programmes/signature-count";
import type { World } from "../../advance/advance.ts";
import type { TriedVersion, VersionLine, VersionView } from "../../contract.ts";
import type { CheckedText } from "../../programmes/studio-text.ts";
import type { StoredVersion } from "../../store/programme-versions.ts";
import { goldenWords } from "./golden-words.ts";
import type { OpenVersion } from "./open-version.ts";
import { problemWords } from "./problem-words.ts";
import { unsignedWarning } from "./unsigned-words.ts";
import { mayDoWith, standingApprovals, type VersionStanding } from "./version-acts.ts";

/** A version as one person reads it. */
export function versionView(open: OpenVersion, world: World, actor: Actor): VersionView {
  const { stored, text, approvals, revisions } = open;
  const { programme } = open.checked;
  const standing = standingOf(open, world, actor);
  const published = standing.state === "published";
  return {
    ...triedVersion(open.checked, world, stored?.basedOn),
    line: versionLine(open, world),
    programme: open.programme ?? null,
    basedOn: stored?.basedOn ?? null,
    revision: standing.revision,
    goldenText: text.golden,
    sha256: stored?.sha256 ?? null,
    warning: published || programme === undefined ? null : unsignedWarning(unsignedProposals(programme)),
    approvals: standingApprovals({ approvals, revision: standing.revision }).map(({ name, at }) => ({ name, at })),
    revisions: revisions.map(({ user: _user, ...rest }) => rest),
    may: mayDoWith(standing),
  };
}

/** What decides the acts on an open version. */
export function standingOf(open: OpenVersion, world: World, actor: Actor): VersionStanding {
  const { stored, checked, approvals, revisions, programme } = open;
  return {
    ...{ actor, approvals, revisions },
    state: stored?.state ?? "published",
    origin: stored === undefined ? "file" : "studio",
    revision: stored?.revision ?? 1,
    sound: isSound(checked),
    goldenFails: checked.golden.flatMap(({ name, differences }) => (differences.length > 0 ? [name] : [])),
    inForce: programme !== undefined && isInForce(programme, isoDay(world.clock.today())),
  };
}

/** Whether a text may go on: no problem, and every golden patient gets the answer that is expected. */
function isSound({ problems, golden }: CheckedText): boolean {
  return problems.length === 0 && golden.every(({ differences }) => differences.length === 0);
}

/** What a text is held against its predecessor: problems, changes in words, golden patients. */
export function triedVersion(
  { programme, problems, golden }: CheckedText,
  world: World,
  basedOn?: string,
): TriedVersion {
  const before = world.catalogue.programmes.find((each) => programmeKey(each) === basedOn);
  return {
    problems: problems.map(problemWords),
    changes: changesOf(before, programme),
    golden: golden.map(goldenWords),
  };
}

function changesOf(before: Programme | undefined, after: Programme | undefined): TriedVersion["changes"] {
  if (before === undefined || after === undefined) return [];
  const { validFrom, validUntil, supersededBy, version } = before; // a draft has its own when it is published
  return diffProgrammes(before, { ...after, validFrom, validUntil, supersededBy, version }).map((change) => ({
    group: CHANGE_GROUP_NAME[change.group],
    says: changeSentences(change),
    clinical: isClinical(change),
  }));
}

/** A version's line on the shelf; courses are counted by whoever may. */
export function versionLine(
  {
    stored,
    key,
    programme,
  }: { stored: Pick<StoredVersion, "state"> | undefined; key: { version: number }; programme: Programme | undefined },
  world: World,
  courses: number | null = null,
): VersionLine {
  const counted = programme === undefined ? { numbers: 0, unsigned: 0 } : signatureCount(programme);
  const published = stored === undefined || stored.state === "published";
  return {
    version: key.version,
    state: stored?.state ?? "published",
    origin: stored === undefined ? "file" : "studio",
    validFrom: programme?.validFrom ?? null,
    validUntil: programme?.validUntil ?? null,
    supersededBy: programme?.supersededBy ?? null,
    inForce: published && programme !== undefined && isInForce(programme, isoDay(world.clock.today())),
    numbers: counted.numbers,
    unsigned: counted.unsigned,
    courses,
  };
}
