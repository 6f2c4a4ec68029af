/** What moves the follow-up in a region: a person's acceptance, or the letter itself. */
export type HandoverBasis = "acceptance" | "epikrise";
