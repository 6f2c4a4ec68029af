import { wordList } from "./word-list.ts";

/**
 * How letters name laboratory tests, by our ids (programmes/analytes.yaml where we have them). `units` are the kinds of unit the test can have, so that a
 * number in a sentence of its own finds its test. Lists of words, read by `lexicon`.
 */
export const ANALYTES: Readonly<Record<string, { words: readonly string[]; units: readonly string[] }>> = {
  psa: {
    words: wordList(`
      psa, p-psa, s-psa, psa*, nadir-psa, total-psa, prostataspecifik* antigen, npu08669, npu12534
    `),
    units: ["ug/l"],
  },
  "albumin-creatinine": {
    words: wordList(`
      u-albumin/kreatinin*, urin-albumin/kreatinin*, albumin/kreatinin*, albumin-kreatinin-ratio, u-acr, acr, uacr,
      mikroalbumin*, u-albumin*, urin-albumin*, albuminuri*
    `),
    units: ["mg/g", "mg/mmol"],
  },
  creatinine: {
    words: wordList(`
      kreatinin*, creatinin*, p-kreatinin, s-kreatinin, se-kreatinin, krea, crea, npu18016, npu04998
    `),
    units: ["umol/l"],
  },
  egfr: { words: ["egfr*", "e-gfr", "gfr"], units: ["ml/min"] },
  haemoglobin: {
    words: wordList(`
      hæmoglobin*, hemoglobin*, hgb, hb, b-hb, hb-værdi*, blodprocent*, npu02319
    `),
    units: ["mmol/l"],
  },
  cobalamin: {
    words: wordList(`
      cobalamin*, kobalamin*, b-12, b12*, vitamin b12, vitamin-b12, npu01700
    `),
    units: ["pmol/l"],
  },
  bicarbonate: {
    words: wordList(`
      standardbikarbonat*, standard bikarbonat*, bikarbonat*, bicarbonat*, standardbicarbonat*, standard bicarbonat*,
      hco3
    `),
    units: ["mmol/l"],
  },
  alp: {
    words: wordList(`
      basisk* fosfatase*, basisk* phosphatase*, alkalisk* fosfatase*, alp, bas. fosf., basisk fosf.
    `),
    units: ["u/l"],
  },
  "ionised-calcium": { words: ["ioniseret calcium", "ca-ion", "ca++", "ion-calcium"], units: ["mmol/l"] },
  calcium: {
    words: wordList(`
      calcium, kalcium, p-calcium, s-calcium, albuminkorrigeret calcium, calcium-ion
    `),
    units: ["mmol/l"],
  },
  sodium: { words: ["natrium"], units: ["mmol/l"] },
  potassium: { words: ["kalium"], units: ["mmol/l"] },
  hba1c: { words: ["hba1c", "langtidsblodsukker"], units: ["mmol/mol"] },
  ldl: { words: ["ldl", "ldl-kolesterol"], units: ["mmol/l"] },
  cholesterol: { words: ["kolesterol", "lipider", "lipidstatus", "kolesteroltal"], units: ["mmol/l"] },
  "vitamin-d": {
    words: wordList(`
      p-25-oh-vitamin*, 25-oh-vitamin*, 25-oh-d-vitamin, vitamin d, d-vitamin, vitamin-d, d-vitaminstatus,
      d-vitaminniveau, s-d-vitamin, p-d-vitamin
    `),
    units: ["nmol/l"],
  },
  testosterone: {
    words: wordList(`
      testosteron, p-testosteron, s-testosteron, testosteronniveau, t-testosteron
    `),
    units: ["nmol/l"],
  },
  lh: { words: ["lh"], units: ["iu/l"] },
  fsh: { words: ["fsh"], units: ["iu/l"] },
  estradiol: { words: ["østradiol", "oestradiol"], units: ["nmol/l", "pmol/l"] },
  cea: { words: ["cea*", "carcinoembryon* antigen", "karcinoembryon* antigen"], units: ["ug/l"] },
  ca125: { words: ["ca-125", "ca125", "ca 12-5"], units: ["ku/l", "u/l"] },
  ca153: {
    words: wordList(`
    ca 15-3, ca-15-3, ca153, ca 153, ca15-3
  `),
    units: ["ku/l", "u/l"],
  },
  ca199: { words: ["ca 19-9", "ca-19-9", "ca199", "ca19-9"], units: ["ku/l", "u/l"] },
  he4: { words: ["he4", "he-4"], units: ["pmol/l"] },
  afp: { words: ["afp", "alfa-føtoprotein*", "alfaføtoprotein*"], units: ["ug/l", "ku/l"] },
  hcg: { words: ["hcg", "beta-hcg", "b-hcg", "choriongonadotropin*"], units: ["iu/l", "u/l"] },
  ldh: { words: ["ldh", "laktatdehydrogenase*"], units: ["u/l"] },
  s100: { words: ["s100*", "s-100*"], units: ["ug/l"] },
  nse: { words: ["nse"], units: ["ug/l"] },
  "chromogranin-a": { words: ["chromogranin*", "kromogranin*", "cga"], units: ["ug/l", "pmol/l"] },
  tsh: { words: ["tsh", "thyreoideastimulerende hormon"], units: ["iu/l"] },
  "free-t4": { words: ["frit t4", "ft4", "frit thyroxin"], units: ["pmol/l"] },
  thyroglobulin: { words: ["thyroglobulin*", "tyreoglobulin*", "thyreoglobulin*"], units: ["ug/l"] },
  pth: { words: ["pth", "parathyreoideahormon"], units: ["pmol/l"] },
  alat: { words: ["alat", "alanintransaminase"], units: ["u/l"] },
  asat: { words: ["asat"], units: ["u/l"] },
  ggt: { words: ["ggt", "gamma-gt"], units: ["u/l"] },
  bilirubin: { words: ["bilirubin"], units: ["umol/l"] },
  albumin: { words: ["p-albumin", "s-albumin", "albumin"], units: ["g/l"] },
  amylase: { words: ["amylase"], units: ["u/l"] },
  crp: { words: ["crp"], units: ["mg/l"] },
  sr: { words: ["sænkningsreaktion", "sænkning", "blodsænkning"], units: ["mm"] },
  leukocytes: {
    words: wordList(`
      leukocyt*, leucocyt*, hvide blodlegemer, hvidt blodbillede, leuko
    `),
    units: ["10e9/l"],
  },
  neutrophils: { words: ["neutrofil*", "neutrocyt*", "neutrofilocyt*"], units: ["10e9/l"] },
  lymphocytes: { words: ["lymfocyt*", "lymfocyttal*"], units: ["10e9/l"] },
  platelets: { words: ["trombocyt*", "thrombocyt*", "blodplader"], units: ["10e9/l"] },
  ferritin: { words: ["ferritin"], units: ["ug/l"] },
  folate: { words: ["folat", "folinsyre"], units: ["nmol/l"] },
  magnesium: { words: ["magnesium"], units: ["mmol/l"] },
  glucose: { words: ["glukose", "blodsukker", "b-glukose", "fasteglukose"], units: ["mmol/l"] },
  urate: { words: ["urat", "urinsyre"], units: ["mmol/l"] },
  carbamide: { words: ["karbamid", "carbamid"], units: ["mmol/l"] },
  immunoglobulins: { words: ["immunglobulin*", "igg", "m-komponent*", "m-protein"], units: ["g/l"] },
  calcitonin: { words: ["calcitonin*", "kalcitonin"], units: ["ng/l", "pmol/l"] },
  cortisol: { words: ["kortisol", "cortisol"], units: ["nmol/l"] },
};

/** Groups of tests that say which tests only to those who know: they name none (the guide: "vanlige blodprøver", "nyretal" are vague). */
export const TEST_GROUPS: readonly string[] = wordList(`
  blodprøve*, blodpr., prøver, prøvetagning, blodprøvekontrol*, nyretal*, levertal*, væsketal*, blodtal*,
  nyrefunktion*, leverfunktion*, hæmatologi*, infektionstal, tumormarkør*, markør*, blodbillede*, stofskiftetal,
  stofskifteprøve*, elektrolyt*, rutineprøver, standardprøver, rutineblodprøve*, laboratorieprøve*, laboratorieprøver,
  kontrolprøver, blpr, blpr., bl.pr., tallene, hormonprøver
`);

/** Groups that name their tests well enough where somebody shall take them: the kidney's function is measured by creatinine and eGFR. */
export const NAMED_GROUPS: Readonly<Record<string, readonly string[]>> = {
  creatinine: ["nyrefunktion*"],
  tsh: ["stofskiftetal", "thyroideatal", "stofskifteprøve*", "thyreoideatal"],
  alat: ["leverfunktion*"],
};
