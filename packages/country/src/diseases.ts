/** A cancer of the demo region: which department treats it, and how its letters speak of it. */
export interface Disease {
  cancer: string;
  icd10: string;
  /** Inside a sentence, as "lungekræft". */
  name: string;
  sex: "female" | "male" | "both";
  /** Id of the departments that treat it. */
  departments: readonly string[];
}

/** A cancer that is followed by the general plan, with what its letters say. */
export interface OtherDisease extends Disease {
  stages: readonly string[];
  treatments: readonly string[];
  afterEffects: readonly string[];
  /** What the own doctor shall look for. */
  signs: string;
}

/** Prostate cancer after surgery, at the two urological departments. */
export const PROSTATE_SURGERY: Disease = {
  cancer: "prostate",
  icd10: "DC619",
  name: "prostatakræft",
  sex: "male",
  departments: ["dep-urologi-oest", "dep-urologi-vest"],
};

/** Prostate cancer after radiotherapy, at the two oncological departments. */
export const PROSTATE_RADIOTHERAPY: Disease = {
  ...PROSTATE_SURGERY,
  departments: ["dep-onkologi-oest", "dep-onkologi-vest"],
};

/** Bladder cancer after cystectomy. */
export const BLADDER: Disease = {
  cancer: "bladder",
  icd10: "DC679",
  name: "blærekræft",
  sex: "both",
  departments: ["dep-urologi-oest"],
};

/** Cancer of the renal pelvis or ureter, after the kidney and ureter were removed. */
export const UPPER_TRACT: Disease = {
  cancer: "upper-urinary-tract",
  icd10: "DC659",
  name: "nyrebækkenkræft",
  sex: "both",
  departments: ["dep-urologi-oest"],
};

/** Renal cell cancer after surgery. */
export const KIDNEY: Disease = {
  cancer: "kidney",
  icd10: "DC649",
  name: "nyrekræft",
  sex: "both",
  departments: ["dep-urologi-vest"],
};

/** Cancers without a programme of their own. */
export const OTHER_DISEASES: readonly OtherDisease[] = [
  {
    cancer: "breast",
    icd10: "DC509",
    name: "brystkræft",
    sex: "female",
    departments: ["dep-bryst"],
    stages: ["pT1c N0 M0", "pT2 N1 M0"],
    treatments: ["Brystbevarende operation", "Mastektomi med sentinel node"],
    afterEffects: [
      "Let hævelse af overarmen på den opererede side.",
      "Nedsat skulderbevægelighed, 20 grader i abduktion.",
      "Ingen komplikationer.",
    ],
    signs: "ny knude i brystet eller armhulen, væskende brystvorte, vedvarende knoglesmerter",
  },
  {
    cancer: "colorectal",
    icd10: "DC189",
    name: "tyktarmskræft",
    sex: "both",
    departments: ["dep-mave-tarm"],
    stages: ["pT3 N0 M0", "pT2 N0 M0", "pT3 N1a M0"],
    treatments: ["Laparoskopisk højresidig hemikolektomi", "Laparoskopisk sigmoideumresektion"],
    afterEffects: ["Tynd afføring 3-4 gange dagligt.", "Ingen komplikationer.", "Prikken i fødderne efter kemoterapi."],
    signs: "blod i afføringen, ændret afføring i mere end 4 uger, uforklaret blodmangel eller vægttab",
  },
  {
    cancer: "lung",
    icd10: "DC349",
    name: "lungekræft",
    sex: "both",
    departments: ["dep-lunge"],
    stages: ["pT1b N0 M0", "pT2a N0 M0"],
    treatments: ["Torakoskopisk lobektomi", "Stereotaktisk strålebehandling mod lungetumor"],
    afterEffects: ["Åndenød ved trappegang, to etager.", "Smerter i operationsarret, klares med paracetamol."],
    signs: "blodigt opspyt, hoste i mere end 4 uger, tiltagende åndenød, vægttab",
  },
  {
    cancer: "gynaecological",
    icd10: "DC549",
    name: "livmoderkræft",
    sex: "female",
    departments: ["dep-gynaekologi"],
    stages: ["FIGO IA", "FIGO IB"],
    treatments: ["Robotassisteret hysterektomi"],
    afterEffects: ["Let lymfødem i venstre ben, bruger støttestrømpe.", "Ingen komplikationer."],
    signs: "blødning fra skeden, smerter i underlivet, hævet ben",
  },
  {
    cancer: "melanoma",
    icd10: "DC439",
    name: "modermærkekræft",
    sex: "both",
    departments: ["dep-plastik"],
    stages: ["pT1b N0 M0", "pT2a N0 M0"],
    treatments: ["Reexcision med sentinel node"],
    afterEffects: ["Ingen komplikationer.", "Føleforstyrrelse omkring arret."],
    signs: "nye eller ændrede modermærker, knuder ved arret eller i lymfeknuderne",
  },
  {
    cancer: "lymphoma",
    icd10: "DC859",
    name: "lymfekræft",
    sex: "both",
    departments: ["dep-haematologi"],
    stages: ["stadium II", "stadium III"],
    treatments: ["Seks serier kemoimmunterapi, sidste serie"],
    afterEffects: ["Træthed, sover to timer om dagen.", "Prikken i fingrene."],
    signs: "hævede lymfeknuder i mere end 3 uger, nattesved, feber uden forklaring",
  },
  {
    cancer: "head-neck",
    icd10: "DC329",
    name: "strubekræft",
    sex: "both",
    departments: ["dep-oere-naese-hals"],
    stages: ["T1a N0 M0", "T2 N0 M0"],
    treatments: ["Strålebehandling 66 Gy/33 fraktioner, sidste fraktion"],
    afterEffects: ["Mundtørhed, drikker til alle måltider.", "Hæs stemme sidst på dagen."],
    signs: "hæshed i mere end 3 uger, knude på halsen, synkebesvær",
  },
  {
    cancer: "thyroid",
    icd10: "DC739",
    name: "skjoldbruskkirtelkræft",
    sex: "both",
    departments: ["dep-oere-naese-hals"],
    stages: ["pT1b N0 M0", "pT2 N0 M0"],
    treatments: ["Total tyreoidektomi", "Hemityreoidektomi"],
    afterEffects: ["Ingen komplikationer.", "Let hæs stemme, bedres."],
    signs: "knude på halsen, hæshed i mere end 3 uger, synkebesvær",
  },
];
