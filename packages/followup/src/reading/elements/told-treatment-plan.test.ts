import { stories } from "../testing/told-stories.ts";

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
  // an end that leaves room for a medicine, and one that does not
  [
    "Han skal ikke have anden behandling end letrozol. Fortsætter letrozol 2,5 mg dagligt.",
    "vague »Fortsætter letrozol 2,5 mg dagligt«",
  ],
  [
    "Efter operation er behandlingen afsluttet. Fortsætter letrozol 2,5 mg dagligt.",
    "inconsistent »behandlingen afsluttet« »letrozol 2,5 mg dagligt.«",
  ],
  ["Plan: Færdigbehandlet efter 5 år med letrozol 2,5 mg dagligt.", "filled »Færdigbehandlet«"],
  [
    "Behandlingen er afsluttet, hun fortsætter letrozol 2,5 mg dagligt.",
    "vague »hun fortsætter letrozol 2,5 mg dagligt«",
  ],
  [
    "Behandlingen er afsluttet. Letrozol fortsætter.",
    "inconsistent »Behandlingen er afsluttet« »Letrozol fortsætter.«",
  ],
  ["Behandlingen er afsluttet. Plan: Letrozol 2,5 mg.", "inconsistent »Behandlingen er afsluttet« »Letrozol 2,5 mg.«"],
  [
    "Hun er ikke færdigbehandlet. Fortsætter letrozol 2,5 mg dagligt til december 2030.",
    "filled »letrozol 2,5 mg dagligt til december 2030«",
  ],
  ["Han er ikke færdigbehandlet.", "vague »ikke færdigbehandlet.«"],
  [
    "Plan: Ikke relevant, da hun er rask. Fortsætter letrozol 2,5 mg dagligt til december 2030.",
    "filled »letrozol 2,5 mg dagligt til december 2030«",
  ],
  ["Behandlingsplan er ikke relevant.", "vague »Behandlingsplan er ikke relevant.«"],
  [
    "Fortsætter letrozol 2,5 mg dagligt til december 2030. Der er påvist recidiv i logen.",
    "filled »letrozol 2,5 mg dagligt til december 2030«",
  ],
  // an end that is spoken of, not told
  ["Genhenvises ved recidiv, når behandlingen er afsluttet.", "missing"],
  ["Pjece om tiden, efter at behandlingen er afsluttet, er udleveret.", "missing"],
  ["PSA 0,1 µg/l, efter at behandlingen er afsluttet.", "missing"],
  // that it goes on, and until when
  ["Hun får letrozol.", "vague »Hun får letrozol«"],
  ["Hun er i letrozol.", "vague »Hun er i letrozol«"],
  ["Hun er stadig i letrozol.", "vague »Hun er stadig i letrozol«"],
  ["Epikrise 14.04.2026\nLetrozol 2,5 mg dagligt til 14.04.2026.", "filled »Letrozol 2,5 mg dagligt til 14.04.2026«"],
  [
    "Behandlingsforløb: Letrozol 2,5 mg dagligt indtil progression.",
    "filled »Letrozol 2,5 mg dagligt indtil progression«",
  ],
  ["Behandlingsforløb: Letrozol 2,5 mg dagligt livslangt.", "filled »Letrozol 2,5 mg dagligt livslangt«"],
  ["Behandlingsforløb: Letrozol 2,5 mg dagligt i 60 måneder.", "missing"],
  ["Letrozol 2,5 mg dagligt i 60 måneder.", "filled »Letrozol 2,5 mg dagligt i 60 måneder«"],
  ["Hun fik letrozol 2,5 mg dagligt i 5 år.", "missing"],
  ["Plan: Letrozol 2,5 mg til december 2030.", "filled »Letrozol 2,5 mg til december 2030«"],
  ["Plan: Fortsat behandling.", "vague »Fortsat behandling.«"],
]);
