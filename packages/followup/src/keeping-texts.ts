/**
 * Reads a text once, however often it comes. At most `most` answers are kept, of texts of at most `longest` signs, so that neither many
 * texts nor long ones fill the memory; when there is no room all are forgotten. What cannot be read is not kept.
 */
export function keepingTexts<Value>(
  read: (text: string) => Value | undefined,
  { most, longest }: { most: number; longest: number },
): (text: string) => Value | undefined {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (value === undefined || text.length > longest) return value;
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
