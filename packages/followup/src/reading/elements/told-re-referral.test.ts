import { stories } from "../testing/told-stories.ts";

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
  [
    "Genhenvisning er ikke relevant, da PSA over 4 µg/l er kendt.",
    "not-relevant »Genhenvisning er ikke relevant, da PSA over 4 µg/l er kendt.«",
  ],
  ["Øvrigt materiale: Henvisning ved feber.", "missing"],
  [
    "PSA årligt. Genhenvises ved PSA over 4 µg/l, ring ved PSA over 8 µg/l eller feber.",
    "filled »PSA over 4 µg/l« »feber«",
  ],
  [
    "PSA årligt. Genhenvises ved PSA over 4 µg/l, ringere ved PSA over 8 µg/l eller feber.",
    "inconsistent »PSA over 4 µg/l« »PSA over 8 µg/l«",
  ],
  [
    "PSA og CEA årligt. Genhenvises ved PSA over 4 µg/l, CEA over 5 µg/l eller feber.",
    "filled »PSA over 4 µg/l« »feber«",
  ],
  [
    "Hb årligt. Genhenvises ved Hb under 6 mmol/l, Hb under 9,7 g/dl eller feber.",
    "filled »Hb under 6 mmol/l« »feber«",
  ],
  ["PSA årligt. Genhenvises ved PSA over 4 eller feber, seneste PSA var 0,2 µg/l.", "filled »PSA over 4« »feber«"],
  ["PSA årligt. Genhenvises ved PSA over 4 eller feber.", "inconsistent »PSA over 4«"],
  ["PSA årligt. Genhenvises ved PSA over 4 mmol/l eller feber.", "inconsistent »PSA over 4 mmol/l«"],
  ["PSA årligt. Genhenvises ved PSA over 0 µg/l eller feber.", "inconsistent »PSA over 0 µg/l«"],
  ["PSA årligt. Genhenvises ved PSA over nadir + 2 eller feber.", "inconsistent »PSA over nadir + 2«"],
  ["eGFR årligt. Genhenvises ved kreatinin over 150 µmol/l eller feber.", "filled »kreatinin over 150 µmol/l« »feber«"],
  [
    "PSA årligt. PSA 3 µg/l 02.04.2026, nadir-PSA 0,3 µg/l 02.04.2025. Genhenvises ved PSA over nadir + 2 µg/l eller feber.",
    "inconsistent »PSA over nadir + 2 µg/l«",
  ],
  [
    "PSA årligt. Genhenvises, når PSA, som vi har målt i mange år både hos jer og hos os, er over 4 µg/l, eller ved feber.",
    "filled »4 µg/l« »feber«",
  ],
  ["PSA årligt. Genhenvises ved fald på trappen, PSA over 4 µg/l eller feber.", "filled »PSA over 4 µg/l« »feber«"],
  [
    "PSA årligt. Nadir-PSA 0,3 µg/l. Genhenvises ved stigning på 2 µg/l over nadir eller feber.",
    "filled »stigning på 2 µg/l over nadir« »feber«",
  ],
  [
    "PSA hver 6. måned til 2030, PSA 0,2 µg/l 02.04.2026. Genhenvises til os. Genhenvis ved markant stigning.",
    "vague »ved markant stigning«",
  ],
  ["PSA hver 6. måned til 2030, PSA 0,2 µg/l 02.04.2026. Kriterier: Nye knoglesmerter.", "vague »Nye knoglesmerter.«"],
  [
    "PSA hver 6. måned til 2030, PSA 0,2 µg/l 02.04.2026. Kriterier: Markant stigning, hvis muligt gentaget.",
    "vague »Markant stigning«",
  ],
  ["Genhenvises ved vandladningsproblemer.", "filled »vandladningsproblemer«"],
  ["Genhenvises ved problemer.", "vague »ved problemer«"],
  ["Genhenvises ved lavt testosteron.", "vague »ved lavt testosteron«"],
  ["Genhenvises ved maveproblemer.", "filled »maveproblemer«"],
  // sent back, in other words
  [
    "PSA 0,1 µg/l. Overstiger PSA 0,5 µg/l, ser du ham gerne sendt herind igen; det samme gælder blod i urinen.",
    "filled »PSA 0,5 µg/l« »blod i urinen«",
  ],
  ["Retur til amb. ved blod i urinen.", "filled »blod i urinen«"],
  ["Tilbage til ambulatoriet ved blod i urinen.", "filled »blod i urinen«"],
  ["Han kom tilbage til ambulatoriet med blod i urinen.", "missing"],
  ["Til os igen: tiltagende hæshed.", "filled »tiltagende hæshed«"],
  ["Hvornår vi vil se ham igen\nVægttab.", "filled »Vægttab«"],
  // some tests are ordered, nobody can see which: symptoms alone are not enough
  ["Vanlige blodprøver hos jer. Genhenvises ved blod i urinen.", "vague »ved blod i urinen«"],
  ["Blodprøver: vanlige. Genhenvises ved blod i urinen.", "vague »ved blod i urinen«"],
  ["Vanlige blodprøver er ikke nødvendige, da han er rask. Genhenvises ved blod i urinen.", "filled »blod i urinen«"],
  // the latest value is the nadir too
  [
    "PSA: 0,4 µg/l den 19.01.2026, samtidig nadir. Genhenvises ved PSA over nadir + 2 µg/l og blod i urinen.",
    "filled »PSA over nadir + 2 µg/l« »blod i urinen«",
  ],
  ["Ved blod i afføringen retur.", "filled »blod i afføringen«"],
  ["Han har blod i afføringen og kom retur.", "missing"],
  // a sentence that goes on with the one before; whom to ask about what
  ["Henvis igen ved stigende PSA. Desuden gerne ved rygsmerter.", "filled »rygsmerter«"],
  ["Kontakt os ved PSA over 0,2 µg/l.", "inconsistent »PSA over 0,2 µg/l«"],
  ["Kontakt os ved spørgsmål.", "missing"],
  ["Kontakt os, hvis noget er galt.", "missing"],
]);
