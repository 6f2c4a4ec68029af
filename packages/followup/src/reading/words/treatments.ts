import type { TreatmentKind } from "../letter-facts.ts";
import { wordList } from "./word-list.ts";

/** Treatments of cancer as letters name them. `once`: it can be done to a patient once only, so that two dates for it contradict each other. */
export interface TreatmentWords {
  kind: TreatmentKind;
  words: readonly string[];
  once?: true;
  /** The programme anchor that its date would be. */
  anchor?: string;
}

/** By our names, the more special before the more general. Lists of words, read by `lexicon`. */
export const TREATMENTS: Readonly<Record<string, TreatmentWords>> = {
  prostatectomy: {
    kind: "operation",
    once: true,
    anchor: "surgeryDate",
    words: wordList(`
      *prostatektomi*, prostatektomi*, prostatectomi*, rarp, ralp, rrp, rp, fjernet prostata, fjernet blærehalskirtlen,
      prostatafjernelse
    `),
  },
  cystectomy: {
    kind: "operation",
    once: true,
    anchor: "cystectomyDate",
    words: wordList(`
    fjernelse af blæren, blæren fjernet, blæren blev fjernet,
      cystektomi*, cystoprostatektomi*, cystectomi*, rarc, rc, fjernet blæren, blærefjernelse
    `),
  },
  nephroureterectomy: {
    kind: "operation",
    once: true,
    anchor: "surgeryDate",
    words: ["nefroureterektomi*", "nephroureterektomi*", "nephroureterectomi*", "nu"],
  },
  nephrectomy: {
    kind: "operation",
    anchor: "surgeryDate",
    words: wordList(`
      nefrektomi*, nephrektomi*, nephrectomi*, fjernet nyren, nyrefjernelse
    `),
  },
  "partial-nephrectomy": {
    kind: "operation",
    anchor: "surgeryDate",
    words: ["nyreresektion*", "partiel nefrektomi*", "nefronbesparende*", "nyrebesparende*"],
  },
  orchiectomy: {
    kind: "operation",
    once: true,
    anchor: "surgeryDate",
    words: ["orkiektomi*", "orchiektomi*", "orchiectomi*", "kastration"],
  },
  turb: { kind: "operation", once: true, words: ["tur-b", "turb", "tur-bt", "turbt"] },
  "re-resection": { kind: "operation", words: ["re-resektion*", "re-tur*", "re-turb", "re-tur-b", "second look"] },
  mastectomy: {
    kind: "operation",
    once: true,
    anchor: "surgeryDate",
    words: ["mastektomi*", "mastectomi*", "ablatio mammae", "brystfjernelse"],
  },
  lumpectomy: {
    kind: "operation",
    anchor: "surgeryDate",
    words: ["lumpektomi*", "lumpectomi*", "brystbevarende*", "kvadrantresektion"],
  },
  penectomy: { kind: "operation", once: true, anchor: "surgeryDate", words: ["penektomi*", "*penektomi*"] },
  hysterectomy: {
    kind: "operation",
    once: true,
    anchor: "surgeryDate",
    words: ["hysterektomi*", "hysterectomi*", "fjernet livmoderen"],
  },
  hemicolectomy: {
    kind: "operation",
    once: true,
    anchor: "surgeryDate",
    words: ["hemikolektomi*", "hemicolectomi*", "kolektomi*", "colectomi*"],
  },
  "rectal-resection": {
    kind: "operation",
    once: true,
    anchor: "surgeryDate",
    words: wordList(`
      rektumresektion*, rectumresektion*, rektumamputation*, low anterior resektion, lav anterior resektion, tme, lar,
      rektumekstirpation*
    `),
  },
  "sigmoid-resection": {
    kind: "operation",
    once: true,
    anchor: "surgeryDate",
    words: ["sigmoideumresektion*", "sigmoideresektion*", "sigmaresektion*"],
  },
  lobectomy: {
    kind: "operation",
    once: true,
    anchor: "surgeryDate",
    words: ["lobektomi*", "lobectomi*", "pneumonektomi*", "bilobektomi*"],
  },
  thyroidectomy: {
    kind: "operation",
    once: true,
    anchor: "surgeryDate",
    words: ["thyroidektomi*", "thyreoidektomi*", "tyreoidektomi*", "tyroidektomi*"],
  },
  laryngectomy: { kind: "operation", once: true, anchor: "surgeryDate", words: ["laryngektomi*", "*laryngektomi*"] },
  gastrectomy: {
    kind: "operation",
    once: true,
    anchor: "surgeryDate",
    words: wordList(`
      gastrektomi*, ventrikelresektion*, øsofagusresektion*, esofagektomi*, whipple*, pankreatikoduodenektomi*
    `),
  },
  excision: {
    kind: "operation",
    words: wordList(`
      excision*, ekscision*, re-excision*, reexcision*, bred excision, exciderer*, excideret, ekscideret
    `),
  },
  surgery: {
    kind: "operation",
    words: wordList(`
    fjernelse af *, taget ud, taget væk, skåret bort, skåret væk, skåret ud, bortopereret,
      *ektomi, *ektomien, *resektion, *resektionen, *resektioner, resektion, resektionen, resecer*, *dissektion,
      *amputation, aksilrømning*, sentinel node*, sentinel-node*, konisering*, *ablation, kryo*, rfa, bso,
      salpingo-ooforektomi*, debulking*, cytoreduktiv*, brachioplastik, leverresektion*, stomi lagt tilbage, stomien
      lagt tilbage, transplant*, hipec, rplnd, neck dissection, halsdissektion*, tonsillektomi*, vulvektomi*,
      penektomi*, kileresektion*, segmentresektion*, vats, enukleation*, *ekstirpation*, ekstirpation*, *plastik,
      *ektomeret, embolisering*
    `),
  },
  radiotherapy: {
    kind: "radiotherapy",
    anchor: "radiotherapyEndDate",
    words: wordList(`
      strålebehandl*, strålet, strålebeh., stråleterapi, strålekur*, stråler, bestrål*, *bestrål*, radioterapi*, brakyterapi*,
      brachyterapi*, brachy*, ebrt, imrt, sbrt, stereotaksi*, stereotaktisk*, *strålebehandling, *strålebehandlet,
      kemoradio*, kemostrål*, protonterapi*, radiojod*, gy
    `),
  },
  hormones: {
    kind: "medicine",
    words: wordList(`
      adt, kastrationsbehandling*, hormonbehandling*, hormoner, hormonsprøjte*, hormonkur*, hormonindsprøjtning*, endokrin behandling*, endokrin terapi, antihormon*,
      anti-hormon*, hormonterapi, androgen deprivation*, *relin, *relix, zoladex, firmagon, eligard, procren,
      pamorelin, decapeptyl, *lutamid, casodex, xtandi, erleada, nubeqa, abirateron*, zytiga, tamoxifen, letrozol,
      anastrozol, exemestan, fulvestrant, femar, arimidex, aromatasehæmmer*, lhrh*, gnrh*
    `),
  },
  bcg: {
    kind: "medicine",
    words: wordList(`
    bcg*, skyllebehandling*, blæreskyl*, mitomycin*, blæreinstillation*
  `),
  },
  immunotherapy: {
    kind: "medicine",
    words: wordList(`
      immunterapi*, checkpoint*, *mab, *lumab, herceptin, keytruda, opdivo
    `),
  },
  targeted: {
    kind: "medicine",
    words: wordList(`
      *tinib, *ciclib, *parib, *rafenib, *limus, targeteret*, osimertinib, imatinib, ibrutinib, venetoclax
    `),
  },
  chemotherapy: {
    kind: "medicine",
    words: wordList(`
      kemoterapi*, kemo, kemobehandling*, cytostatika*, *platin, *taxel, taxan*, capecitabin, xeloda, gemcitabin*,
      folfox, folfiri, capox, xelox, 5-fu, fluorouracil, doxorubicin, epirubicin, cyclofosfamid, ec, ec x, bep,
      r-chop, chop, abvd, r-bendamustin, bendamustin, etoposid, pemetrexed, vinorelbin, temozolomid, methotrexat,
      adjuverende kemo*, neoadjuverende*, adj. kemo, flot, fcr, r-cvp, chlorambucil, serie*, kure, kemokur*
    `),
  },
  watching: {
    kind: "watching",
    words: wordList(`
    følge sygdommen*,
      watchful waiting, watch and wait, ikke at behandle, alene at observere, blot at observere, kun at observere, undlade behandling, se tiden an, lade det stå, watchfull waiting, ww, aktiv overvågning, active surveillance, afventende behandling,
      afventende strategi, overvågning uden behandling, observation uden behandling, wait and see, aktiv monitorering,
      wait and watch
    `),
  },
  unnamed: {
    kind: "unnamed",
    words: wordList(`
      operationsdato, op.dato, op-dato, dato for operation*, opereret, *opereret, behandling for, behandlet for, operer*, operation, operationen, operativt, behandlet, indgrebet,
      kirurgi, kirurgisk fjernet, fik fjernet, fået fjernet, fjernet, kurativt intenderet behandling, afsluttet
      behandling, behandling afsluttet
    `),
  },
};

/** Medicines that are not given against the cancer: they stand as no plan for it. */
export const OTHER_MEDICINES: readonly string[] = wordList(`
  sildenafil, tadalafil, loperamid, imodium, levothyroxin*, eltroxin, euthyrox, levaxin, thyroxin, calcium, d-vitamin, paracetamol,
  ibuprofen, morfin, movicol, mirabegron, solifenacin, østrogencreme, vagifem, antibiotika, pantoprazol, metformin,
  statin, simvastatin, b12-injektion*, betolvex, hydrocortison, testosterongel, testosteroninjektion*, nebido
`);

/** Medicines for the bones: they belong to the plan, though they do not hit the cancer itself. */
export const BONE_MEDICINES: readonly string[] = wordList(`
  zoledronsyre, zometa, aclasta, denosumab, prolia, xgeva, bisfosfonat*, alendronat*, alendronsyre, ibandronat
`);
