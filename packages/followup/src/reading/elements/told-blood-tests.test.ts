import { stories } from "../testing/told-stories.ts";

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
  // a reason in a word, with or without its full stop
  ["Blodprøver er ikke relevante pga alder.", "not-relevant »Blodprøver er ikke relevante pga alder.«"],
  [
    "Blodprøver er ikke relevante jf afdelingens instruks.",
    "not-relevant »Blodprøver er ikke relevante jf afdelingens instruks.«",
  ],
  [
    "Blodprøver er ikke relevante jvf afdelingens instruks.",
    "not-relevant »Blodprøver er ikke relevante jvf afdelingens instruks.«",
  ],
  ["Blodprøver er ikke relevante iflg urologerne.", "not-relevant »Blodprøver er ikke relevante iflg urologerne.«"],
  ["Blodprøver er ikke relevante iht instruksen.", "not-relevant »Blodprøver er ikke relevante iht instruksen.«"],
  ["Blodprøver er ikke relevante i flg urologerne.", "not-relevant »Blodprøver er ikke relevante i flg urologerne.«"],
  [
    "Blodprøver er ikke relevante (retningslinjerne fra 2025).",
    "not-relevant »Blodprøver er ikke relevante (retningslinjerne fra 2025).«",
  ],
  [
    "Blodprøver er ikke relevante (retningslinje 2025).",
    "not-relevant »Blodprøver er ikke relevante (retningslinje 2025).«",
  ],
  [
    "Blodprøver er ikke relevante (national guideline).",
    "not-relevant »Blodprøver er ikke relevante (national guideline).«",
  ],
  [
    "Blodprøver er ikke relevante (nationale guidelines).",
    "not-relevant »Blodprøver er ikke relevante (nationale guidelines).«",
  ],
]);
