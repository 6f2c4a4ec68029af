/** What a reason says besides the answer that already stands above it: the domain's sentence begins with the answer itself. */
export function besidesAnswer(because: string, answer: string): string {
  return because.startsWith(answer) ? because.slice(answer.length).trim() : because;
}
