/** What a reason says besides the answer that already stands above it: the domain's sentence begins with the answer itself. */
export function besidesAnswer(because: string, answer: string): string {
  return because.startsWith(answer) ? because.slice(answer.length).trim() : because;
}

/** The text as a sentence with its full stop, so that another can follow it. */
export function ended(text: string): string {
  return text === "" || /[.!?]$/.test(text) ? text : `${text}.`;
}
