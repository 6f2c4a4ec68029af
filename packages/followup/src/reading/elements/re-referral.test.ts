import { describe, expect, test } from "vitest";
import { readLetter } from "../read-letter.ts";

const state = (letter: string) =>
  readLetter(letter).elements.find(({ element }) => element === "re-referral-criteria")?.state;

describe("when the patient comes back", () => {
  test.each([
    "I tilfælde af PSA-fordobling er han velkommen her igen.",
    "Skulle sygdommen gå i fremgang, tager vi ham tilbage.",
    "Ser I noget mistænkeligt, må I sende hende tilbage.",
    "Ring og få en tid, hvis noget tyder på tilbagefald.",
    "Bliver PSA for høj, vil vi gerne have ham retur.",
    "Hvis der kommer noget nyt, henviser I blot igen.",
    "Vi står gerne til rådighed ved recidiv.",
    "Han kan altid genhenvises.",
    "Genhenvisning på vanlig indikation.",
    "Ved den mindste mistanke hører vi fra jer.",
    "Tilbage til os v. stigende tal.",
    "Kommer der tegn på ny sygdom, ser vi hende straks.",
    "Ny henvisning efter jeres skøn.",
    "Henvises på sædvanlige kriterier.",
    "Genhenv. p.n.",
    "Reagér på stigende PSA.",
    "Vi vil gerne kontaktes, såfremt tilstanden forværres.",
    "Er der mistanke om tilbagefald, er en henvisning velkommen.",
    "Ved stigende tumormarkør ønskes hun set.",
    "Genhenvises efter behov.",
    "Kommer der noget, vil vi gerne se ham.",
  ])("is touched, but too loose, in each of these: %s", (letter) => {
    expect(state(letter)).toBe("vague");
  });

  test.each([
    "Genhenvises ved knoglesmerter eller blod i urinen.",
    "Får hun en knude i brystet eller gulsot, skal hun tilbage til os.",
    "Bløder han fra endetarmen, skal vi se ham inden for en uge.",
    "Send hende til os, hvis hun hoster blod eller taber sig.",
    "Vi vil gerne se ham igen ved synlig blod i urinen.",
    "Skulle der komme hævede kirtler eller nattesved, tager vi hende ind med det samme.",
    "Ny knude, hævet arm eller åndenød: henvises til Brystkirurgisk Afdeling.",
    "Kontakt os, hvis hun får ondt i ryggen eller bliver lam i benene.",
    "PSA hver 6. måned til 2030, PSA 0,1 µg/l 02.04.2026. Kommer PSA op på 0,2 µg/l eller får han knoglesmerter, tager vi ham tilbage.",
    "PSA hver 6. måned til 2030, PSA 0,1 µg/l 02.04.2026. Stiger PSA til over 0,4 µg/l, eller kommer der blod i urinen, vil vi gerne se ham.",
    "PSA hver 6. måned til 2030, PSA 0,1 µg/l 02.04.2026. Er PSA 0,2 µg/l eller højere i to prøver, eller har han fået nye knoglesmerter, henvises han igen.",
    "PSA hver 6. måned til 2030, PSA 1,1 µg/l 02.04.2026. Grænsen for genhenvisning er PSA 10 µg/l. Desuden ved rygsmerter.",
    "PSA hver 6. måned til 2030, PSA 0,1 µg/l 02.04.2026. Vi tager ham ind igen, når PSA passerer 0,5 µg/l, og ved vægttab.",
    "Ved blodigt opspyt eller vægttab på over 5 kg vil vi gerne se ham.",
    "Opstår der en knude på halsen, så henvis til os.",
    "Nyt sår, der ikke heler, skal hertil inden for 14 dage: henvis.",
    "Henvises straks ved lammelse i benene.",
    "PSA hver 6. måned til 2030, PSA 0,1 µg/l 02.04.2026. PSA > 0,2 µg/l x 2 eller blod i urinen: send ham til Urologisk Afdeling.",
  ])("is concrete in each of these wordings: %s", (letter) => {
    expect(state(letter)).toBe("filled");
  });
});
