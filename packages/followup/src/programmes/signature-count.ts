import type { Evidence, Programme } from "../programme.ts";

/** How many numbers of a programme have a source, and how many of them no clinician has signed yet. */
export interface SignatureCount {
  programme: string;
  numbers: number;
  unsigned: number;
}

/** The evidence of every rule of a programme. */
function allEvidence({ handover, audience, checks, criteria }: Omit<Programme, "sources">): Evidence[] {
  const { eligible, excluded, warnings, individualAssessment } = audience;
  const rules = [handover, ...handover.earliest, ...handover.extensions, ...eligible, ...excluded, ...warnings];
  const others = [...(individualAssessment === null ? [] : [individualAssessment]), ...checks, ...criteria];
  return [...rules, ...others].flatMap((rule) => rule.evidence);
}

/** How many numbers rest on a model or a proposal alone, and no clinician has signed them. */
export function unsignedProposals(programme: Programme): number {
  return allEvidence(programme)
    .filter(({ mark, signature }) => (mark === "model" || mark === "proposal") && signature === "unsigned")
    .reduce((sum, entry) => sum + entry.for.length, 0);
}

/** Counts a programme's numbers, and those without a signature. */
export function signatureCount(programme: Programme): Omit<SignatureCount, "programme"> {
  const count = (some: readonly Evidence[]) => some.reduce((sum, entry) => sum + entry.for.length, 0);
  const all = allEvidence(programme);
  return { numbers: count(all), unsigned: count(all.filter(({ signature }) => signature === "unsigned")) };
}
