/** A name as it is searched for: Å written in one or two code points is the same letter, and case does not matter. */
export function searchName(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("da").replace(/\s+/g, " ").trim();
}
