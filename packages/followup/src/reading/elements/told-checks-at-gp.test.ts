import { stories } from "../testing/told-stories.ts";

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
  // ways to say that the bladder is there, or gone
  [
    "Kræft i urinblæren. Blære bevaret. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Blære bevaret« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Blæren bevaret. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Blæren bevaret« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Blæren er fortsat bevaret. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Blæren er fortsat bevaret« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Blæren blev ikke fjernet. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Blæren blev ikke fjernet« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Blæren er in situ. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Blæren er in situ« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Har fået blærebevarende behandling. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Har fået blærebevarende behandling« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Hun har ikke bevaret blære. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. Hun fik pjecen om bevaret blære. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. Genhenvis, hvis blæren er bevaret. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Prostatakræft. TUR-B 2023. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. TUR-B 2021, cystoprostatektomi 2023. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. TUR-B 2021, cystectomi 2023. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. TUR-B 2021. Blæren fjernet 2023. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. TUR-B 2021. Blæren blev fjernet 2023. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. TUR-B 2021. Der er en neoblære. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. TUR-B 2021. Genhenvis ved problemer med urostomi. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »TUR-B 2021« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. TUR-B 2021. Hun fik pjecen om cystektomi. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »TUR-B 2021« »Årlig kontrol hos egen læge livslangt«",
  ],
  // who looks into the bladder
  [
    "Kræft i urinblæren. TUR-B 2023. Cystoskopi foretages fremover hos os. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. TUR-B 2023. Cystoskopi hos os er ophørt. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »TUR-B 2023« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. TUR-B 2023. Cystoskopi skal ikke længere laves hos os. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »TUR-B 2023« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. TUR-B 2023. Cystoskopi viste intet. Hos os er det slut. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »TUR-B 2023« »Årlig kontrol hos egen læge livslangt«",
  ],
  // the outflow, and who takes care of it
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Hydronefrose følges løbende i vores ambulatorium. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Hydronefrose følges løbende i vores ambulatorium« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Hydronefrose, ses hos os et par gange, hver 3 måned. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Hydronefrose« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Hydronefrose, kommer på hospitalet efter aftale og fortsat. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Hydronefrose« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Hydronefrose, har regelmæssige tider på urologisk. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Hydronefrose« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Hydronefrose. JJ-stent, som vi skifter. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Hydronefrose« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. JJ-stent, der fast og planlagt skiftes. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »JJ-stent, der fast og planlagt skiftes« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. JJstent, skift planlagt. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »JJstent« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Hydronefrose. Der skiftes hos os løbende et kateter. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Hydronefrose« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Hydronefrose. Katetret ligger. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Kateter, som skiftes. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Genhenvis ved hydronefrose. Kateter, som skiftes. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Nefrostomi, løbende samtaler. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Ingen hydronefrose. Nefrostomi, som skiftes. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Nefrostomi, som skiftes« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Kateter, som skiftes.\nKriterier: Hydronefrose.\nKontrol: Årlig kontrol livslangt.",
    "filled »Årlig kontrol livslangt.«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Hydronefrose. Skift af kateter.\nKontrol: Årlig kontrol livslangt.",
    "inconsistent »Hydronefrose« »Årlig kontrol livslangt.«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Hydronefrose, hver 3 uge til skylning på hospitalet. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Hydronefrose« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Hydronefrose, skiftende tider på hospitalet. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Hydronefrose« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Hydronefrose, skift på hospitalet. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Hydronefrose« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. Cystektomi 29.04.2024. Hydronefrose, kommer på hospitalet til vask hver 3 uge. Årlig kontrol hos egen læge livslangt.",
    "inconsistent »Hydronefrose« »Årlig kontrol hos egen læge livslangt«",
  ],
  [
    "Kræft i urinblæren. TUR-B 2023. Cystoskopi hver 4 måned. Årlig kontrol hos egen læge livslangt.",
    "filled »Årlig kontrol hos egen læge livslangt.«",
  ],
  // a slip of the pen, a loose beginning
  [
    "PSA hos e.l. hver 0. måned til marts 2029. Hb hos e.l. hver 6. måned til 2030.",
    "vague »PSA hos e.l. hver 0. måned til marts 2029«",
  ],
  [
    "Hb hos e.l. hver 6. måned til 2030. PSA hos e.l. hver 0. måned til marts 2029.",
    "vague »PSA hos e.l. hver 0. måned til marts 2029«",
  ],
  [
    "PSA hos e.l. ved jævnlig kontrol indtil 2028 og derpå hvert år til marts 2034.",
    "vague »jævnlig kontrol indtil 2028 og derpå hvert år«",
  ],
  [
    "PSA hos e.l. ved regelmæssig kontrol indtil 2028 og derpå hvert år til marts 2034.",
    "vague »regelmæssig kontrol indtil 2028 og derpå hvert år«",
  ],
  [
    "PSA hos e.l. regelmæssigt indtil 2028 og derpå hvert år til marts 2034.",
    "vague »regelmæssigt indtil 2028 og derpå hvert år«",
  ],
  [
    "PSA hos e.l. ved hyppig kontrol indtil 2028 og derpå hvert år til marts 2034.",
    "vague »hyppig kontrol indtil 2028 og derpå hvert år«",
  ],
  [
    "PSA hos e.l. hyppigt indtil 2028 og derpå hvert år til marts 2034.",
    "vague »hyppigt indtil 2028 og derpå hvert år«",
  ],
  [
    "Epikrise 14.04.2026\nPSA hver 6. måned til januar 2024 hos e.l. Hb hver 6. måned til 2030 hos e.l.",
    "filled »PSA hver 6. måned til januar 2024 hos e.l.«",
  ],
  // asked of practice, or told in passing
  ["Vi beder jer om dette: hold øje med ham.", "vague »Vi beder jer om dette: hold øje med ham.«"],
  ["Vi beder jer fortsætte PSA.", "vague »Vi beder jer fortsætte PSA.«"],
  ["Vi beder jer fortsætte med PSA.", "vague »Vi beder jer fortsætte med PSA.«"],
  ["Han kommer til jer.", "vague »Han kommer til jer.«"],
  ["Til opfølgning bør I venligst se ham.", "vague »Til opfølgning bør I venligst se ham.«"],
  ["Opfølgningen afsluttes herfra til egen læge.", "missing"],
  ["Ved opfølgning skal I se ham.", "missing"],
  ["Notat om jævnlig kontrol er vedlagt.", "missing"],
  ["Kontrol: Efter behov.", "vague »Efter behov«"],
  ["Ses med mellemrum.", "vague »Ses med mellemrum«"],
  ["Vægt måles efter behov.", "vague »Vægt måles efter behov«"],
  ["Vægt tages efter behov.", "vague »Vægt tages efter behov«"],
  ["Hun ses af jer efter behov.", "vague »Hun ses af jer efter behov«"],
  ["Vanlig kontrol efter behov.", "vague »Vanlig kontrol efter behov«"],
  ["Alm kontrol efter behov.", "vague »Alm kontrol efter behov«"],
  ["Kontrol afsluttet, tjek efter behov.", "missing"],
  ["Kontroller er afsluttet, tjek efter behov.", "missing"],
  ["Kontrol med CT efter behov.", "missing"],
  // two intervals of two things
  [
    "Hos e.l.: PSA hver 6. måned til december 2031, og hos jer samtale årligt i samme tidsrum.",
    "filled »PSA hver 6. måned til december 2031, og hos jer samtale årligt i samme tidsrum.«",
  ],
  [
    "Hos e.l.: PSA hver 6. måned til december 2031, og hos jer prøven årligt i samme tidsrum.",
    "inconsistent »PSA hver 6. måned til december 2031« »årligt«",
  ],
  [
    "Hos e.l.: PSA hver 6. måned til december 2031, herefter ved samtale årligt til december 2036.",
    "filled »PSA hver 6. måned til december 2031, herefter ved samtale årligt til december 2036.«",
  ],
]);
