import { type Moment, moment } from "./moment.ts";
import { type Coded, type Content, coded, filled, fixed, key, maybe, one, record, type Shape, text } from "./wire.ts";

/** What a letter says about itself (MedCom Letter). */
export interface LetterHead<Version extends string> {
  /** The sender's number for the letter, 1 to 14 characters; the same in every sending of it. */
  readonly identifier: string;
  readonly version: Version;
}

/** The head of a letter that somebody answers for. */
export interface SignedHead<Version extends string> extends LetterHead<Version> {
  readonly authorised: Moment;
}

/** The head of a letter that says whether it is new. */
export interface StatedHead<Version extends string> extends SignedHead<Version> {
  /** `rettetbrev` takes the place of an earlier letter. */
  readonly status: Coded<"nytbrev" | "rettetbrev">;
}

/** The head of a letter that can be corrected, and that can belong to an episode of care. */
export interface CorrectableHead<Version extends string> extends StatedHead<Version> {
  /** LPR3 episode, 32 hexadecimal digits without hyphens in practice. */
  readonly episodeOfCare?: string;
}

/** Head of receipts: identifier, version, and the type as a statistical code only. */
export function headShape<Version extends string>(type: string, version: Content<Version>): Shape<LetterHead<Version>> {
  return {
    identifier: one("Identifier", key(14)),
    version: one("VersionCode", version),
    $statistics: filled("StatisticalCode", type),
  };
}

/** Head of laboratory answers. */
export function signedHead<Version extends string>(
  type: string,
  version: Content<Version>,
): Content<SignedHead<Version>> {
  return record<SignedHead<Version>>(signedShape(type, version));
}

/** Head of letters with files. */
export function statedHead<Version extends string>(
  type: string,
  version: Content<Version>,
): Content<StatedHead<Version>> {
  return record<StatedHead<Version>>(statedShape(type, version));
}

/** Head of discharge letters, correspondence and referrals. */
export function correctableHead<Version extends string>(
  type: string,
  version: Content<Version>,
): Content<CorrectableHead<Version>> {
  return record<CorrectableHead<Version>>({
    ...statedShape(type, version),
    episodeOfCare: maybe("EpisodeOfCareIdentifier", text(35)),
  });
}

function statedShape<Version extends string>(type: string, version: Content<Version>): Shape<StatedHead<Version>> {
  return { ...signedShape(type, version), status: one("StatusCode", coded(["nytbrev", "rettetbrev"])) };
}

function signedShape<Version extends string>(type: string, version: Content<Version>): Shape<SignedHead<Version>> {
  return {
    ...headShape(type, version),
    authorised: one("Authorisation", moment),
    $type: fixed("TypeCode", type),
  };
}
