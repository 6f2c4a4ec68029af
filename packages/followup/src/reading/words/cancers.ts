import type { CancerKind } from "../letter-facts.ts";
import { wordList } from "./word-list.ts";

/** Danish and Latin names by which letters tell which cancer it is; the organ alone is enough beside a word for cancer. Lists of words, read by `lexicon`. */
export const CANCERS: Readonly<Record<CancerKind, readonly string[]>> = {
  prostate: wordList(`
    prostata*, prostatae, *prostatacancer, *prostatakræft, blærehalskirtel*
  `),
  bladder: wordList(`
    blære*, urinblære*, vesicae*, *blærekræft, *blæretumor, *blærecancer
  `),
  "upper-tract": wordList(`
    urinleder*, nyrebækken*, ureter*, pelvis renalis, øvre urinveje, utuc
  `),
  kidney: wordList(`
    nyre*, renis, renal*, rcc, renalcelle*, hypernefrom*, grawitz*
  `),
  testis: wordList(`
    testi*, testikel*, seminom*, non-seminom*, germinalcelle*
  `),
  penis: ["penis*"],
  breast: ["bryst*", "mamma*", "mammae"],
  colorectal: wordList(`
    tyktarm*, endetarm*, tarmkræft, colon*, coli, kolon*, rectum*, rektum*, recti, sigmoid*, sigmoideum*, coecum*,
    cøkum*, kolorektal*, colorektal*
  `),
  lung: wordList(`
    lunge*, pulm*, bronkie*, bronchie*, nsclc, sclc, overlap
  `),
  melanoma: ["melanom*", "modermærkekræft*"],
  gynaecological: wordList(`
    livmoder*, ovari*, æggestok*, cervi*, corporis uteri, corpus uteri, endometri*, vulva*, vagina*, tuba*, uteri,
    ovarie*
  `),
  "head-and-neck": wordList(`
    hals*, larynx*, laryngis, strube*, pharynx*, svælg*, mundhule*, tunge*, tonsil*, oropharynx*, spytkirtel*, næse*,
    hoved-hals*
  `),
  thyroid: wordList(`
    thyroidea*, thyreoidea*, skjoldbruskkirtel*, papillært thyroid*, thyreoideakarcinom*
  `),
  lymphoma: wordList(`
    lymfom*, hodgkin*, myelom*, myelomatose*, leukæmi*, kll, cll, lymfeknudekræft*
  `),
  "upper-gastrointestinal": wordList(`
    spiserør*, øsofag*, esofag*, mavesæk*, ventrik*, pankreas*, pancreas*, bugspytkirtel*, lever*, galdeveje*, hcc,
    cardia*
  `),
  other: wordList(`
    hud*, hjerne*, sarkom*, net, neuroendokrin*, gist, mesoteliom*, anal*, anus*, ukendt primær*
  `),
};

/** Words for a malignant disease. */
export const CANCER_WORDS: readonly string[] = wordList(`
  *kræft, kræft, kræften, *kræftsygdom, *cancer, cancer, c., ca., *karcinom, karcinom*, *carcinom, carcinom*,
  adenocarcinom*, adenokarcinom*, *melanom, melanom*, *lymfom, lymfom*, seminom*, non-seminom*, *sarkom, sarkom*,
  tumor, *tumor, *tumoren, svulst*, malign*, neoplas*, rcc, nsclc, sclc, hypernefrom*, myelom*, leukæmi*, kll, cll,
  hodgkin*, cis, urotelial*, mb. hodgkin*, net, gist, hcc, *tumorer, glioblastom*, *gliom, *gliomer, *blastom, *cytom,
  karcinoid*, myelofibrose, *leukæmi, *metastaser, metastase*, *teliom, gliom*, mesoteliom*, gestationel*, mola
`);

/** ICD-10 and SKS ranges (D-prefix) by cancer: first and last three-figure code. */
export const CODE_RANGES: readonly (readonly [first: number, last: number, cancer: CancerKind])[] = [
  [0, 14, "head-and-neck"],
  [15, 17, "upper-gastrointestinal"],
  [18, 20, "colorectal"],
  [21, 21, "other"],
  [22, 26, "upper-gastrointestinal"],
  [30, 32, "head-and-neck"],
  [33, 34, "lung"],
  [43, 43, "melanoma"],
  [50, 50, "breast"],
  [51, 58, "gynaecological"],
  [60, 60, "penis"],
  [61, 61, "prostate"],
  [62, 62, "testis"],
  [64, 64, "kidney"],
  [65, 66, "upper-tract"],
  [67, 67, "bladder"],
  [73, 73, "thyroid"],
  [81, 96, "lymphoma"],
];
