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
  // the treatment is over, and a medicine is taken from then on: what, how much and how long is the plan
  ["Behandlingen er afsluttet, herefter tager hun letrozol.", "vague »herefter tager hun letrozol«"],
  ["Behandlingen er overstået, og hun er sat i exemestan.", "vague »er sat i exemestan«"],
  ["Behandlingen er overstået, og hun er nu sat på tamoxifen.", "vague »er nu sat på tamoxifen«"],
  ["Kemoterapien er afsluttet; hun tager letrozol.", "vague »hun tager letrozol«"],
  ["Hun tager letrozol, kemoterapien er stoppet.", "vague »Hun tager letrozol«"],
  ["Hun tager letrozol, men det er stoppet.", "missing"],
  ["Hun får letrozol, som er stoppet i maj.", "missing"],
  [
    "Behandlingen er afsluttet, herefter tager hun letrozol 2,5 mg dagligt til december 2030.",
    "filled »letrozol 2,5 mg dagligt til december 2030«",
  ],
  ["Behandlingen er afsluttet efter 5 år med letrozol.", "filled »Behandlingen er afsluttet«"],
  ["Plan: Færdigbehandlet, og hun tager nu letrozol.", "vague »tager nu letrozol«"],
  [
    "Hun fik vedligeholdelse med rituximab, der sluttede i juni 2023. Der gives ikke længere nogen behandling.",
    "filled »Der gives ikke længere nogen behandling«",
  ],
  ["Behandlingen er slut, herefter tabletter i fem år.", "vague »Behandlingen er slut, herefter tabletter i fem år«"],
  ["Behandlingen er slut, og hun får tabletter mod hedeture.", "filled »Behandlingen er slut«"],
  [
    "Behandlingen er slut, og hun får tabletter mod brystkræft.",
    "vague »Behandlingen er slut, og hun får tabletter mod brystkræft«",
  ],
  ["Behandlingen er slut, tabletter.", "filled »Behandlingen er slut«"],
  // it ended, in other words
  ["Afsl. behandlingsmæssigt.", "filled »Afsl. behandlingsmæssigt«"],
  ["Behandl.: afsl.", "filled »Behandl.: afsl.«"],
  ["Kræftbehandling er der ikke tale om længere.", "filled »Kræftbehandling er der ikke tale om«"],
  ["Hun er færdig med det hele, hvad behandling angår.", "filled »færdig med det hele, hvad behandling angår«"],
  ["Er der mere behandling?\nNej.", "filled »Nej.«"],
  ["Er der mere behandling? Nej.", "missing"],
  [
    "Efterfølgende behandling: nej, da resektionsrandene er frie.",
    "filled »Efterfølgende behandling: nej, da resektionsrandene er frie.«",
  ],
  // it depends
  ["Behandling gives kun, hvis der kommer symptomer.", "vague »Behandling gives kun, hvis der kommer symptomer.«"],
  ["Behandling startes først, når PSA er 20.", "missing"],
  // the hormone of the gland that was taken out
  [
    "Thyroideakræft. Euthyrox 100 mikrogram daglig resten af livet.",
    "filled »Euthyrox 100 mikrogram daglig resten af livet«",
  ],
  ["Thyroideakræft. Euthyrox 100 mikrogram daglig.", "missing"],
  ["Thyroideakræft. Plan: Euthyrox livslangt.", "missing"],
  ["Larynxkræft. Eltroxin 100 mikrogram daglig resten af livet.", "missing"],
  // in a letter all in capitals a capital ends no abbreviation
  [
    "BEHANDLES VIDERE MED LEUPRORELIN 22,5 MG S.C. HVER 3. MÅNED, LIVSLANGT.",
    "filled »LEUPRORELIN 22,5 MG S.C. HVER 3. MÅNED, LIVSLANGT«",
  ],

  // whatever is named behind an end goes on, unless it is told as something that was
  ["Behandlingen er færdig, nu kun Tamoxifen.", "vague »nu kun Tamoxifen«"],
  ["Afsluttet behandling; Arimidex fremover.", "vague »Arimidex fremover«"],
  ["Hun er færdigbehandlet og i gang med letrozol.", "vague »Hun er færdigbehandlet og i gang med letrozol«"],
  ["Færdigbehandlet bortset fra letrozol.", "vague »Færdigbehandlet bortset fra letrozol«"],
  ["Færdigbehandlet fraset tablet Femar 2,5 mg.", "vague »Færdigbehandlet fraset tablet Femar 2,5 mg«"],
  [
    "Behandlingen er afsluttet med undtagelse af hormonbehandling.",
    "vague »Behandlingen er afsluttet med undtagelse af hormonbehandling«",
  ],
  [
    "Der planlægges ikke yderligere behandling end letrozol i 5 år.",
    "vague »Der planlægges ikke yderligere behandling end letrozol i 5 år«",
  ],
  ["Behandlingen er afsluttet og hun overgår til letrozol.", "vague »overgår til letrozol«"],
  ["Behandlingen er afsluttet, denosumab hvert halve år.", "vague »denosumab hvert halve år«"],
  ["Behandlingen er afsluttet, fraset Prolia hver 6. måned hos jer.", "vague »fraset Prolia hver 6. måned hos jer«"],
  ["Færdigbehandlet, men står på letrozol.", "vague »står på letrozol«"],
  ["Hun er udbehandlet kurativt, og letrozol er ordineret.", "vague »og letrozol er ordineret«"],
  ["Behandlingen er afsluttet; derefter adjuverende endokrin terapi.", "vague »derefter adjuverende endokrin terapi«"],
  ["Behandlingen er afsluttet, hun har været i letrozol i 5 år.", "filled »Behandlingen er afsluttet«"],
  ["Behandlingen er afsluttet, og letrozol er gennemført.", "filled »Behandlingen er afsluttet«"],
  ["Behandlingen er afsluttet (strålebehandling og letrozol).", "filled »Behandlingen er afsluttet«"],
  ["Behandlingen er afsluttet, docetaxel.", "filled »Behandlingen er afsluttet«"],
  ["Behandlingen er afsluttet, loperamid.", "filled »Behandlingen er afsluttet«"],
  ["Hun har afsluttet behandling med letrozol.", "filled »afsluttet behandling«"],
  // a list of what she takes, and recipes
  ["Behandlingsplan: Afsluttet. Medicin: letrozol.", "inconsistent »Behandlingsplan: Afsluttet.« »letrozol.«"],
  ["Aktuel medicin: letrozol.\nBehandlingsplan: Afsluttet.", "inconsistent »Behandlingsplan: Afsluttet.« »letrozol.«"],
  ["Allergi: letrozol.\nBehandlingsplan: Afsluttet.", "filled »Behandlingsplan: Afsluttet.«"],
  [
    "Behandlingen er afsluttet. Hun har fået recept på letrozol.",
    "inconsistent »Behandlingen er afsluttet« »letrozol.«",
  ],
  ["Behandlingen er afsluttet. Hun står på letrozol.", "inconsistent »Behandlingen er afsluttet« »letrozol.«"],
  ["Vi betragter ham som helbredt.", "filled »betragter ham som helbredt«"],
  ["Beh.: ekstern strålebeh. afsluttet 2/2-23. Bicalutamid tages fortsat.", "vague »Bicalutamid tages fortsat«"],
  ["Plan: ABVD 2 mg x 4, strålebeh. slut 27-04-2022.", "vague »ABVD 2 mg x 4«"],
  // the disease is back, and nothing is done about it: the plan is no plan
  ["Behandlingsplan: Afsluttet. Han har biokemisk recidiv.", "inconsistent »Han har biokemisk recidiv«"],
  ["Behandlingsplan: Afsluttet. Han har nu lokalt recidiv.", "inconsistent »Han har nu lokalt recidiv«"],
  ["Behandlingsplan: Afsluttet. Han er nu med lokal recidiv.", "inconsistent »Han er nu med lokal recidiv«"],
  ["Behandlingsplan: Afsluttet. Pt. med kendt recidiv.", "inconsistent »Pt. med kendt recidiv«"],
  ["Behandlingsplan: Afsluttet. Recidiv er påvist. Han er behandlet.", "inconsistent »Recidiv er påvist«"],
  ["Behandlingsplan: Afsluttet. Recidiv er påvist. Han blev opereret.", "inconsistent »Recidiv er påvist«"],
  ["Opereret 12.03.2025. Behandlingsplan: Afsluttet. Recidiv er påvist.", "inconsistent »Recidiv er påvist«"],
  // … but it was treated, or is only feared, told of in a leaflet or a limit
  ["Behandlingsplan: Afsluttet. Han har lokalt recidivfri sygdom.", "filled »Behandlingsplan: Afsluttet.«"],
  ["Behandlingsplan: Afsluttet. Der er fundet eventuelt recidiv.", "filled »Behandlingsplan: Afsluttet.«"],
  ["Behandlingsplan: Afsluttet. Der er fundet tegn på recidiv.", "filled »Behandlingsplan: Afsluttet.«"],
  ["Behandlingsplan: Afsluttet. CT viste obs recidiv.", "filled »Behandlingsplan: Afsluttet.«"],
  [
    "Behandlingsplan: Afsluttet. Recidiv er påvist. Han blev strålebehandlet 12.03.2025.",
    "filled »Behandlingsplan: Afsluttet.«",
  ],
  [
    "Behandlingsplan: Afsluttet. Recidiv er påvist. Han er behandlet 12.03.2025.",
    "filled »Behandlingsplan: Afsluttet.«",
  ],
  [
    "Behandlingsplan: Afsluttet. Recidiv er påvist. Han blev opereret 12.03.2025.",
    "filled »Behandlingsplan: Afsluttet.«",
  ],
  ["Behandlingsplan: Afsluttet. Recidiv er påvist. Han blev strålebehandlet.", "filled »Behandlingsplan: Afsluttet.«"],
  ["Behandlingsplan: Afsluttet. Henvis igen, når der er påvist recidiv.", "filled »Behandlingsplan: Afsluttet.«"],
  [
    "Behandlingsplan: Afsluttet. Hun har fået pjecen om påvist recidiv med hjem.",
    "filled »Behandlingsplan: Afsluttet.«",
  ],
  // what is over is the other treatment; what she is put on goes on
  [
    "Behandlingsplan: Letrozol 2,5 mg dagligt i 5 år og den lange strålebehandling er afsluttet.",
    "filled »Letrozol 2,5 mg dagligt i 5 år«",
  ],
  [
    "Behandlingsplan: Letrozol 2,5 mg dagligt i 5 år mens kemoen er stoppet.",
    "filled »Letrozol 2,5 mg dagligt i 5 år«",
  ],
  ["Behandlingen er afsluttet. Hun er sat på letrozol.", "inconsistent »Behandlingen er afsluttet« »letrozol.«"],
  ["Behandlingen er afsluttet. Allergi og medicin: letrozol.", "filled »Behandlingen er afsluttet«"],
  ["Behandlingsplan: Strålebehandling afsluttet (efter 5 år) med letrozol fortsat ukendt.", "missing"],
  ["Thyroideakræft. Behandlingsplan: Levothyroxin 100 mikrogram dagligt.", "missing"],
]);
