/** Days within which the practice answers an offer; a proposal, unsigned. */
export const ANSWER_WITHIN_DAYS = 14;
