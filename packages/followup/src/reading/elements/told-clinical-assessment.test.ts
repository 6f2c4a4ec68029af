import { stories } from "../testing/told-stories.ts";

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
  // not needed: the examination as a whole, or one part of it
  [
    "Klinisk undersøgelse ved de årlige kontroller er ikke nødvendig, da han er rask.",
    "not-relevant »Klinisk undersøgelse ved de årlige kontroller er ikke nødvendig, da han er rask.«",
  ],
  ["Klinisk undersøgelse af arret efter gammel blindtarmsoperation er ikke nødvendig, da han er rask.", "missing"],
  [
    "Klinisk undersøgelse hos egen læge ved de årlige kontroller er ikke nødvendig, da han er rask.",
    "not-relevant »Klinisk undersøgelse hos egen læge ved de årlige kontroller er ikke nødvendig, da han er rask.«",
  ],
  [
    "1) Den kliniske undersøgelse er ikke nødvendig, da han er rask.",
    "not-relevant »1) Den kliniske undersøgelse er ikke nødvendig, da han er rask.«",
  ],
  [
    "Plan: Klinisk undersøgelse er ikke nødvendig, da han er rask.",
    "not-relevant »Klinisk undersøgelse er ikke nødvendig, da han er rask.«",
  ],
  [
    "Klinisk undersøgelse, når pt. kommer, er ikke nødvendig.",
    "vague »Klinisk undersøgelse, når pt. kommer, er ikke nødvendig.«",
  ],
  // words under the heading that name nothing
  ["Klinisk: Objektiv vurdering.", "vague »Objektiv vurdering.«"],
  ["Klinisk: Sædvanligt klinisk tjek, tak.", "vague »Sædvanligt klinisk tjek, tak.«"],
  ["Klinisk: Tjek, tak.", "vague »Tjek, tak.«"],
  ["Klinisk: Obj vurdering, tak.", "vague »Obj vurdering, tak.«"],
  ["Klinisk: Us, tak.", "vague »Us, tak.«"],
  ["Klinisk: Tak ved kontrollerne.", "vague »Tak ved kontrollerne.«"],
  // the hospital's own findings
  ["Klinisk: God almentilstand og let gang.", "missing"],
  ["Klinisk: Hun er i god tilstand og går let.", "missing"],
  ["Klinisk: Us i dag gav ro.", "missing"],
  ["Klinisk: Ved kontrollen her gik hun let.", "missing"],
  ["Klinisk: Ved undersøgelse her gik hun let.", "missing"],
  ["Klinisk: Bløde forhold i lysken.", "missing"],
  ["Klinisk: Maven er blød og rund.", "missing"],
  ["Klinisk: Huden er pæn og tør.", "missing"],
  ["Klinisk: Huden er normal og tør.", "missing"],
  ["Klinisk: Huden er reaktionsløs og tør.", "missing"],
  ["Klinisk: Huden er naturlig og tør.", "missing"],
  ["Klinisk: Er arret på maven pænt?", "filled »Er arret på maven pænt?«"],
  ["Klinisk: Ingen knuder i huden.", "missing"],
  ["Klinisk: Der er ingen knuder i huden.", "missing"],
  ["Klinisk: BT 130/80 og vægt.", "missing"],
  ["Klinisk: Palpation af bryst, næste gang 02/03/2026.", "filled »Palpation af bryst, næste gang 02/03/2026.«"],
  ["Klinisk: Vægt 82 kg og blodtryk.", "missing"],
  ["Klinisk: Vægt 82,5kg og blodtryk.", "missing"],
  ["Klinisk: Reagér ved vægttab > 10 kg og smerter.", "filled »Reagér ved vægttab > 10 kg og smerter.«"],
  ["Klinisk: 2cm stor knude i lysken.", "missing"],
  // where an order may stand
  ["Behandlingsforløb: Husk at spørge til smerter og vandladning.", "missing"],
  ["Hun har fået pjecen, hvor der står, at hun skal spørge til smerter og vandladning.", "missing"],
  ["Vedlagt er notatet om, at vi skal spørge til smerter og vandladning.", "missing"],
  ["Genhenvis, hvis I ved kontrol og palpation af brystet mærker knuder.", "missing"],
  [
    "Klinisk undersøgelse med palpation er ikke relevant, da det bør ske hos os.",
    "not-relevant »Klinisk undersøgelse med palpation er ikke relevant, da det bør ske hos os.«",
  ],
  [
    "Klinisk: Ikke relevant men spørg til smerter og vandladning.",
    "inconsistent »Klinisk: Ikke relevant men spørg til smerter og vandladning.«",
  ],
  ["Klinisk: Ikke relevant, men det er op til jer.", "vague »Klinisk: Ikke relevant, men det er op til jer.«"],
  [
    "Klinisk undersøgelse er ikke relevant, men husk vægten.",
    "inconsistent »Klinisk undersøgelse er ikke relevant, men husk vægten.«",
  ],
  // done already, or still asked for
  ["Bryst og aksil er grundigt palperet ved kontrol af bryst og aksil.", "missing"],
  ["Palperet bryst og aksil ved kontrollen.", "missing"],
  ["Hun er undersøgt, spørg til smerter og vandladning.", "filled »spørg til smerter og vandladning.«"],
  ["Brystet er undersøgt og skal palperes hos jer med aksil.", "filled »palperes hos jer med aksil.«"],
  ["Brystet er undersøgt, og vi anbefaler palpation af bryst og aksil.", "filled »palpation af bryst og aksil.«"],
  ["I bør ikke rutinemæssigt palpere bryst og aksil.", "missing"],
  ["Brystet følger vi, og I bedes måle PSA.", "missing"],
  ["I bedes foretage kontrol af ar.", "filled »foretage kontrol af ar.«"],
  // one examination that may be left out
  [
    "Gynækologisk undersøgelse er dog ikke nødvendig. I bedes foretage gynækologisk undersøgelse.",
    "inconsistent »Gynækologisk undersøgelse er dog ikke nødvendig.« »foretage gynækologisk undersøgelse.«",
  ],
  [
    "Blodtryk er ikke relevant. I bedes måle blodtryk og vægt.",
    "inconsistent »Blodtryk er ikke relevant.« »måle blodtryk og vægt.«",
  ],
  [
    "Blodtryksmåling er ikke nødvendig. I bedes foretage blodtryksmåling.",
    "inconsistent »Blodtryksmåling er ikke nødvendig.« »foretage blodtryksmåling.«",
  ],
  [
    "Neurologisk undersøgelse er ikke nødvendig. I bedes spørge til smerter og vandladning.",
    "filled »spørge til smerter og vandladning.«",
  ],
  [
    "Rektaleksploration er ikke nødvendig, men spørg til smerter og vandladning.",
    "filled »Rektaleksploration er ikke nødvendig, men spørg til smerter og vandladning.«",
  ],
  [
    "Hos jer ingen objektiv undersøgelse. I bedes spørge til smerter og vandladning.",
    "inconsistent »Hos jer ingen objektiv undersøgelse.« »spørge til smerter og vandladning.«",
  ],
  ["Ingen obj us. I bedes palpere bryst og aksil.", "inconsistent »Ingen obj us.« »palpere bryst og aksil.«"],
  [
    "Ingen objektive undersøgelser. I bedes palpere bryst og aksil.",
    "inconsistent »Ingen objektive undersøgelser.« »palpere bryst og aksil.«",
  ],
  ["Ingen undersøgelse af hjernen. I bedes palpere bryst og aksil.", "filled »palpere bryst og aksil.«"],
  // too loose
  ["Vi anbefaler klin. kontrol efter behov.", "vague »Vi anbefaler klin. kontrol efter behov«"],
  ["I bedes lave obj. us.", "vague »I bedes lave obj. us.«"],
  ["Vanlig us.", "vague »Vanlig us.«"],
  ["Han har det godt. Vanlig us. hos jer.", "vague »Vanlig us. hos jer«"],
  ["Klinisk: Efter behov, dog vanlig us hos jer.", "vague »dog vanlig us hos jer«"],
  // asked, but for nothing
  ["Husk at spørge.", "vague »Husk at spørge.«"],
  ["Klinisk: Husk at spørge.", "vague »Husk at spørge.«"],
  ["Klinisk: Undersøg patienten.", "vague »Undersøg patienten.«"],
  ["Husk at spørge til smerter.", "filled »Husk at spørge til smerter.«"],
  // words that order only where a part of the body follows
  ["Ved kontrollen bedes I se på stomi og hud.", "filled »se på stomi og hud.«"],
  ["Ved kontrollen bedes I se på regningen og brevet.", "missing"],
  ["I bedes holde det op. Hold øje med vægten.", "filled »Hold øje med vægten.«"],
  ["Hold øje med posten fra os.", "missing"],
  [
    "Vi beder om, at I ved kontrollen hører til vandladning og afføring.",
    "filled »hører til vandladning og afføring.«",
  ],
  ["Han hører til i Aarhus, vi beder jer hilse.", "missing"],
  [
    "Vi foreslår kontrol med en undersøgelse af lymfekirtler på halsen.",
    "filled »undersøgelse af lymfekirtler på halsen.«",
  ],
  ["Klinisk: Undersøg og vurder.", "vague »Undersøg og vurder.«"],
  ["Klinisk: Mærk efter.", "vague »Mærk efter.«"],
  ["Klinisk: GU.", "filled »GU.«"],
  ["Klinisk: Efter retningslinjer.", "vague »Efter retningslinjer«"],
  [
    "Klinisk undersøgelse af abdomen er ikke nødvendig, men spørg til smerter.",
    "inconsistent »Klinisk undersøgelse af abdomen er ikke nødvendig, men spørg til smerter.«",
  ],
  ["Us. af abdomen.", "filled »Us. af abdomen.«"],
]);
