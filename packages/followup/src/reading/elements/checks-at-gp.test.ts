import { describe, expect, test } from "vitest";
import { readLetter } from "../read-letter.ts";

const state = (letter: string) => readLetter(letter).elements.find(({ element }) => element === "checks-at-gp")?.state;

describe("checks in general practice: what, how often, until when", () => {
  test.each([
    "Hos egen læge: PSA hver 6. måned til marts 2029.",
    "I bedes måle PSA hvert halve år til oktober 2027 og derefter hvert år til oktober 2032.",
    "PSA tages to gange om året de næste fem år.",
    "Egen læge kontrollerer CEA hver 3. mdr. frem til og med juni 2028.",
    "Én årlig kontrol hos jer livet ud med kreatinin.",
    "PSA kontrolleres med et halvt års mellemrum indtil 2030.",
    "Kreatinin og blodtryk måles årligt, så længe hun lever.",
    "PSA x 2 årligt t.o.m. 2031 hos e.l.",
    "Halvårlige PSA-kontroller hos egen læge til patienten fylder 80 år.",
    "Kontrol i almen praksis en gang hvert år. Det fortsætter til maj 2031.",
    "Hvert kvartal PSA, sidste gang december 2027.",
    "PSA hos e.l. hver 26. uge frem til 2030.",
    "Årskontrol hos egen læge (Hb, kreatinin), stopper i 2033.",
    "Vi beder dig tage TSH en gang om året uden slutdato.",
    "Seks måneder mellem hver PSA, slut i maj 2030, hos egen læge.",
    "Kontrol med PSA hver sjette måned hos praktiserende læge i de kommende 3 år.",
    "psa 6-mdl. hos e.l. til 06/29",
    "PSA måles i praksis om et halvt år og derefter hver 6. måned til 2030.",
    "PSA tages i maj og november hvert år til og med 2029 hos egen læge.",
    "Vi foreslår kontrol af kreatinin én gang hvert år, og det skal fortsætte livet igennem.",
    "Hver 4. måned tages CEA hos egen læge, indtil juni 2028 hvor forløbet slutter.",
    "Egen læge: Hb + kreatinin 1 x årligt, livsvarigt.",
    "Kontrol hos praktiserende læge om 6 måneder og herefter hvert halve år til januar 2031 med PSA.",
  ])("is concrete in each of these wordings: %s", (letter) => {
    expect(state(letter)).toBe("filled");
  });

  test.each([
    "PSA følges.",
    "PSA tages 1-2 gange om året til 2030 hos egen læge.",
    "Kontrol når hun synes, der er behov.",
    "Egen læge bedes følge patienten.",
    "Vi beder jer tage over med kontrollerne.",
    "PSA hver 6. måned hos egen læge.",
    "Kontrol hos e.l. med passende mellemrum.",
    "PSA en gang imellem.",
    "Kontrolleres hos e.l. efter jeres vurdering.",
    "Videre kontrol hos egen læge.",
    "I må gerne holde øje med PSA.",
    "Det er op til jer, hvor tit PSA måles.",
    "PSA hver 3.-6. måned hos egen læge til 2030.",
    "Vi foreslår, at I ser hende hist og her.",
    "Opfølgning ved egen læge, som I plejer.",
    "Regelmæssige blodprøvekontroller hos e.l.",
    "PSA hvert halve år foreløbig.",
    "Kontrol hos egen læge ved lejlighed.",
    "Vi regner med, at du holder lidt øje med hende.",
    "PSA nu og da.",
    "PSA følges hos jer i 6-12 måneders intervaller til 2030.",
    "Kontrolleres fortsat i almen praksis.",
    "E.l. fortsætter med PSA.",
  ])("is touched, but too loose, in each of these: %s", (letter) => {
    expect(state(letter)).toBe("vague");
  });

  test.each([
    "Opereret i maj 2024. Vi siger tak for denne gang.",
    "Han har gået til kontrol her hver 6. måned.",
    "Kontrolleret hvert halve år i ambulatoriet i 5 år.",
  ])("is not said by these: %s", (letter) => {
    expect(state(letter)).toBe("missing");
  });

  test.each([
    "PSA hver 6. mdr. livslangt hos e.l. Han ses til PSA hver 6. mdr. i vores klinik.",
    "PSA hver 6. måned til 2029 hos e.l.\nEgen læge tager PSA én gang årligt til 2029.",
    "PSA kontrolleres hos egen læge hvert halve år til 2030. PSA varetages af urologisk ambulatorium.",
    "Egen læge: CEA hver 3. måned til 2028. CEA hos jer hver 6. måned til 2028.",
    "PSA hos e.l. hver 3. måned til 2029. PSA hos e.l. hver 12. måned til 2029.",
  ])("contradicts itself in these: %s", (letter) => {
    expect(state(letter)).toBe("inconsistent");
  });
});
