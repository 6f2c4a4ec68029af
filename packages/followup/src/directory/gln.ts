/** A location number (GLN, EAN) of 13 digits: the twelve given and their check digit (GS1: weights 1 and 3 from the left). */
export function glnOf(twelve: string): string {
  if (!/^\d{12}$/.test(twelve)) throw new Error(`a location number is made of twelve digits, not of "${twelve}"`);
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${twelve}${(10 - (sum % 10)) % 10}`;
}

/** Whether a text is a location number with its own check digit. */
export function isGln(text: string): boolean {
  return /^\d{13}$/.test(text) && glnOf(text.slice(0, 12)) === text;
}
