import type { Actor } from "@foelgeskab/followup/party";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { VersionAct, VersionLine } from "../../contract.ts";
import type { Approval, Revision } from "../../store/programme-versions.ts";

/** How many people beside its authors must have said yes to a version (proposal of Følgeskab). */
const APPROVALS_NEEDED = 2;

/** What decides which acts a version allows. */
export interface VersionStanding {
  actor: Actor;
  state: VersionLine["state"];
  origin: VersionLine["origin"];
  revision: number;
  /** No problem in the text, and every golden patient as expected. */
  sound: boolean;
  goldenFails: string[];
  approvals: readonly Approval[];
  revisions: readonly Pick<Revision, "user" | "kind">[];
  /** Whether the version is in force today. */
  inForce: boolean;
}

/** What a person may do with a version now, and why not. The database keeps the two rules that matter most as well. */
export function mayDoWith(standing: VersionStanding): Record<VersionAct, true | Phrase> {
  const { actor, state, inForce } = standing;
  if (actor.role !== "programme-editor") return everyAct(ONLY_GROUP);
  const open = state === "draft" || state === "in-review" ? true : NOT_OPEN;
  return {
    draft: state === "published" ? true : NOT_PUBLISHED,
    save: open,
    sign: open,
    review: state === "draft" ? soundness(standing) : NOT_DRAFT,
    "send-back": state === "in-review" ? true : NOT_IN_REVIEW,
    approve: state === "in-review" ? approving(standing) : NOT_IN_REVIEW,
    publish: state === "in-review" ? publishing(standing) : NOT_IN_REVIEW,
    withdraw: open,
    impact: state === "withdrawn" ? NOT_OPEN : standing.sound ? true : NOT_SOUND,
    migrate: state !== "published" ? NOT_PUBLISHED : inForce ? true : NOT_IN_FORCE,
  };
}

/** The people who have said yes to the saving that stands now. */
export function standingApprovals({
  approvals,
  revision,
}: Pick<VersionStanding, "approvals" | "revision">): Approval[] {
  return approvals.filter((each) => each.revision === revision);
}

function approving(standing: VersionStanding): true | Phrase {
  const { user } = standing.actor;
  if (standing.revisions.some((each) => each.user === user && each.kind === "edit")) return AUTHOR;
  if (standingApprovals(standing).some((each) => each.user === user)) return APPROVED_ALREADY;
  return soundness(standing);
}

function publishing(standing: VersionStanding): true | Phrase {
  const missing = APPROVALS_NEEDED - standingApprovals(standing).length;
  if (missing > 0)
    return {
      da: missing === 1 ? "Der mangler én godkendelse" : `Der mangler ${missing} godkendelser`,
      en: missing === 1 ? "One approval is missing" : `${missing} approvals are missing`,
    };
  return soundness(standing);
}

function soundness({ sound, goldenFails }: VersionStanding): true | Phrase {
  const [first] = goldenFails;
  if (first !== undefined)
    return {
      da: `Prøvepatienten »${first}« giver ikke det forventede svar`,
      en: `The golden patient "${first}" does not get the answer that is expected`,
    };
  return sound ? true : NOT_SOUND;
}

function everyAct(because: Phrase): Record<VersionAct, Phrase> {
  return {
    ...{ draft: because, save: because, sign: because, review: because, "send-back": because },
    ...{ approve: because, publish: because, withdraw: because, impact: because, migrate: because },
  };
}

const ONLY_GROUP: Phrase = { da: "Det gør programgruppen", en: "The programme group does that" };
const NOT_OPEN: Phrase = { da: "En udgivet version ændres aldrig", en: "A published version never changes" };
const NOT_PUBLISHED: Phrase = { da: "Versionen er ikke udgivet", en: "The version is not published" };
const NOT_DRAFT: Phrase = { da: "Versionen er ikke en kladde", en: "The version is not a draft" };
const NOT_IN_REVIEW: Phrase = { da: "Versionen er ikke til godkendelse", en: "The version is not up for approval" };
const NOT_SOUND: Phrase = { da: "Der er fejl i kladden", en: "There are errors in the draft" };
const NOT_IN_FORCE: Phrase = { da: "Versionen gælder ikke i dag", en: "The version is not in force today" };
const AUTHOR: Phrase = {
  da: "Du har selv skrevet i versionen; to andre skal godkende den",
  en: "You have written in the version yourself; two others must approve it",
};
const APPROVED_ALREADY: Phrase = { da: "Du har godkendt den", en: "You have approved it" };
