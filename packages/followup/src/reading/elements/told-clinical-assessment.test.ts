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
]);
