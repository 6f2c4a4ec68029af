import { describe, expect, test } from "vitest";
import { letterText } from "./letter-text.ts";

/** The sentences of a letter, each with the heading over it. */
const sentences = (text: string): string[] =>
  letterText(text).sentences.map(({ text: said, heading }) =>
    heading === undefined ? said : `${heading.label} [${heading.under.join(" ")}]: ${said}`,
  );

describe("headings", () => {
  test.each<[string, string[]]>([
    // in front of their text
    ["Blodprøver: PSA.", ["blodproever [blood-tests]: psa."]],
    ["Blodprøver - PSA.", ["blodproever [blood-tests]: psa."]],
    ["Blodprøver ..... PSA.", ["blodproever [blood-tests]: psa."]],
    ["Blodprøver | PSA.", ["blodproever [blood-tests]: psa."]],
    ["Blodprøver    PSA.", ["blodproever [blood-tests]: psa."]],
    ["1) Blodprøver: PSA.", ["blodproever [blood-tests]: psa."]],
    ["- Blodprøver: PSA.", ["blodproever [blood-tests]: psa."]],
    ["Blodprøver? PSA.", ["blodproever?", "psa."]],
    ["Noget andet end det: PSA.", ["noget andet end det: psa."]],
    ["Patient: Test Testesen.", ["patient []: test testesen."]],
    ["Blodprøver og kontrol: PSA.", ["blodproever og kontrol [checks-at-gp blood-tests]: psa."]],
    ["Vedr. blodprøver: PSA.", ["vedr. blodproever [blood-tests]: psa."]],
    [
      "Kriterier for genhenvisning efter kontrol: Smerter.",
      ["kriterier for genhenvisning efter kontrol [re-referral-criteria]: smerter."],
    ],
    ["Øvrigt materiale: Svar.", ["oevrigt materiale [other-material]: svar."]],
    ["Hvem kan I så ringe til: Lise.", ["hvem kan i saa ringe til [direct-contact]: lise."]],
    ["Her er alt, hvad vi har at sige om kontakt: Lise.", ["her er alt, hvad vi har at sige om kontakt: lise."]],
    ["Det vi gerne vil sige om kontakt nu: Lise.", ["det vi gerne vil sige om kontakt nu: lise."]],
    ["Det vi vil sige om kontakt nu: Lise.", ["det vi vil sige om kontakt nu [direct-contact]: lise."]],
    ["Kontrol hver 6. måned: PSA.", ["kontrol hver 6. maaned [checks-at-gp]: kontrol hver 6. maaned: psa."]],
    // reaching to the end of their line, or to the blank line behind
    ["Blodprøver: PSA.\nKom igen.", ["blodproever [blood-tests]: psa.", "kom igen."]],
    ["Blodprøver:\nPSA.\nKom igen.", ["blodproever [blood-tests]: psa.", "blodproever [blood-tests]: kom igen."]],
    ["Blodprøver\nPSA.\nKom igen.", ["blodproever [blood-tests]: psa.", "blodproever [blood-tests]: kom igen."]],
    ["Blodprøver\n\nPSA.\n\nKom igen.", ["blodproever [blood-tests]: psa.", "kom igen."]],
    [
      "Blodprøver: PSA.\n          Kom igen.",
      ["blodproever [blood-tests]: psa.", "blodproever [blood-tests]: kom igen."],
    ],
    ["Behandlingsplan:\nBlodprøver:\nPSA.", ["blodproever [blood-tests]: psa."]],
    // that ask
    [
      "Hvornår sender du hende retur? Ved smerter.",
      ["hvornaar sender du hende retur [re-referral-criteria]: ved smerter."],
    ],
    ["Hvad skal I gøre?\nTage PSA.", ["hvad skal i goere [checks-at-gp]: tage psa."]],
    ["Hvordan har han det? Godt.", ["hvordan har han det []: godt."]],
    ["Er der bilag?\nNej.", ["er der bilag [other-material]: nej."]],
    ["Er der bilag? Nej.", ["er der bilag?", "nej."]],
    ["Er der smerter?\nJa.", ["er der smerter?", "ja."]],
    ["Patienten har:\nPlanen.", ["patienten har [material-to-patient]: planen."]],
    ["Hvornår vi vil se ham igen\nVed smerter.", ["hvornaar vi vil se ham igen [re-referral-criteria]: ved smerter."]],
    // in the first column of a table
    ["Kontrol hos e.l.\tHudtjek.", ["kontrol hos e.l. [checks-at-gp]: hudtjek."]],
    ["Til patienten\tPjece om huden", ["til patienten [material-to-patient]: pjece om huden"]],
    ["Hos e.l.\tHudtjek. Kom igen.", ["hos e.l. [checks-at-gp]: hudtjek.", "hos e.l. [checks-at-gp]: kom igen."]],
    ["Han kom hos e.l.\tHudtjek.", ["han kom hos e.l.", "hudtjek."]],
    // alone on their line
    ["Hvad skal egen læge gøre\nTage PSA.", ["hvad skal egen laege goere [checks-at-gp]: tage psa."]],
    ["Patienten har fået med hjem\nPlanen.", ["patienten har faaet med hjem [material-to-patient]: planen."]],
    ["Kontrol ved behov\nKom igen.", ["kontrol ved behov", "kom igen."]],
    ["Kontrol hos egen læge\nBlodprøver\nPSA.", ["kontrol hos egen laege", "blodproever [blood-tests]: psa."]],
    ["Kontrol hos egen læge\nBlodprøver:\nPSA.", ["blodproever [blood-tests]: psa."]],
    ["Kontrol hos egen læge\n\nBlodprøver\nPSA.", ["blodproever [blood-tests]: psa."]],
    ["Blodprøver som skal tages\nPSA.", ["blodproever som skal tages [blood-tests]: psa."]],
    ["Blodprøver 2026\nPSA.", ["blodproever 2026", "psa."]],
    ["Blodprøver.\nPSA.", ["blodproever.", "psa."]],
    ["Klinisk us.\nSmerter.", ["klinisk us. [clinical-assessment]: smerter."]],
  ])("%j", (text, expected) => expect(sentences(text)).toEqual(expected));
});

describe("sentences", () => {
  test.each<[string, string[]]>([
    ["PSA hver 6. måned hos e.l. Kom igen.", ["psa hver 6. maaned hos e.l.", "kom igen."]],
    ["PSA hos e.l. hver 6. måned.", ["psa hos e.l. hver 6. maaned."]],
    ["PSA HOS E.L. HVER 6. MÅNED.", ["psa hos e.l. hver 6. maaned."]],
    ["PSA HOS E.L. KOM IGEN.", ["psa hos e.l.", "kom igen."]],
    ["PSA hos e.l. Hver 6. måned.", ["psa hos e.l.", "hver 6. maaned."]],
    ["PSA hos e.l. HVER 6. MÅNED.", ["psa hos e.l.", "hver 6. maaned."]],
    ["Den 18. juni kom han.", ["den 18. juni kom han."]],
    ["Han er 66. Hun er 65.", ["han er 66.", "hun er 65."]],
    ["1. Kontrol er vigtig.", ["1. kontrol er vigtig."]],
    ["Han kom. hun gik.", ["han kom. hun gik."]],
    ["Set ambul. hos os.", ["set ambul. hos os."]],
    ["Set ambulant. hos os.", ["set ambulant. hos os."]],
    ["Han har det godt. ses igen.", ["han har det godt.", "ses igen."]],
    ["Hvad nu? Han kom! ja.", ["hvad nu []: han kom! ja."]],
    ["Se xkq. Så.", ["se xkq.", "saa."]],
    ["Se xkq. så.", ["se xkq. saa."]],
    ["Ukompliceret. | Plan: Intet.", ["ukompliceret.", "plan [treatment-plan]: intet."]],
    ["PSA | 0,1 | 02.04.2026 |", ["psa | 0,1 | 02.04.2026"]],
    ["Han kom,\nog hun gik.", ["han kom, og hun gik."]],
    ["Han kom.\nHun gik.", ["han kom.", "hun gik."]],
    ["Han kom og\nHun gik.", ["han kom og hun gik."]],
    ["Kort linje\nkort linje.", ["kort linje", "kort linje."]],
    [
      "En linje, der er så lang, at den er brudt af en margen\nog går videre.",
      ["en linje, der er saa lang, at den er brudt af en margen og gaar videre."],
    ],
    [
      "En linje, der er så lang, at den er brudt af en margen\nHer er en ny.",
      ["en linje, der er saa lang, at den er brudt af en margen", "her er en ny."],
    ],
    [
      "En linje, der er så lang, at den er brudt af en margen.\nog her er en ny.",
      ["en linje, der er saa lang, at den er brudt af en margen.", "og her er en ny."],
    ],
    [
      "En linje, der er så lang, at den er brudt hos e.l.\nog går videre.",
      ["en linje, der er saa lang, at den er brudt hos e.l. og gaar videre."],
    ],
    [
      "En linje, der er så lang, at den er brudt hos e.l.\nHer er en ny.",
      ["en linje, der er saa lang, at den er brudt hos e.l.", "her er en ny."],
    ],
    ["Hos e.l.\nog her.", ["hos e.l. [checks-at-gp]: og her."]],
    [
      "En linje, der er så lang, at den er brudt af en margen\n- og her er et punkt.",
      ["en linje, der er saa lang, at den er brudt af en margen", "- og her er et punkt."],
    ],
    [
      "En linje, der er så lang, at den er brudt af en margen\nblodprøver: PSA.",
      ["en linje, der er saa lang, at den er brudt af en margen", "blodproever [blood-tests]: psa."],
    ],
    ["Kort\n          og en række.", ["kort           og en raekke."]],
    // headings, abbreviations and margins that meet
    ["Videre kontrol\nBlodprøver\nPSA.", ["blodproever [blood-tests]: psa."]],
    ["Kontrol hos lægen\nBlodprøver\nPSA.", ["kontrol hos laegen", "blodproever [blood-tests]: psa."]],
    [
      "En linje, der er så lang, at den er brudt af en margen\nblodprøver\nPSA.",
      ["en linje, der er saa lang, at den er brudt af en margen", "blodproever [blood-tests]: psa."],
    ],
    [
      "En linje, der er så lang, at den er brudt af en margen\nkontrol ved behov",
      ["en linje, der er saa lang, at den er brudt af en margen kontrol ved behov"],
    ],
    ["Kort. linje\n          og en række.", ["kort. linje           og en raekke."]],
    ["Ses hos e.l.\nog her.", ["ses hos e.l.", "og her."]],
    [
      "Kort linje, der er otteogfyrre tegn lang hos pt.\nog her.",
      ["kort linje, der er otteogfyrre tegn lang hos pt. og her."],
    ],
    [
      "Kort linje på syvogfyrre tegn, ikke et mere her\ndet her.",
      ["kort linje paa syvogfyrre tegn, ikke et mere her det her."],
    ],
    ["LEUPRORELIN 22,5 MG S.C. DAGLIGT I TI UGER.", ["leuprorelin 22,5 mg s.c. dagligt i ti uger."]],
    ["LEUPRORELIN 22,5 MG S.C. LIVSLANGT OG MERE.", ["leuprorelin 22,5 mg s.c. livslangt og mere."]],
    ["LEUPRORELIN 22,5 MG S.C. LIVSVARIGT NU.", ["leuprorelin 22,5 mg s.c. livsvarigt nu."]],
    ["LEUPRORELIN 22,5 MG S.C. HAN KOM TIL MARTS.", ["leuprorelin 22,5 mg s.c.", "han kom til marts."]],
    ["Årlig kontrol: PSA.", ["aarlig kontrol [checks-at-gp]: aarlig kontrol: psa."]],
    [
      "Han er glad. Hvornår sender du hende retur?\nVed smerter.",
      ["han er glad.", "hvornaar sender du hende retur [re-referral-criteria]: ved smerter."],
    ],
    ["          Han er glad.\n          Ved smerter.", ["han er glad.", "ved smerter."]],
    ["Blodprøver, der bør tages nu\nPSA.", ["blodproever, der boer tages nu", "psa."]],
  ])("%j", (text, expected) => expect(sentences(text)).toEqual(expected));

  test("one without an end is cut at a blank, or where there is none", () => {
    const lengths = (text: string) => letterText(text).sentences.map(({ text: said }) => said.length);
    expect(lengths("ord ".repeat(700))).toEqual([1199, 1199, 399]);
    expect(lengths("ordene ".repeat(200))).toEqual([1196, 202]);
    expect(lengths("x".repeat(2500))).toEqual([1200, 1200, 100]);
    expect(lengths("x".repeat(1200))).toEqual([1200]);
  });

  test("each is quoted with its line, whatever ends a line", () => {
    const letter = "Et.\r\nTo.\rTre.\nFire.";
    const { sentences: said, quote } = letterText(letter);
    expect(said.map(quote).map(({ words, line }) => `${line} ${words}`)).toEqual([
      "1 Et.",
      "2 To.",
      "3 Tre.",
      "4 Fire.",
    ]);
  });
});
