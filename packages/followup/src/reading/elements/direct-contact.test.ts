import { describe, expect, test } from "vitest";
import { readLetter } from "../read-letter.ts";

const state = (letter: string) =>
  readLetter(letter).elements.find(({ element }) => element === "direct-contact")?.state;

describe("whom practice can ring", () => {
  test.each([
    "Forløbskoordinator Test Hansen, tlf. 78 00 11 22.",
    "I kan ringe direkte til sygeplejersken i ambulatoriet på 78001122.",
    "Direkte nummer til afdelingens sygeplejersker: 7800-1122.",
    "Kræftkoordinatoren svarer på 78 00 11 22 hverdage 8-15.",
    "Spørgsmål stilles på 7800 1122 (koordinator).",
    "Kontaktsygeplejerske Test Lind har nummer 78.00.11.22.",
    "Lægelinjen i ambulatoriet, 78001122.",
    "TLF. KOORD.: 78 00 11 22",
    "Direkte til ambulatoriet: (+45) 78 00 11 22.",
    "Ring 78 00 11 22, så får I fat i vores sygeplejerske.",
    "Lægetelefonen i klinikken: 7800 1122.",
    "Min direkte telefon er 78 00 12 12 (overlæge Test).",
    "Koordinator 78001212 (direkte).",
    "Brug den direkte linje til ambulatoriet: 7800 1212.",
  ])("is concrete in each of these wordings: %s", (letter) => {
    expect(state(letter)).toBe("filled");
  });

  test.each([
    "Er I i tvivl, så ring på det nummer, I plejer.",
    "Er der noget, så kontakt os endelig.",
    "I er altid velkomne til at ringe.",
    "Ring via omstillingen 7800 0000.",
    "Kontakt sekretæren på 78 00 11 2.",
    "I kan fange os på telefonen.",
    "Vi træffes via omstillingen.",
    "Skriv eller ring til os ved spørgsmål.",
    "Hospitalets hovednummer 78 00 00 00.",
    "Ved tvivl kontaktes afdelingen.",
    "Tøv ikke med at kontakte os.",
    "I har jo nummeret.",
    "Kontakt undertegnede ved behov.",
    "Ring trygt.",
    "Kontakt os gerne.",
    "Omstillingen stiller jer ind.",
    "Vi kan kontaktes dagligt.",
  ])("is touched, but too loose, in each of these: %s", (letter) => {
    expect(state(letter)).toBe("vague");
  });

  test.each(["Venlig hilsen Urologisk Afdeling"])("is not said by these: %s", (letter) => {
    expect(state(letter)).toBe("missing");
  });
});
