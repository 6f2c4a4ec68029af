/** A list of words written as a text, parted by commas, so that a list of hundreds is read at a glance. */
export function wordList(text: string): readonly string[] {
  return text
    .split(",")
    .map((word) => word.trim().replace(/\s+/g, " "))
    .filter((word) => word !== "");
}
