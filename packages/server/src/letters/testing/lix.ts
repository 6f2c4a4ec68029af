/** Björnsson's readability: words per sentence plus the share of words longer than six letters. Below 25 is a children's book, 35 an easy novel. */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const sentences = text.match(/[^.!?:\n]*[\p{L}\p{N}][^.!?:\n]*/gu) ?? [];
  const long = words.filter((word) => word.length > 6);
  return words.length / Math.max(1, sentences.length) + (100 * long.length) / Math.max(1, words.length);
}
