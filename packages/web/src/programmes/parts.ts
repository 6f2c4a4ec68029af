/** The parts of a version's page. */
export const PARTS = ["read", "edit", "golden", "impact", "approve", "own"] as const;

/** One of them. */
export type Part = (typeof PARTS)[number];
