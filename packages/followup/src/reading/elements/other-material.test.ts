import { describe, expect, test } from "vitest";
import { readLetter } from "../read-letter.ts";

const state = (letter: string) =>
  readLetter(letter).elements.find(({ element }) => element === "other-material")?.state;

describe("what is sent along, lies somewhere, or is not", () => {
  test.each([
    "Vedlagt CT-svar af 12.03.2026.",
    "CT-beskrivelsen ligger i Sundhedsjournalen.",
    "Bilag: 0",
    "Der er ikke vedlagt noget.",
    "Kopi af operationsbeskrivelsen medsendes.",
    "Patologisvaret kan læses på sundhed.dk.",
    "Ingen vedhæftninger.",
    "Intet vedlagt.",
    "Brevet er uden bilag.",
    "Hermed også dosisplanen.",
    "MR-svaret sendes særskilt.",
    "Genoptræningsplanen er sendt til kommunen.",
    "Der følger ingen bilag med.",
    "Seneste DEXA-svar er vedlagt dette brev.",
    "Stråleplanen er vedhæftet som pdf.",
    "Vi sender også histologisvaret.",
    "Vi vedlægger svaret på CT.",
    "Ingen ting vedlagt.",
    "Patologirapport medfølger.",
    "Bilag: Operationsbeskrivelse.",
    "Biopsisvaret ligger på sundhed.dk.",
  ])("is concrete in each of these wordings: %s", (letter) => {
    expect(state(letter)).toBe("filled");
  });

  test.each([
    "Resten af sagen fremgår af vores tidligere breve.",
    "Bilag kan rekvireres hos sekretæren.",
    "Øvrige papirer kan fås.",
    "Se journalen.",
    "Yderligere materiale findes i journalen.",
    "Relevante svar er vedlagt.",
    "Øvrigt materiale sendes ved behov.",
    "Resten ligger i systemet.",
    "Vi henviser til journalen.",
    "Alt andet kan læses i journalen.",
    "Øvrigt: efter anmodning.",
    "Div. bilag.",
    "Mere findes i journalen.",
    "Diverse papirer vedlagt.",
  ])("is touched, but too loose, in each of these: %s", (letter) => {
    expect(state(letter)).toBe("vague");
  });
});
