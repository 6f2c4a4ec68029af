import { describe, expect, test } from "vitest";
import { readLetter } from "../read-letter.ts";

const state = (letter: string) =>
  readLetter(letter).elements.find(({ element }) => element === "complications-and-after-effects")?.state;

describe("complications and after-effects in everyday words", () => {
  test.each([
    "Han har det fint, men rejsningen er ikke kommet tilbage.",
    "Hun har mistet smagen.",
    "Vandet løber fra ham, når han hoster.",
    "Fingrene sover stadig efter kemoen.",
    "Hun kan ikke løfte armen over skulderhøjde.",
    "Han må op tre gange hver nat.",
    "Der er ikke tilstødt noget under forløbet.",
    "Forløbet har været ukompliceret.",
    "Glat forløb.",
    "Operationen gik uden problemer, og han har ikke mærket noget siden.",
    "Ingen mén.",
    "Er kommet sig helt.",
    "Hun har ingen eftervirkninger.",
    "Har ikke haft gener af strålerne.",
    "Senfølger: Stik i højre flanke ved vejrskifte; forhøjet blodtryk siden 2022.",
    "Lider af kronisk træthed.",
    "Har stadig let hævelse af venstre underben.",
    "Potensen er ikke vendt tilbage.",
    "Bruger 2 bind om dagen.",
    "Går med ble om natten.",
    "Er steril efter behandlingen.",
    "Huden over arret er følelsesløs.",
    "Han har tabt hørelsen på højre øre efter cisplatin.",
    "Reopereret for blødning på 2. dagen, herefter uden problemer.",
    "Hun måtte indlægges med blodforgiftning efter anden kur.",
    "Der er kommet en bugt i arret.",
    "Bivirkninger: 0",
    "Kompl.: ingen",
    "Sår på skinnebenet, som er længe om at hele.",
    "Han har fået diabetes af prednisolonen.",
    "Stofskiftet er blevet lavt efter strålerne.",
    "Der stødte en lungebetændelse til.",
    "Hendes arm hæver.",
    "Han tisser i bukserne, når han løfter.",
    "Neglene er gået af.",
    "Han fryser og er kuldskær efter kemoen.",
    "Forløbet var uden komplikationer.",
    "Ingen problemer efterfølgende.",
    "Fik en blodprop i benet efter operationen.",
    "Hun døjer med tør skede.",
    "Har ondt i arret, når vejret skifter.",
    "Er hæs siden operationen.",
  ])("is concrete in each of these wordings: %s", (letter) => {
    expect(state(letter)).toBe("filled");
  });

  test.each([
    "Tåler behandlingen nogenlunde, med de velkendte bivirkninger.",
    "Har de følger, man ser efter den slags.",
    "Nogle senfølger.",
    "Generne er til at leve med.",
    "Han har lidt men efter behandlingen.",
    "Bivirkningerne er som man må vente.",
    "Senfølger som vanligt.",
    "Komplikationer: de sædvanlige.",
    "Hun er præget af behandlingen.",
    "Har sit at slås med efter operationen.",
    "Bivirkninger i acceptabelt omfang.",
    "De almindelige senfølger er til stede.",
    "Der er en del eftervirkninger.",
    "Efterforløbet som ventet.",
    "De forventelige gener.",
    "Har stadig nogle gener.",
    "Påvirket af forløbet.",
  ])("is touched, but too loose, in each of these: %s", (letter) => {
    expect(state(letter)).toBe("vague");
  });

  test.each([
    "Ingen komplikationer. Tilbagevendende hudløshed under stomipladen.",
    "Ingen senfølger. Går til lymfødembehandling for sin højre arm.",
    "Der er ingen eftervirkninger.\nHan er dagligt generet af inkontinens.",
    "Ingen bivirkninger.\nHun har vedvarende følelsesløshed i fødderne.",
  ])("contradicts itself in these: %s", (letter) => {
    expect(state(letter)).toBe("inconsistent");
  });
});
