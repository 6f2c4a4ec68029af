import { wordList } from "./word-list.ts";

/** Symptoms and after-effects whose words mean just one code of programmes/words.yaml. Lists of words, read by `lexicon`. */
export const CODED_SYMPTOMS: Readonly<Record<string, readonly string[]>> = {
  "new-bone-pain-over-14-days": wordList(`
    knoglesmerte*, smerter i knogle*, ondt i knoglerne, skeletsmerter, knoglemetastasesmerter
  `),
  "unexplained-weight-loss": ["vægttab*", "uforklaret vægttab"],
  haematospermia: ["hæmatospermi*", "blod i sæden", "blodig sæd"],
  "new-leg-weakness": wordList(`
    kraftnedsættelse i benene, svage ben, nedsat kraft i benene, lammelser, neurologiske udfald, pareser, parese
  `),
  "bladder-or-bowel-paralysis": ["blærelammelse", "tarmlammelse", "sphincterparese", "cauda equina*"],
  "macroscopic-haematuria": wordList(`
    hæmaturi*, makroskopisk hæmaturi, blod i urinen, synligt blod i urinen, makrohæmaturi, blodig urin, rød urin
  `),
  "urinary-retention": ["urinretention*", "vandladningsstop", "retention*"],
  "rectal-bleeding": wordList(`
    rektalblødning*, rectalblødning*, blødning per rectum, blod pr. anum, blod per anum, blod i afføringen, frisk
    blødning, frisk blod, blødning fra endetarmen, endetarmsblødning, proktoragi, hæmatokesi*
  `),
  "blood-from-urethra-or-stoma": wordList(`
    blødning fra stomi*, blod fra stomi*, blødning fra urinrør*, uretrablødning, urethrablødning
  `),
  "pelvic-or-flank-pain": wordList(`
    flankesmerte*, bækkensmerte*, smerter i bækkenet, smerter i flanken, lændesmerter
  `),
  "culture-verified-uti-febrile-or-pyelonephritis": wordList(`
    pyelonefrit*, febril urinvejsinfektion, febrile urinvejsinfektioner, febril uvi, febrile uvi
  `),
  "fever-with-flank-pain": ["feber og flankesmerter", "feber med flankesmerter"],
  "no-urine-from-stoma-or-reservoir": ["ingen urin fra stomi*", "ophørt urinproduktion"],
  "urinary-incontinence": wordList(`
    *inkontinens*, inkontinen*, urinlækage, dryp, efterdryp, lækker urin, bind dgl., bind i døgnet, bind dagligt, bind
    pr. døgn, *inkontinent
  `),
  "erectile-dysfunction": wordList(`
    erektil dysfunktion, rejsningssvigt, rejsningsproblem*, rejsningsbesvær, impotens*, ed, erektionsproblem*,
    erektionssvigt, potensproblem*, nedsat rejsning, manglende rejsning
  `),
  "lymphocele-lymphoedema": ["lymfocele*"],
  lymphoedema: wordList(`
    lymfødem*, hævet arm, hævelse af arm*, hævet ben, hævede ben, armødem
  `),
  "radiation-proctitis-rectal-bleeding": ["proktit*", "stråleproktit*", "proctit*"],
  "bowel-urgency-diarrhoea": ["imperiøs afføringstrang", "afføringsurgency"],
  "radiation-cystitis-haematuria": ["strålecystit*", "radiogen cystit*", "radiocystit*"],
  fatigue: wordList(`
    træthed*, træt, fatigue, udtrætning, udtrættelig
  `),
  "ureteroenteric-stricture-hydronephrosis": wordList(`
    hydronefrose*, afløbshindring*, afløbsproblem*, ureterstriktur*, anastomosestriktur*
  `),
  "recurrent-uti": [
    "gentagne urinvejsinfektioner",
    "recidiverende uvi",
    "recidiverende urinvejsinfektion*",
    "hyppige urinvejsinfektioner",
  ],
  "b12-deficiency": ["b12-mangel", "vitaminmangel"],
  "parastomal-hernia": ["parastomal* hernie*", "parastomalt brok", "stomibrok"],
  neuropathy: wordList(`
    neuropati*, polyneuropati*, føleforstyrrelse*, følelsesløs*, sovende fingre, sovende fødder, prikken*, paræstesi*,
    snurren*
  `),
  osteoporosis: ["osteoporose*", "osteopeni*", "knogleskørhed"],
  depression: ["depression*", "depressiv*", "nedtrykthed", "tristhed"],
  anxiety: ["angst*", "ængstelse"],
  "fear-of-recurrence": ["frygt for tilbagefald", "recidivangst", "recidivfrygt", "angst for tilbagefald"],
  sleep: wordList(`
    søvnproblem*, søvnbesvær, søvnforstyrrelse*, søvnløshed, insomni*
  `),
  cognition: ["hukommelsesbesvær", "koncentrationsbesvær", "kognitive problem*", "hukommelsesproblem*"],
  hormonal: wordList(`
    hedeture*, hedestigninger, svedeture, menopausegener, overgangsgener, nedsat libido, gynækomasti
  `),
  "lung-fibrosis": ["lungefibrose", "strålepneumonit*", "pneumonit*"],
  diarrhoea: wordList(`
    diarré*, diarre*, tynd mave, hyppige afføringer, lars, tynde afføringer
  `),
};

/** What else patients have after cancer, or come back with. */
export const SYMPTOMS: readonly string[] = wordList(`
    bliver gul*, taber sig, bløder*, taber vægt, får ondt*, får feber,
    trækker, tynd hud, *funktionsnedsættelse, melæna, ondt i *, retention,
  ingen rejsning, ikke haft rejsning, ikke rejsning, ingen erektion, ikke holde på vandet, ikke holde på afføringen,
  ikke smage, ingen smagssans, ingen spyt, ikke synke, ikke løfte armen, epileptiske anfald, anfald, krampeanfald,
  bensvulst, hukommelsestab, tørre slimhinder, tør mund, udfald *, blødende *, revne*, læsp*, stammen, afasi,
  ordfindingsbesvær, ny *, nye *, nyt *, nyopstået *, nyopståede *, nytilkommen *, nytilkomne *, tiltagende *,
  vedvarende *, uforklaret *, uforklarlig *, forstørret *, forstørrede *, hævet *, hævede *, ensidig *, nedsat *,
  ændret *, manglende *, tør *, hæs *, hyppige *, stift *, stiv *, stram *, smerte*, ondt, ømhed, ledsmerte*,
  rygsmerte*, hovedpine, svimmelhed, kvalme, opkast*, feber, kulderystelser, nattesved, hoste*, åndenød, dyspnø, forpustet, kortåndet,
  hæmoptys*, blodigt opspyt, blod i opspyt*, blod i spyttet, hæshed, synkebesvær, dysfagi, mundtørhed, tørhed,
  smagsændringer, trismus, gabebesvær, nedsat gabeevne, tandproblemer, gulsot, ikterus, ascites, kløe, udslæt, eksem,
  hudforandring*, papilsekretion, papilflåd, knude*, ny knude, udfyldning*, lymfeknude*, forstørrede lymfeknuder,
  hævelse*, hævet, ødem*, *ødem, sår, arvævs*, stramhed*, stram hud, nedsat bevægelighed, nedsat følesans, nedsat
  kraft, bevægeindskrænkning, seromer, serom, hæmatom*, infektion*, *infektion*, sepsis, blødning*, *blødning*,
  postmenopausal blødning, udflåd, kontaktblødning, urgency, imperiøs*, dysuri, svie*, nykturi, pollakisuri, luts,
  vandladningsbesvær*, vandladningsgener, slap stråle, natlig vandladning, hyppig vandladning, obstipation*,
  forstoppelse*, ændret afføring*, ændrede afføringsvaner, afføringsinkontinens, ileus*, subileus, hernie*, brok,
  cikatricehernie, fistel*, fistler, absces*, striktur*, stenose*, lækage*, *lækage, anastomoselækage, trombose*, dvt,
  lungeemboli*, blodprop*, pneumoni*, lungebetændelse, hjertesvigt, hjerteinsufficiens, nedsat hjertefunktion,
  muskeltab, muskelsvaghed, kraftnedsættelse*, kramper, spasmer, tinnitus, hørenedsættelse, høretab,
  synsforstyrrelse*, anæmi*, jernmangelanæmi, helvedesild, hypothyreose, hypothyroidisme, myksødem,
  hypoparathyroidisme, lavt stofskifte, lavt testosteron, hypogonadisme, infertilitet, ufrivillig barnløshed, vaginal
  tørhed, samlejesmerter, dyspareuni, seksuelle problemer, seksuel dysfunktion, vægtøgning, appetitløshed, nedsat
  appetit, mathed, almen svækkelse, nedsat almentilstand, påvirket almentilstand, stemmebesvær, skuldergener,
  bevægeproblemer, væskeophobning, nyreinsufficiens, nedsat nyrefunktion, faldende nyrefunktion, tegn på
  afløbshindring, tegn på knoglemetastaser, tværsnitssyndrom, medullært tværsnit*, funktionsdyspnø, pigmenteret*,
  modermærke*, urinvejsinfektion*, uvi, blod, rektal*, tenesmi, slim, dumping*, stivhed*, patologisk fraktur, fraktur*, frakturer,
  lammelse*, bevidsthedspåvirkning, personlighedsændring*, milt*, stomiproblem*, prolaps, anafylaksi, tiltagende
  mavesmerter, voksende*, ørepine, sensibilitetsforstyrrelse*, klager over*, svedtendens, vejrtrækningsbesvær,
  retraktion*, asymmetri, misfarvning, recidiverende*
`);

/** Danish and Latin endings of troubles: the language makes new ones every day. */
export const SYMPTOM_ENDINGS: readonly string[] = wordList(`
  *smerter, *smerte, *smerterne, *pine, *besvær, *problemer, *problem, *gener, *blødning, *tab, *hævelse, *forandring,
  *forandringer, *forstyrrelse, *forstyrrelser, *svigt, *trang, *uri, *algi, *itis, *pati, *nedsættelse, *lammelse,
  *tørhed, *kramper, *svækkelse, *hernie, *brok, *striktur, *dysfunktion, *peni, *anæmi, *insufficiens, *fistel,
  *nekrose, *fibrose, *stenose, *træthed, *kløe, *svaghed, *ømhed, *atrofi, *trombose, *emboli, *plegi, *ryghinde,
  *løshed, *forgiftning, *symptomer, *infektion, *knude, *knuder, *anæmisymptomer, *stivhed, *udslæt, *betændelse, *betændelser, *sekretion, *syndrom, *cele
`);

/** Words that name no trouble by themselves, though they end like one. */
export const NO_SYMPTOMS: readonly string[] = wordList(`
  ny sygdom*, ny til, ny tid, på ny*, nye tilfælde, nye symptomer, ny henvisning, ny prøve, ny måling, nye tegn*, ny vurdering, nyt brev, nyt nummer, nye nummer, ny
  tid, nye prøver, ny kontakt, vedvarende stig*, tiltagende psa*, nye fund, ny stigning, ændret psa*, ændret
  behandling*, ændret plan*, nye retningslinjer, ny plan, nye oplysninger, manglende stig*, manglende svar, hyppige
  kontrol*, hyppige prøver, nedsat dosis, ændret dosis, ny medicin, ny behandling*, ny operation*, hævet psa*, hævede
  tal*, nye pjecer, nyt job, nye hjemmeside, nyt hus, nye cykel, ny cykel, alarmsymptomer, kræftsymptomer,
  recidivsymptomer, senfølgeproblemer, bivirkningsgener, symptomer, metoden, stomi, kontrolproblemer, onkologisk knude
`);
