import { describe, expect, test } from "vitest";
import type { Element } from "../../epikrise.ts";
import { readLetter } from "../read-letter.ts";

/** What is said of an element, with the words that show it. */
const read = (element: Element, letter: string): string => {
  const { elements } = readLetter(letter);
  for (const { because, suggestion = because } of elements)
    expect(
      [because.da, because.en, suggestion.da, suggestion.en].filter((text) => !/[a-z]{3}/.test(text ?? "")),
    ).toEqual([]);
  const found = elements.find((each) => each.element === element);
  return [found?.state, ...(found?.quotes ?? []).map(({ words }) => `»${words}«`)].join(" ");
};

/** A letter, and what is read of it. */
type Story = readonly [letter: string, read: string];

function stories(element: Element, told: readonly Story[]): void {
  describe(element, () => {
    test.each(told)("%s → %s", (letter, expected) => expect(read(element, letter)).toBe(expected));
  });
}

const BLADDER = "Kræft i urinblæren. TUR-B 14.08.2023, blæren er bevaret.";
const REMOVED = "Kræft i urinblæren. Cystektomi 29.04.2024. Årlig kontrol hos egen læge livslangt.";

stories("checks-at-gp", [
  [
    "Kræft i urinblæren. TURB 2023. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »TURB 2023« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. TUR-BT 2023. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »TUR-BT 2023« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Natur B 2023. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. Tur båd 2023. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. Blæren fjernet. BCG 2023. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  // two intervals in one sentence: with one end they clash, with two they follow each other
  [
    "Hos e.l.: PSA hver 3. måned til maj 2029 og PSA hver 6. måned til maj 2029.",
    "inconsistent »PSA hver 3. måned til maj 2029« »PSA hver 6. måned til maj 2029«",
  ],
  [
    "Hos e.l.: PSA hver 3. måned til maj 2027 og PSA hver 6. måned til maj 2029.",
    "filled »PSA hver 3. måned til maj 2027 og PSA hver 6. måned til maj 2029.«",
  ],
  [
    "Hos e.l.: PSA hver 3. måned i 2 år og PSA hver 6. måned til maj 2029.",
    "filled »PSA hver 3. måned i 2 år og PSA hver 6. måned til maj 2029.«",
  ],
  [
    "Hos e.l.: PSA hver 3. måned til maj 2029 og PSA hver 6. måned i 2 år.",
    "filled »PSA hver 3. måned til maj 2029 og PSA hver 6. måned i 2 år.«",
  ],
  [
    "Hos e.l.: PSA hver 3. måned og PSA hver 6. måned til maj 2029.",
    "inconsistent »PSA hver 3. måned« »PSA hver 6. måned til maj 2029«",
  ],
  // visits and tests are two things, and so are a talk and a visit
  [
    "PSA hver 3. måned til maj 2029 hos e.l. Samtale hos e.l. hver 6. måned til maj 2029.",
    "filled »PSA hver 3. måned til maj 2029 hos e.l.«",
  ],
  [
    "Samtale hos e.l. hver 6. måned til maj 2029. PSA hver 3. måned til maj 2029 hos e.l.",
    "filled »Samtale hos e.l. hver 6. måned til maj 2029.«",
  ],
  [
    "Kontrol hos e.l. hver 6. måned til maj 2029. Kontrol hos e.l. hver 3. måned til maj 2029.",
    "inconsistent »hver 6. måned til maj 2029« »hver 3. måned til maj 2029«",
  ],
  [
    "Kontrol hos e.l. hver 6. måned til maj 2029. Samtale hos e.l. hver 3. måned til maj 2029.",
    "filled »Kontrol hos e.l. hver 6. måned til maj 2029.«",
  ],
  [
    "Kontrol hos e.l. hver 6. måned til maj 2029. Blodtryk kontrolleres hos e.l. hver 3. måned til maj 2029.",
    "filled »Kontrol hos e.l. hver 6. måned til maj 2029.«",
  ],
  // what comes later needs an end of its own, in its sentence or the next
  ["Hos e.l.: PSA hver 6. måned til maj 2028, herefter årligt.", "vague »årligt«"],
  [
    "Hos e.l.: PSA hver 6. måned til maj 2028, herefter årligt. Kontrollerne stopper i maj 2033.",
    "filled »PSA hver 6. måned til maj 2028, herefter årligt.«",
  ],
  ["Hos e.l.: PSA hver 6. måned. Kontrollerne stopper i maj 2033.", "filled »PSA hver 6. måned.«"],
  ["Hos e.l.: PSA hver 6. måned.\n\nKontrollerne stopper i maj 2033.", "vague »PSA hver 6. måned.«"],
  ["Hos e.l.: PSA hver 6. måned. Behandlingen stopper i maj 2033.", "vague »PSA hver 6. måned.«"],
  ["Hos e.l.: PSA hver 6. måned. Genhenvis, hvis kontrollen stopper i maj 2033.", "vague »PSA hver 6. måned.«"],
  // a bladder that is still there
  [
    `${BLADDER} Patienten afsluttes til egen læge.`,
    "inconsistent »blæren er bevaret« »Patienten afsluttes til egen læge.«",
  ],
  [`${BLADDER} Årlig kontrol hos egen læge.`, "inconsistent »blæren er bevaret« »Årlig kontrol hos egen læge.«"],
  [
    `${BLADDER} Kontrol hver 6. måned hos egen læge, i alt til udgangen af maj 2029.`,
    "inconsistent »blæren er bevaret« »hver 6. måned hos egen læge, i alt til udgangen af maj 2029«",
  ],
  [`${BLADDER} Vi siger tak.`, "missing"],
  [
    `${BLADDER} Cystoskopi fortsætter hver 6. måned. Årlig kontrol hos egen læge livslangt.`,
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    `${BLADDER} Cystoskopi fortsætter ikke hos os, det er slut. Årlig kontrol hos egen læge livslangt.`,
    "inconsistent »blæren er bevaret« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. BCG-skyl 2023. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »BCG-skyl 2023« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    `${REMOVED} Nefrostomi, som skiftes.`,
    "inconsistent »Nefrostomi, som skiftes« »Årlig kontrol hos egen læge livslangt«",
  ],
  [`${REMOVED} Skift af nefrostomi.`, "inconsistent »Skift af nefrostomi« »Årlig kontrol hos egen læge livslangt«"],
  [`${REMOVED} Nefrostomi.`, "filled »Årlig kontrol hos egen læge livslangt.«"],
  [
    `${REMOVED} Genhenvis ved hydronefrose, som følges løbende i afdelingen.`,
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    `${REMOVED} Ingen hydronefrose trods løbende samtaler i afdelingen.`,
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  // that practice follows, not how
  [
    "Kontrol hos egen læge:\nVi regner med, at I følger op og ser ham.",
    "vague »Vi regner med, at I følger op og ser ham.«",
  ],
  ["Behandlingsforløb:\nVi beder jer tage over.", "vague »Vi beder jer tage over.«"],
  ["Behandlingsplan:\nVi beder jer tage over.", "vague »Vi beder jer tage over.«"],
  ["Klinisk undersøgelse:\nVi beder jer tage over.", "missing"],
  ["Vi beder jer tage over, ring ved tvivl.", "missing"],
  ["Kontrol: Følges efter behov, ring til os ved tvivl.", "vague »Følges efter behov«"],
  ["Kontrol: Kontrol efter behov, svar vedlagt.", "vague »Kontrol efter behov«"],
  ["Kontrol: Han har fået udleveret en plan for jævnlig kontrol.", "missing"],
  ["Kontrol: Genhenvis efter jævnlig kontrol.", "missing"],
  ["Ring efter jævnlig kontrol.", "missing"],
  ["Plan: Jævnlig kontrol.", "missing"],
  ["Blodprøver: Jævnlig kontrol.", "vague »Jævnlig kontrol«"],
  [
    "Hos e.l.: PSA hver 3. måned til maj 2029 og PSA hver 6. måned.",
    "inconsistent »PSA hver 3. måned til maj 2029« »PSA hver 6. måned.«",
  ],
  [
    "PSA hver 6. uge til 2029 hos e.l. PSA hver 6. måned til 2029 hos e.l.",
    "filled »PSA hver 6. uge til 2029 hos e.l.«",
  ],
  [
    "PSA hver 6. måned til 2029 hos e.l. PSA hver 6. uge til 2029 hos e.l.",
    "filled »PSA hver 6. måned til 2029 hos e.l.«",
  ],
  [
    "PSA hver 6. måned til 2029 hos e.l. PSA to gange årligt til 2029 hos e.l.",
    "filled »PSA hver 6. måned til 2029 hos e.l.«",
  ],
  [
    "PSA hos e.l. hver 3. måned til 2028. PSA hos e.l. hver 12. måned til 2030.",
    "inconsistent »PSA hos e.l. hver 3. måned til 2028« »PSA hos e.l. hver 12. måned til 2030«",
  ],
  [
    "PSA og CEA hver 6. måned til 2029 hos e.l. PSA hver 3. måned til 2029 hos e.l.",
    "inconsistent »CEA hver 6. måned til 2029« »PSA hver 3. måned til 2029«",
  ],
  [
    "Indtil maj 2029 PSA hos e.l. hver 3. måned. PSA hos e.l. hver 6. måned.",
    "inconsistent »PSA hos e.l. hver 3. måned.« »PSA hos e.l. hver 6. måned.«",
  ],
  [
    "PSA hver 3. måned hos egen læge til maj 2029. PSA hver 6. måned til maj 2029.",
    "inconsistent »PSA hver 3. måned« »PSA hver 6. måned til maj 2029«",
  ],
  // ranges and loose beginnings
  ["PSA hos e.l. hver 6. måned til 2030. Hb hos e.l. 1-2 gange årligt til 2030.", "vague »1-2 gange årligt«"],
  [
    "PSA hos e.l. hver 6. måned til 2030, jævnligt og derefter slut.",
    "filled »PSA hos e.l. hver 6. måned til 2030, jævnligt og derefter slut.«",
  ],
  [
    "Herefter tages PSA hos e.l. regelmæssigt, hver 6. måned til 2030.",
    "filled »Herefter tages PSA hos e.l. regelmæssigt, hver 6. måned til 2030.«",
  ],
  [
    "PSA hos e.l. jævnligt indtil 2028 og derpå hvert år til marts 2034.",
    "vague »jævnligt indtil 2028 og derpå hvert år«",
  ],
  ["Patienten overgår nu herfra til egen læge. Vi siger tak.", "missing"],
  [
    `${BLADDER} Patienten afsluttes nu herfra til egen læge.`,
    "inconsistent »blæren er bevaret« »Patienten afsluttes nu herfra til egen læge.«",
  ],
  [
    "Strålebehandling 12.03.2025. PSA hver 6. måned til januar 2024 hos e.l.",
    "filled »PSA hver 6. måned til januar 2024 hos e.l.«",
  ],
  // an end in another sentence
  ["Hos e.l.: PSA hver 6. måned. Godt. Fint. Flot. Kontrollerne stopper i maj 2033.", "vague »PSA hver 6. måned.«"],
  ["Hos e.l.: PSA hver 6. måned. Kontrollerne stopper i maj 2033. Godt.", "filled »PSA hver 6. måned.«"],
  ["Kontrollerne stopper i maj 2033. PSA hver 6. måned hos e.l.", "filled »PSA hver 6. måned hos e.l.«"],
  ["PSA hver 6. måned hos e.l. CT-kontrol årligt til maj 2033 hos os.", "vague »PSA hver 6. måned«"],
  ["PSA hver 6. måned hos e.l. Ved kontrol til maj 2025 var PSA 0,1 µg/l.", "vague »PSA hver 6. måned«"],
  ["Kontrol: PSA hver 6. måned.\nBlodprøver: Tages til maj 2033.", "vague »PSA hver 6. måned.«"],
  ["PSA hos e.l. hver 0. måned til marts 2029.", "vague »PSA hos e.l. hver 0. måned til marts 2029«"],
  ["PSA hos e.l. hver 6. måned, herefter årligt.", "vague »årligt«"],
  // asked of practice
  ["Til opfølgning skal I se ham.", "vague »Til opfølgning skal I se ham.«"],
  ["Ved opfølgningen bør I jævnligt følge ham.", "vague »Ved opfølgningen bør I jævnligt følge ham«"],
  ["Ved opfølgningen skal I serveres kaffe.", "missing"],
  ["Kontrol efter sommerferien.", "vague »Kontrol efter sommerferien.«"],
  ["Efter kontrol efter sommerferien.", "missing"],
  ["Vi beder jer tage over, genhenvis.", "missing"],
  ["Vi beder jer tage over, planen er udleveret.", "missing"],
  ["Vi beder jer tage over, når han i dag overgår til e.l.", "missing"],
  ["Behandlingsforløb: Jævnlig kontrol.", "vague »Jævnlig kontrol«"],
  // who takes them
  ["Kontrollen sker hos os.", "missing"],
  [
    "PSA hver 6. måned til 2029 hos e.l. Øvrigt materiale: PSA-kontrol hos os.",
    "filled »PSA hver 6. måned til 2029 hos e.l.«",
  ],
  [
    "PSA tages af jer hver 6. måned til 2029, Hb årligt hos os.",
    "filled »PSA tages af jer hver 6. måned til 2029, Hb årligt hos os.«",
  ],
  [
    "PSA hver 6. måned til 2029 hos e.l. PSA og CEA måles hos os.",
    "inconsistent »PSA hver 6. måned til 2029 hos e.l.« »PSA og CEA måles hos os.«",
  ],
  ["Kontrol hver 6. måned til 2029 hos e.l. Prøven tages hos os.", "filled »Kontrol hver 6. måned til 2029 hos e.l.«"],
  [
    "PSA hver 6. måned til 2029 hos e.l. PSA måles fortsat hos os.",
    "inconsistent »PSA hver 6. måned til 2029 hos e.l.« »PSA måles fortsat hos os.«",
  ],
  ["PSA hver 6. måned til 2029 hos e.l. Kreatinin måles hos os.", "filled »PSA hver 6. måned til 2029 hos e.l.«"],
  [
    "PSA hver 6. måned til 2029 hos e.l. Prøven tages hos os.",
    "inconsistent »PSA hver 6. måned til 2029 hos e.l.« »Prøven tages hos os.«",
  ],
  ["PSA hver 6. måned til 2029 hos e.l. Kontrol med CT hos os.", "filled »PSA hver 6. måned til 2029 hos e.l.«"],
  [
    "Kontrol hver 6. måned til 2029 hos e.l. Kontrollen sker hos os.",
    "inconsistent »Kontrol hver 6. måned til 2029 hos e.l.« »Kontrollen sker hos os.«",
  ],
  [
    "PSA hver 6. måned til 2029 hos e.l. PSA måles hos os indtil videre, genhenvis.",
    "filled »PSA hver 6. måned til 2029 hos e.l.«",
  ],
  [
    "PSA hver 6. måned til 2029 hos e.l. PSA-måling hos os er ikke nødvendig.",
    "filled »PSA hver 6. måned til 2029 hos e.l.«",
  ],
  ["PSA hver 6. måned til 2029 hos e.l. PSA-kontrol hos os er slut.", "filled »PSA hver 6. måned til 2029 hos e.l.«"],
  [
    "PSA hver 6. måned til 2029 hos e.l. Slutteligt måles PSA hos os.",
    "inconsistent »PSA hver 6. måned til 2029 hos e.l.« »Slutteligt måles PSA hos os.«",
  ],
  ["PSA hver 6. måned til 2029 hos e.l. PSA-kontrol hos os ophører.", "filled »PSA hver 6. måned til 2029 hos e.l.«"],
  // ends before it begins
  [
    "Prostatakræft. RARP 12.03.2024. PSA hver 6. måned til januar 2024 hos e.l.",
    "inconsistent »PSA hver 6. måned til januar 2024« »12.03.2024«",
  ],
  [
    "Epikrise 14.04.2026\nPSA hver 6. måned til januar 2024 hos e.l.",
    "inconsistent »PSA hver 6. måned til januar 2024« »14.04.2026«",
  ],
  [
    "Epikrise 14.04.2026\nPSA hver 6. måned til januar 2024 hos e.l. Hb hver 6. måned i 5 år.",
    "filled »PSA hver 6. måned til januar 2024 hos e.l.«",
  ],
  ["PSA hos e.l. hver 6. måned eller hver 12. måned til 2030.", "vague »hver 6. måned eller hver 12. måned«"],
]);

stories("blood-tests", [
  ["Behandlingsforløb: PSA var lav i 7 uger.", "missing"],
  ["Blodprøver: Calcium og D-vitamin.", "vague »Calcium og D-vitamin«"],
  ["Calcium og PSA.", "vague »Calcium og PSA«"],
  ["Genhenvis, hvis PSA, som kontrolleres hver 6. måned, stiger.", "vague »PSA, som kontrolleres hver 6. måned«"],
  // PSA is refused here and ordered there
  ["PSA hver 6. måned. Der tages ikke PSA.", "inconsistent »PSA hver 6. måned« »Der tages ikke PSA.«"],
  ["Blodprøver:\nPSA.\n\nDer tages ikke PSA.", "inconsistent »PSA« »Der tages ikke PSA.«"],
  ["Lav PSA. Der tages ikke PSA.", "vague »PSA«"],
  ["Kontrol mhp. PSA. Der tages ikke PSA.", "inconsistent »PSA« »Der tages ikke PSA.«"],
  ["Der tages ikke PSA.", "vague »Der tages ikke PSA.«"],
  ["Der tages ikke PSA, da hun er rask.", "not-relevant »Der tages ikke PSA, da hun er rask.«"],
  ["Blodprøver er ikke relevante. PSA måles hver 6. måned.", "vague »PSA måles hver 6. måned«"],
  [
    "Blodprøver er ikke relevante, da hun er rask. PSA måles hver 6. måned.",
    "not-relevant »Blodprøver er ikke relevante, da hun er rask.«",
  ],
  ["Blodprøver er ikke relevante.", "vague »Blodprøver er ikke relevante.«"],
  // the value that lacks
  [
    "PSA og kreatinin årligt. Kreatinin 88 µmol/l 02.04.2026. Genhenvis ved PSA over 0,2 µg/l.",
    "vague »PSA og kreatinin årligt«",
  ],
  ["PSA årligt. PSA 0,1 µg/l. Genhenvis ved PSA over 0,2 µg/l.", "vague »PSA 0,1 µg/l«"],
  ["PSA årligt. PSA 0,1 02.04.2026. Genhenvis ved PSA over 0,2 µg/l.", "vague »PSA 0,1 02.04.2026«"],
  ["PSA årligt. PSA 0,1 µg/l i 2025.", "vague »PSA 0,1 µg/l i 2025«"],
  ["Genhenvis ved forhøjet PSA. Hb og PSA årligt. Hb 8 mmol/l 02.04.2026.", "vague »PSA årligt«"],
  ["PSA årligt. Seneste PSA lav.", "vague »PSA lav«"],
  ["Nyrefunktion måles årligt.", "vague »Nyrefunktion«"],
  ["Nyrefunktion måles årligt. Kreatinin 88 µmol/l 02.04.2026.", "filled »88 µmol/l«"],
  ["Blodprøver:\nTages hos jer.", "vague »Tages hos jer.«"],
  ["Blodprøver:\nRing til os.", "missing"],
  ["Blodprøver:\n-.", "missing"],
  ["Blodprøver og kontrol:\nTages hos jer.", "missing"],
  [
    "PSA og Hb årligt. Hb 8 mmol/l 02.04.2026. Genhenvis ved Hb under 6 mmol/l eller PSA over 0,2 µg/l.",
    "vague »PSA og Hb årligt«",
  ],
  ["Hb og PSA årligt. PSA er vigtig. Genhenvis, hvis over 0,4 µg/l. Hb 8 mmol/l 02.04.2026.", "vague »PSA årligt«"],
  ["PSA årligt. PSA ved diagnosen 12 µg/l. Genhenvis ved PSA over 0,2 µg/l.", "vague »PSA årligt«"],
  ["PSA årligt. PSA 0,1 µg/l er lav.", "vague »PSA 0,1 µg/l er lav«"],
  ["PSA årligt. Genhenvis, hvis PSA ikke er lav.", "vague »PSA årligt«"],
  ["PSA årligt. PSA, som vi har fulgt i alle disse år, er lav.", "vague »PSA årligt«"],
  ["Blodprøver:\nab", "missing"],
  // what is swallowed
  ["Calcium og D-vitamin fortsætter.", "missing"],
  ["Calcium måles årligt.", "vague »Calcium måles årligt«"],
  ["Behandlingsforløb: Blodtal var fine.", "missing"],
  ["Behandlingsforløb: PSA var lav.", "missing"],
  ["Behandlingsforløb: Seneste PSA var lav.", "vague »PSA var lav«"],
  ["Komplikationer: Nyretal er påvirket.", "missing"],
]);

stories("clinical-assessment", [
  [
    "Gynækologisk undersøgelse er ikke nødvendig. Ved kontrollen bedes I foretage gynækologisk undersøgelse.",
    "inconsistent »Gynækologisk undersøgelse er ikke nødvendig.« »foretage gynækologisk undersøgelse.«",
  ],
  [
    "Palpation er ikke nødvendig. Ved kontrollen bedes I udføre palpation af lymfeknuder.",
    "inconsistent »Palpation er ikke nødvendig.« »palpation af lymfeknuder.«",
  ],
  [
    "Ingen klinisk undersøgelse. I bedes spørge til smerter og vandladning.",
    "inconsistent »Ingen klinisk undersøgelse.« »spørge til smerter og vandladning.«",
  ],
  [
    "Klinisk: Ikke nødvendig, men spørg til smerter og vandladning.",
    "inconsistent »Klinisk: Ikke nødvendig, men spørg til smerter og vandladning.«",
  ],
  ["Klinisk: Vurder hud og lymfeknuder.", "filled »Vurder hud og lymfeknuder.«"],
  ["Klinisk: Smerter og vandladning.", "filled »Smerter og vandladning.«"],
  ["Klinisk: Som sædvanlig for hud og led.", "vague »Som sædvanlig for hud og led«"],
  ["Klinisk: Kontrol efter behov.", "vague »Kontrol efter behov«"],
  ["Klinisk: Arret er pænt.", "missing"],
  ["Klinisk: BT.", "filled »BT.«"],
  ["Klinisk: Xbt.", "vague »Xbt.«"],
  ["Klinisk: ab.", "missing"],
  ["Han kom. Klinisk kontrol hos jer.", "vague »Klinisk kontrol hos jer«"],
  ["Genhenvis efter klinisk kontrol.", "missing"],
  ["Behandlingsforløb: Klinisk kontrol som vanligt.", "missing"],
  [
    "I skal ikke spørge til smerter, men se på arret og huden.",
    "filled »spørge til smerter, men se på arret og huden.«",
  ],
  ["Men I skal ikke spørge til smerter og vandladning.", "missing"],
  ["I bedes spørge til børnene og måle PSA.", "filled »spørge til børnene og måle PSA.«"],
  [
    "Neurologisk undersøgelse er ikke indiceret. Ved kontrollen bedes I foretage neurologisk undersøgelse.",
    "inconsistent »Neurologisk undersøgelse er ikke indiceret.« »foretage neurologisk undersøgelse.«",
  ],
  [
    "Spørg til smerter og vandladning. Rektaleksploration er ikke nødvendig.",
    "filled »Spørg til smerter og vandladning.«",
  ],
  ["Klinisk: Genhenvis ved smerter.", "filled »Genhenvis ved smerter.«"],
  ["Patienten har fået pjecen, hvor I kan se efter smerter og vandladning.", "missing"],
  ["I bedes måle PSA og se bilag.", "missing"],
  ["I bedes måle PSA.", "missing"],
  ["I bedes måle blodtryk og vægt.", "filled »måle blodtryk og vægt.«"],
  ["Ved hver kontrol ønskes vægt og blodtryk.", "filled »ønskes vægt og blodtryk.«"],
  ["Klinisk kontrol hos jer.", "vague »Klinisk kontrol hos jer«"],
]);

stories("complications-and-after-effects", [
  // what is denied, and how much of it
  ["Komplikationer: Ingen.", "filled »Komplikationer: Ingen.«"],
  ["Han er uden skader som følge af behandlingen.", "filled »uden skader«"],
  ["Der er ikke set noget som følge af behandlingens bivirkninger.", "missing"],
  ["Ingen operative komplikationer. Han er inkontinent.", "filled »Ingen operative komplikationer«"],
  ["Ingen komplikationer. Han er inkontinent.", "inconsistent »Ingen komplikationer« »Han er inkontinent.«"],
  ["Ingen problemer. Han er inkontinent.", "filled »Ingen problemer«"],
  ["Ingen komplikationer efter operationen i øvrigt.", "filled »Ingen komplikationer efter operationen i«"],
  ["Ukompliceret forløb. Han har stadig træthed.", "filled »Ukompliceret«"],
  ["Komplikationer: Ukompliceret. Han er inkontinent.", "inconsistent »Ukompliceret« »Han er inkontinent.«"],
  ["Ingen senfølger. Sårinfektion, som er svundet.", "filled »Ingen senfølger«"],
  // what may come, what was, and what nobody says
  ["Senfølger: Der er risiko for senfølger.", "vague »Der er risiko for senfølger.«"],
  ["Senfølger: Han kan få lymfødem.", "vague »Han kan få lymfødem.«"],
  ["Han kan få lymfødem.", "missing"],
  ["Han debuterede med hæmaturi.", "missing"],
  ["Senfølger: Som før operationen har han hæmaturi.", "filled »hæmaturi«"],
  ["Senfølger: Noget med huden.", "filled »Noget med huden.«"],
  ["Senfølger: XX.", "missing"],
  ["Rask, men let forpustet ved trappegang.", "filled »forpustet«"],
  ["Lars Test har det godt.", "missing"],
  ["Han har LARS.", "filled »LARS«"],
  ["han har lars", "filled »lars«"],
  ["Senfølger: Kontrol planlagt.", "missing"],
  ["Senfølger og plan: Noget med huden.", "missing"],
  ["Han er præget af forløbet.", "vague »præget af forløbet«"],
  ["Han har bivirkninger.", "vague »Han har bivirkninger«"],
  ["Han har symptomer.", "missing"],
  ["Kontrol hver 6. måned for bivirkninger.", "missing"],
  ["Kriterier: Han har hæmaturi.", "filled »hæmaturi«"],
  ["Kriterier: Hæmaturi.", "missing"],
  ["Kriterier: Når hun har hæmaturi.", "missing"],
  ["Kriterier: Pt har hæmaturi.", "filled »hæmaturi«"],
  ["Komplikationer: Ingen. Han er inkontinent.", "inconsistent »Komplikationer: Ingen.« »Han er inkontinent.«"],
  ["Ukompliceret. Han er inkontinent.", "filled »Ukompliceret«"],
  ["Komplikationer: Glat operation. Han er inkontinent.", "filled »Glat operation«"],
  ["Komplikationer: Ukompliceret\nHan er inkontinent.", "inconsistent »Ukompliceret« »Han er inkontinent.«"],
  ["Han har ikke hæmaturi, men træthed.", "filled »træthed«"],
  ["Han er ikke helt tør, men ellers rask.", "missing"],
  ["Ingen mén efter operationen.", "filled »Ingen mén efter operationen«"],
  ["Ingen mén.", "filled »Ingen mén«"],
  ["Han har stadig mén efter operationen.", "vague »Han har stadig mén efter operationen«"],
  ["Senfølger: Gener og træthed.", "filled »træthed«"],
  ["Senfølger: Ring til os.", "missing"],
  ["Senfølger: abc.", "missing"],
  ["Senfølger: Huden xx.", "filled »Huden xx.«"],
  ["Spørg til hæmaturi.", "missing"],
  ["Han har ved konsultationen, hvor man spørger, hæmaturi.", "filled »hæmaturi«"],
]);

stories("course-of-treatment", [
  // one operation, two dates
  ["Prostatakræft. Den 12.03.2024 RARP. Senere RARP 15.03.2024.", "inconsistent »12.03.2024 RARP« »RARP 15.03.2024«"],
  [
    "Prostatakræft. RARP 12.03.2024. Operationsdatoen for RARP er efter konferencen fastsat til 14.03.2024.",
    "inconsistent »RARP 12.03.2024« »RARP er efter konferencen fastsat til 14.03.2024«",
  ],
  [
    "Prostatakræft. RARP 12.03.2024. Efter RARP er der efter konferencen talt sammen 14.03.2024.",
    "filled »RARP 12.03.2024«",
  ],
  ["Prostatakræft. RARP 12.03.2024. RARP i marts 2024.", "filled »RARP 12.03.2024«"],
  ["Prostatakræft. RARP 12.03.2024. RARP i 2023.", "filled »RARP 12.03.2024«"],
  ["Prostatakræft. RARP 12.03.2024, opereret 15.03.2024. Lobektomi 01.01.2020.", "filled »RARP 12.03.2024«"],
  ["Prostatakræft. RARP i marts 2024. RARP i maj 2024.", "inconsistent »RARP i marts 2024« »RARP i maj 2024«"],
  [
    "Prostatakræft. RARP 12.03.2024. Kirurgi, opereret 15.03.2024.",
    "inconsistent »RARP 12.03.2024« »opereret 15.03.2024«",
  ],
  ["Prostatakræft. RARP 12.03.2024. Fjernet tumor 15.03.2024.", "filled »RARP 12.03.2024«"],
  ["Prostatakræft. RARP 12.03.2024. Indgrebet 15.03.2024.", "inconsistent »RARP 12.03.2024« »Indgrebet 15.03.2024«"],
  ["Prostatakræft. RARP 12.03.2024. Operation 15.03.2024.", "inconsistent »RARP 12.03.2024« »Operation 15.03.2024«"],
  ["Prostatakræft. RARP 12.03.2024. Op-dato 15.03.2024.", "inconsistent »RARP 12.03.2024« »Op-dato 15.03.2024«"],
  ["Prostatakræft. RARP 12.03.2024. Op.dato 15.03.2024.", "inconsistent »RARP 12.03.2024« »Op.dato 15.03.2024«"],
  // the disease
  ["Kemoterapi 12.03.2024.", "vague »Kemoterapi 12.03.2024«"],
  ["Nefrektomi.", "vague »Nefrektomi«"],
  ["Plan: Behandling afsluttet.", "missing"],
  ["Behandling afsluttet for nogle år siden.", "vague »Behandling afsluttet for nogle år siden«"],
  ["Kontakt: Lungekræft, lobektomi 12.03.2024.", "missing"],
  ["Lungekræft. Kontrol: Efter lobektomi 12.03.2024.", "filled »lobektomi 12.03.2024«"],
  ["Strålebehandling 12.03.2024.", "filled »Strålebehandling 12.03.2024«"],
  ["RARP 12.03.2024.", "filled »RARP 12.03.2024«"],
  ["pT2 N0. Lobektomi 12.03.2024.", "filled »Lobektomi 12.03.2024«"],
  // without a time
  ["Lungekræft. Lobektomi fortsat i 2024.", "vague »Lobektomi fortsat i 2024«"],
  ["Behandlingsforløb: Strålebehandling.", "vague »Strålebehandling«"],
  ["Behandlingsforløb: Tamoxifen fortsætter.", "missing"],
  ["Behandlingsforløb: Lobektomi fortsat.", "missing"],
  ["Strålebehandling.", "missing"],
  ["Strålebehandling for nogle år siden.", "vague »Strålebehandling for nogle år siden«"],
  ["For nogle år siden fik han strålebehandling.", "vague »For nogle år siden fik han strålebehandling«"],
  ["Opereret. Strålebehandling for nogle år siden.", "vague »Strålebehandling for nogle år siden«"],
  ["Strålebehandling for nogle år siden. Opereret i 2021.", "vague »Opereret i 2021«"],
  ["Behandlingen er afsluttet.", "missing"],
  // where it may stand
  ["Lungekræft. Blev opereret den 12.03.2024 og kan genhenvises.", "filled »opereret den 12.03.2024«"],
  ["Lungekræft. Genhenvis efter lobektomi 12.03.2024.", "missing"],
  ["Kriterier: Lungekræft, lobektomi 12.03.2024.", "missing"],
  ["Lungekræft. Vedlagt svar fra lobektomi 12.03.2024.", "missing"],
  ["Lungekræft. Vedlagt notat om lobektomi, udført 12.03.2024.", "filled »lobektomi, udført 12.03.2024«"],
  ["Lungekræft. Kontrol: Efter lobektomi 12.03.2024 hver 6. måned.", "missing"],
]);

stories("direct-contact", [
  [
    "- Kontakt for e.l. er ikke relevant, da hun er rask.",
    "not-relevant »- Kontakt for e.l. er ikke relevant, da hun er rask.«",
  ],
  [
    "Kontakt hos jer vurderes ikke relevant, da hun er rask.",
    "not-relevant »Kontakt hos jer vurderes ikke relevant, da hun er rask.«",
  ],
  ["Kontakt: Ikke relevant, da hun er rask.", "not-relevant »Kontakt: Ikke relevant, da hun er rask.«"],
  ["Kontakt: Koordinator Lise Test tlf. 78 00 01 12 eller koordinator 78 00 01 13.", "filled »78 00 01 12«"],
  ["Kontakt: Koordinator tlf. 78 00 01 12. Koordinator tlf. 78 00 01 13.", "inconsistent »78 00 01 12« »78 00 01 13«"],
  [
    "Kontakt: Kræftkoordinator tlf. 78 00 01 12. Koordinator tlf. 78 00 01 13.",
    "inconsistent »78 00 01 12« »78 00 01 13«",
  ],
  [
    "Kontakt: Koordinator tlf. 78 00 01 12. Kræftkoordinator tlf. 78 00 01 13.",
    "inconsistent »78 00 01 12« »78 00 01 13«",
  ],
  ["Kontakt: Forløbskoordinator tlf. 78 00 01 12. Kræftkoordinator tlf. 78 00 01 13.", "filled »78 00 01 12«"],
  ["Kontakt: Spl. tlf. 78 00 01 12. Spl. tlf. 78 00 01 13.", "inconsistent »78 00 01 12« »78 00 01 13«"],
  [
    "Kontakt: Sygeplejerske tlf. 78 00 01 12. Koordinator og sygeplejerske tlf. 78 00 01 13.",
    "inconsistent »78 00 01 12« »78 00 01 13«",
  ],
  ["Kontakt: Spl. tlf. 78 00 01 12. Koordinator tlf. 78 00 01 13.", "filled »78 00 01 12«"],
  ["Kontakt: Sygeplejerske tlf. 78 00 01 12. Koordinator tlf. 78 00 01 13.", "filled »78 00 01 12«"],
  ["Kontakt: Stomisygeplejerske tlf. 78 00 01 12. Sygeplejerske tlf. 78 00 01 13.", "filled »78 00 01 12«"],
  ["Kontakt: Sygeplejerske tlf. 78 00 01 12. Stomisygeplejerske tlf. 78 00 01 13.", "filled »78 00 01 12«"],
  ["Kontakt: Sygeplejerske tlf. 78 00 01 12. Sygeplejerske tlf. 78 00 01 12.", "filled »78 00 01 12«"],
  [
    "Kontakt: Koordinator tlf. 78 00 01 12 eller kom. Det er koordinator på tlf. 78 00 01 13.",
    "inconsistent »78 00 01 12« »78 00 01 13«",
  ],
  [
    "Kontakt: Ring eller skriv, koordinator 78 00 01 12, koordinator 78 00 01 13.",
    "inconsistent »78 00 01 12« »78 00 01 13«",
  ],
  [
    "Kontakt: Stomisygeplejerske 78 00 01 12. Stomisygeplejerske 78 00 01 13.",
    "inconsistent »78 00 01 12« »78 00 01 13«",
  ],
  ["Kontakt: Spl. 78 00 01 12 (stomisygeplejerske). Spl. 78 00 01 13.", "inconsistent »78 00 01 12« »78 00 01 13«"],
  ["Koordinator tlf. 00 00 00 00.", "vague »Koordinator tlf. 00 00 00 00«"],
  ["Omstillingen 78 00 00 00.", "vague »Omstillingen 78 00 00 00«"],
  ["Vi har telefon 78 00 01 12.", "vague »Vi har telefon 78 00 01 12«"],
  ["Vi har direkte telefon 78 00 01 12.", "filled »78 00 01 12«"],
  ["Koordinator tlf. 78 00 01.", "vague »Koordinator tlf. 78 00 01«"],
  ["Ring til undertegnede.", "vague »Ring til undertegnede«"],
  ["Patienten kan ringe til os.", "missing"],
  ["Genhenvis og ring.", "missing"],
  ["Kontakt er ikke relevant, da hun er rask.", "not-relevant »Kontakt er ikke relevant, da hun er rask.«"],
]);

stories("material-to-patient", [
  ["Materiale til patienten og øvrigt materiale: histologisvar vedlagt.", "missing"],
  ["Materiale til patienten og øvrigt materiale: dosisplan vedlagt.", "missing"],
  ["Materiale til patienten og øvrigt materiale: opfølgningsplan.", "filled »opfølgningsplan«"],
  ["Øvrigt materiale: Opfølgningsplan er udleveret.", "missing"],
  ["Øvrigt materiale: Opfølgningsplan er udleveret til patienten.", "filled »Opfølgningsplan«"],
  ["Patienten har fået pjecen om livet efter kræft.", "filled »pjecen om livet efter kræft«"],
  ["Patienten har fået pjecer om kræft.", "filled »pjecer om kræft«"],
  ["Patienten har fået en pjece.", "vague »Patienten har fået en pjece.«"],
  ["Udleveret: Noget læsestof.", "filled »Noget læsestof.«"],
  ["Udleveret: Overlæge Test.", "missing"],
  ["Udleveret: Han har ikke fået den endnu.", "vague »Han har ikke fået den endnu.«"],
  ["Udleveret: Materialet er sendt.", "vague »Materialet er sendt.«"],
  ["Udleveret: Alt materiale er givet.", "vague »Alt materiale er givet«"],
  ["Udleveret: 12.", "missing"],
  ["Skriftligt materiale: ja", "vague »ja«"],
  ["Hun gik herfra med opfølgningsplanen.", "filled »opfølgningsplanen«"],
  ["Udleveret: Intet.", "filled »Udleveret: Intet.«"],
  ["Der er intet udleveret, vi ses.", "filled »Der er intet udleveret, vi ses.«"],
  ["Intet udleveret. Hun har fået sin opfølgningsplan.", "inconsistent »Intet udleveret.« »opfølgningsplan«"],
  ["Hun følger den udleverede opfølgningsplan.", "filled »den udleverede opfølgningsplan«"],
]);

stories("other-material", [
  ["Øvrigt materiale: abc.", "missing"],
  ["Øvrigt materiale: Noget xx.", "filled »Noget xx.«"],
  ["Øvrigt materiale: Overlæge Test.", "missing"],
  ["Øvrigt materiale: Udfyldes.", "missing"],
  ["Øvrigt materiale: Noget fra i går.", "filled »Noget fra i går.«"],
  ["Øvrigt materiale: 12.", "missing"],
  ["Øvrigt materiale: Alt materiale er sendt.", "vague »Alt materiale er sendt.«"],
  ["Øvrigt materiale: Histologisvar.", "filled »Histologisvar«"],
  ["Øvrigt materiale: Ingen bilag.", "filled »Øvrigt materiale: Ingen bilag.«"],
  [
    "Øvrigt materiale: Ingen bilag. Histologisvar vedlagt.",
    "inconsistent »Øvrigt materiale: Ingen bilag.« »Histologisvar vedlagt.«",
  ],
  ["Øvrigt materiale: Ingen bilag. CT-beskrivelse.", "filled »CT-beskrivelse«"],
  ["Ingen bilag vedlagt.", "filled »Ingen bilag vedlagt.«"],
  ["Øvrigt materiale: Histologisvar rekvireres.", "vague »Histologisvar rekvireres«"],
  ["Materiale til patienten og øvrigt materiale: Histologisvar er udleveret.", "missing"],
  ["Materiale til patienten og øvrigt materiale: Histologisvar vedlagt, udleveret.", "filled »Histologisvar vedlagt«"],
  ["Patienten har fået kopi af histologisvar.", "missing"],
  ["Kriterier: Histologisvar vedlagt.", "filled »Histologisvar vedlagt«"],
  ["Kriterier: Histologisvar ligger i journalen.", "missing"],
  ["Histologisvar.", "missing"],
  ["Histologisvar er vedlagt.", "filled »Histologisvar«"],
]);

const PSA = "PSA hver 6. måned til 2030, PSA 0,2 µg/l 02.04.2026.";
stories("re-referral-criteria", [
  ["Henvises til fysioterapi ved knoglesmerter.", "missing"],
  // two numbers, two things
  [
    "Hb og PSA årligt. Genhenvises ved Hb under 6 mmol/l, PSA over 4 µg/l eller feber.",
    "filled »Hb under 6 mmol/l« »feber«",
  ],
  ["PSA årligt. Genhenvises ved PSA over 4 µg/l, PSA under 2 µg/l eller feber.", "filled »PSA over 4 µg/l« »feber«"],
  [
    "PSA årligt. Genhenvises ved PSA over 4 µg/l, akut ved PSA over 8 µg/l eller feber.",
    "filled »PSA over 4 µg/l« »feber«",
  ],
  [
    "PSA årligt. Genhenvis akut ved PSA over 4 µg/l, PSA over 8 µg/l eller feber.",
    "inconsistent »PSA over 4 µg/l« »PSA over 8 µg/l«",
  ],
  ["PSA og Hb årligt. Genhenvises ved Hb under 6 mmol/l, PSA over 4, eller feber.", "inconsistent »PSA over 4«"],
  [
    "eGFR årligt. Nyretal tages. Genhenvises ved kreatinin over 150 µmol/l eller feber.",
    "filled »kreatinin over 150 µmol/l« »feber«",
  ],
  ["Nyretal tages. Genhenvises ved eGFR under 30 ml/min eller feber.", "filled »eGFR under 30 ml/min« »feber«"],
  ["Nyretal tages. Genhenvises ved Hb under 6 mmol/l eller feber.", "inconsistent »Hb under 6 mmol/l«"],
  [
    "PSA årligt. PSA 1 µg/l 02.04.2026, nadir-PSA 0,9 µg/l 02.04.2025. Genhenvises ved PSA over nadir + 0,2 µg/l eller feber.",
    "filled »PSA over nadir + 0,2 µg/l« »feber«",
  ],
  [
    "PSA årligt. Nadir-PSA 0,1 µg/l 02.04.2025. PSA 0,15 µg/l 02.04.2026. Genhenvises ved PSA over 0,2 µg/l eller feber.",
    "filled »PSA over 0,2 µg/l« »feber«",
  ],
  [
    "PSA årligt. Nadir-PSA 0,3 µg/l. Genhenvises ved PSA over 0,2 µg/l eller feber.",
    "inconsistent »PSA over 0,2 µg/l«",
  ],
  [
    "Hb årligt. Hb 6 mmol/l 02.04.2026. Genhenvises ved Hb under 6 mmol/l eller feber.",
    "filled »Hb under 6 mmol/l« »feber«",
  ],
  [
    "PSA årligt. PSA 9 02.04.2026. PSA 0,1 µg/l 02.04.2025. Genhenvises ved PSA over 0,2 µg/l eller feber.",
    "filled »PSA over 0,2 µg/l« »feber«",
  ],
  ["PSA årligt. Genhenvises, når PSA er over 0,4 µg/l, eller ved feber.", "filled »når PSA er over 0,4 µg/l« »feber«"],
  [
    "PSA årligt. Nadir-PSA 0,3 µg/l. Genhenvises ved stigning på mindst 2 µg/l over hans nadir eller feber.",
    "filled »stigning på mindst 2 µg/l over hans nadir« »feber«",
  ],
  [
    "eGFR og Hb årligt. Hb 8 mmol/l. Genhenvises ved 30 % fald i eGFR eller feber.",
    "vague »ved 30 % fald i eGFR eller feber«",
  ],
  ["Genhenvisning er ikke relevant. Genhenvis ved feber.", "vague »Genhenvisning er ikke relevant.«"],
  ["Øvrigt materiale: Henvisning ved feber er vedlagt.", "missing"],
  ["Udleveret: Henvisning ved feber.", "missing"],
  // two limits for one test
  [
    `${PSA} Genhenvises ved PSA over 0,5 µg/l. Henvises ved PSA over 0,8 µg/l.`,
    "inconsistent »PSA over 0,5 µg/l« »PSA over 0,8 µg/l«",
  ],
  [`${PSA} Genhenvises ved PSA over 0,5 µg/l. Henvises akut ved PSA over 0,8 µg/l.`, "vague »ved PSA over 0,5 µg/l«"],
  [`${PSA} Genhenvises ved PSA over 0,5 µg/l. Henvises ved PSA over 0,50 µg/l.`, "vague »ved PSA over 0,5 µg/l«"],
  // a limit that is met
  [`${PSA} Genhenvises ved PSA ≥ 0,2 µg/l eller knoglesmerter.`, "inconsistent »PSA ≥ 0,2 µg/l«"],
  [`${PSA} Genhenvises ved PSA > 0,2 µg/l eller knoglesmerter.`, "filled »PSA > 0,2 µg/l« »knoglesmerter«"],
  [`${PSA} Genhenvises ved PSA > 0,1 µg/l eller knoglesmerter.`, "inconsistent »PSA > 0,1 µg/l«"],
  [`${PSA} Genhenvises ved PSA > 0,1 eller knoglesmerter.`, "inconsistent »PSA > 0,1«"],
  [`${PSA} Genhenvises ved PSA under 0,1 µg/l eller knoglesmerter.`, "filled »PSA under 0,1 µg/l« »knoglesmerter«"],
  [
    "Hb årligt. Hb 5 mmol/l 02.04.2026. Genhenvises ved Hb under 6 mmol/l eller feber.",
    "inconsistent »Hb under 6 mmol/l«",
  ],
  [
    "Hb årligt. Hb 7 mmol/l 02.04.2026. Genhenvises ved Hb under 6 mmol/l eller feber.",
    "filled »Hb under 6 mmol/l« »feber«",
  ],
  [
    "PSA årligt. PSA 0,1 µg/l 02.04.2026, PSA 9 µg/l 02.04.2025. Genhenvises ved PSA > 0,2 µg/l eller feber.",
    "filled »PSA > 0,2 µg/l« »feber«",
  ],
  [
    "PSA årligt. PSA 9 µg/l 02.04.2025, PSA 0,1 µg/l 02.04.2026. Genhenvises ved PSA > 0,2 µg/l eller feber.",
    "filled »PSA > 0,2 µg/l« »feber«",
  ],
  [
    "PSA årligt. PSA 9 µg/l ved diagnosen. Genhenvises ved PSA > 0,2 µg/l eller feber.",
    "filled »PSA > 0,2 µg/l« »feber«",
  ],
  ["PSA årligt. PSA < 9 µg/l. Genhenvises ved PSA > 0,2 µg/l eller feber.", "filled »PSA > 0,2 µg/l« »feber«"],
  ["PSA årligt. PSA 9 µg/l. Genhenvises ved PSA > 0,2 µg/l eller feber.", "inconsistent »PSA > 0,2 µg/l«"],
  [
    "PSA årligt. Nadir-PSA 0,3 µg/l. Genhenvises ved PSA over nadir + 2 µg/l eller feber.",
    "filled »PSA over nadir + 2 µg/l« »feber«",
  ],
  [
    "PSA årligt. Nadir-PSA 0,3 µg/l 02.04.2025. PSA 3 µg/l 02.04.2026. Genhenvises ved PSA over nadir + 2 µg/l eller feber.",
    "inconsistent »PSA over nadir + 2 µg/l«",
  ],
  ["eGFR årligt. eGFR 60 ml/min 02.04.2026. Genhenvises ved 30 % fald i eGFR eller feber.", "filled »30 %« »feber«"],
  ["eGFR årligt. Genhenvises ved 30 % fald i eGFR eller feber.", "vague »ved 30 % fald i eGFR eller feber«"],
  [
    "eGFR årligt. eGFR 60 ml/min ved diagnosen. Genhenvises ved 30 % fald i eGFR eller feber.",
    "vague »ved 30 % fald i eGFR eller feber«",
  ],
  // a limit for a test that is ordered, or not
  [
    "Nyretal måles årligt. Genhenvises ved kreatinin over 150 µmol/l eller feber.",
    "filled »kreatinin over 150 µmol/l« »feber«",
  ],
  [
    "Kreatinin måles årligt. Genhenvises ved eGFR under 30 ml/min eller feber.",
    "filled »eGFR under 30 ml/min« »feber«",
  ],
  ["Kriterier: Nyretal: Kreatinin over 150 µmol/l eller feber.", "inconsistent »Kreatinin over 150 µmol/l«"],
  [
    "Hb måles årligt. Genhenvises ved kreatinin over 150 µmol/l eller feber.",
    "inconsistent »kreatinin over 150 µmol/l«",
  ],
  // half of it
  [`${PSA} Knoglesmerter: genhenvis.`, "vague »Knoglesmerter: genhenvis.«"],
  [`${PSA} Kriterier: Knoglesmerter.`, "vague »Knoglesmerter.«"],
  [
    `${PSA} Henvis straks ved rygsmerter eller knoglesmerter, som varer.`,
    "vague »ved rygsmerter eller knoglesmerter, som varer«",
  ],
  [`${PSA} Kriterier: PSA over 0,5 µg/l.`, "vague »PSA over 0,5 µg/l«"],
  [`${PSA} Kriterier: Lav blodprocent.`, "vague »Lav blodprocent.«"],
  [`${PSA} Kriterier: Se listen.`, "vague »Se listen.«"],
  [
    "PSA årligt, PSA 0,1 µg/l 02.04.2026. Genhenvis ved feber eller PSA over 0,4 µg/l.",
    "filled »PSA over 0,4 µg/l« »feber«",
  ],
  [`${PSA} Knoglesmerter og feber: genhenvis.`, "vague »Knoglesmerter og feber: genhenvis.«"],
  ["Opstår der problemer, så henvis.", "vague »Opstår der problemer«"],
  ["Henvis.", "missing"],
  ["Henvises til fysioterapi ved rygsmerter.", "missing"],
  ["Henvises ved rygsmerter.", "filled »rygsmerter«"],
  ["Vedlagt er en henvisning.", "missing"],
]);

stories("treatment-plan", [
  // where it stands
  ["Kriterier: Færdigbehandlet.", "missing"],
  ["Udleveret: Færdigbehandlet.", "missing"],
  ["Klinisk: Færdigbehandlet.", "missing"],
  ["Blodprøver: Færdigbehandlet.", "missing"],
  ["Kontrol: Færdigbehandlet.", "filled »Færdigbehandlet«"],
  ["Behandlingsforløb: Letrozol 2,5 mg dagligt i 5 år.", "missing"],
  ["Behandlingsforløb: Fortsætter behandlingen.", "missing"],
  ["Kontrol: Fortsætter behandlingen.", "missing"],
  ["Fortsætter behandlingen.", "vague »Fortsætter behandlingen.«"],
  ["Fortsætter behandlingen, PSA.", "missing"],
  ["Plan: Letrozol hver 3. måned til december 2030.", "filled »Letrozol hver 3. måned til december 2030«"],
  [
    "Kemo gives ikke mere. Færdigbehandlet. Tager letrozol 2,5 mg.",
    "inconsistent »Færdigbehandlet« »letrozol 2,5 mg.«",
  ],
  // a disease that is back
  ["Der er påvist recidiv i logen.", "inconsistent »Der er påvist recidiv i logen«"],
  ["Strålebehandling 12.03.2024. Der er påvist recidiv i logen.", "inconsistent »Der er påvist recidiv i logen«"],
  ["Der er påvist recidiv i logen. Strålebehandling 12.03.2024.", "missing"],
  ["Der er påvist recidiv, strålebehandlet 12.03.2024.", "missing"],
  [
    "Epikrise 14.04.2026\nBehandlingsforløb: Letrozol 2,5 mg dagligt til december 2030.",
    "filled »Letrozol 2,5 mg dagligt til december 2030«",
  ],
  ["Epikrise 14.04.2026\nLetrozol 2,5 mg dagligt til december 2025.", "missing"],
  ["Behandlingsforløb: Letrozol 2,5 mg dagligt til december 2030.", "missing"],
  ["Letrozol 2,5 mg dagligt til december 2030.", "filled »Letrozol 2,5 mg dagligt til december 2030«"],
  ["Letrozol 2,5 mg dagligt i 5 år.", "filled »Letrozol 2,5 mg dagligt i 5 år«"],
  ["Fik letrozol 2,5 mg dagligt i 5 år.", "missing"],
  ["Letrozol 2,5 mg dagligt livslangt.", "filled »Letrozol 2,5 mg dagligt livslangt«"],
  ["Letrozol 2,5 mg dagligt indtil progression.", "filled »Letrozol 2,5 mg dagligt indtil progression«"],
  ["Letrozol 2,5 mg dagligt.", "missing"],
  ["Plan: Letrozol 2,5 mg dagligt.", "vague »Letrozol 2,5 mg dagligt«"],
  ["Plan: Letrozol til december 2030.", "vague »Letrozol til december 2030«"],
  ["Plan: Panodil 1 g dagligt til december 2030.", "missing"],
  ["Letrozol overvejes 2,5 mg dagligt til december 2030.", "missing"],
  ["Der gives ingen kemoterapi. Fortsætter letrozol 2,5 mg dagligt.", "vague »Fortsætter letrozol 2,5 mg dagligt«"],
  [
    "Al behandling er afsluttet. Fortsætter letrozol 2,5 mg dagligt.",
    "inconsistent »behandling er afsluttet« »letrozol 2,5 mg dagligt.«",
  ],
  ["Kemoterapi er afsluttet. Fortsætter letrozol.", "vague »Fortsætter letrozol«"],
]);
