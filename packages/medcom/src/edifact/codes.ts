import { codes } from "./slots.ts";

/** A letter that is new, or takes the place of another. */
export const letterStatus = codes({ nytbrev: "N", rettetbrev: "M" });

/** Where the patient is in the course. */
export const episodeStatus = codes({
  inaktiv: "POT",
  indlagt: "HS",
  ambulant: "HA",
  doed: "DA",
  ambulant_roentgen: "REQ",
});

/** Who a relative is. */
export const relation = codes({ uspec_paaroerende: "GU", mor: "MO", far: "FA", barn: "SD" });

/** Which classification a diagnosis is from. */
export const diagnosisSystem = codes({ SKSdiagnosekode: "SKS", uspecificeretkode: "USP", ICPCkode: "ICP" });

/** What a diagnosis is in the course. */
export const diagnosisRole = codes({
  uspec_diagnose: "DI",
  henv_diagnose: "H",
  bidiagnose: "B",
  tillaegsdiagnose: "DM",
  aktionsdiagnose: "A",
  grundmorbus: "G",
  midlertidig_diagnose: "M",
  forloebsdiagnose: "S",
  operation: "TR",
  roentgenundersoegelse: "IN",
});

/** Why a message or a letter is refused. */
export const refuseCode = codes({
  ikke_specificeret: "NC",
  ukendt_lokationsnummer: "LOK",
  problem_med_modtagerID: "MID",
  problem_med_version: "VER",
  syntaksfejl: "SYN",
});

/** What a file is. */
export const objectCode = codes(
  {
    tekstfil: "TXT",
    billede: "IMG",
    program: "PRG",
    vektor_grafik: "VGR",
    biosignaler: "BSG",
    multimedie: "MUL",
    proprietaert_indhold: "PRP",
  },
  { SND: "multimedie" },
);

const EXTENSIONS = "pcx gif bmp png mpg dcm scp txt rtf doc wpd exe pdf wav avi mid rmi com zip bin inh plo fnx";

/** A file's extension; MedCom's list in OIOXML spells the spreadsheet's `xsl`. */
export const objectExtension = codes({
  ...Object.fromEntries(EXTENSIONS.split(" ").map((extension) => [extension, extension.toUpperCase()])),
  tiff: "TIF",
  jpeg: "JPG",
  xsl: "XLS",
});

/** The sender's speciality (MedCom AFSSPEC). */
export const speciality = codes({
  ikkeklassificeret: "99",
  intern_medicin_sygehus: "1",
  geriatri: "2",
  hepatologi: "3",
  haematologi: "4",
  infektionsmedicin: "5",
  kardiologi: "6",
  med_allergologi: "7",
  med_endokrinologi: "8",
  med_gastroenterologi: "9",
  med_lungesygdomme: "10",
  nefrologi: "11",
  reumatologi: "12",
  dermato_venerologi_sygehus: "18",
  neurologi: "20",
  onkologi: "22",
  kirurgi_sygehus: "30",
  karkirurgi: "31",
  kir_gastroenterologi: "32",
  plastikkirurgi: "33",
  thoraxkirurgi: "34",
  urologi: "35",
  gynaekologi_obstetrik_sygehus: "38",
  neurokirurgi: "40",
  ortopaedisk_kirurgi_sygehus: "42",
  oftalmologi: "44",
  oto_rhino_laryngologi: "46",
  hospitalsodontologi: "48",
  psykiatri_sygehus: "50",
  boerne_ungdomspsykiatri: "52",
  klin_biokemi: "60",
  klin_fys_nuklearmedicin: "61",
  klin_immunologi: "62",
  klin_mikrobiologi: "63",
  klin_neurofysiologi: "64",
  patologisk_anatomi: "65",
  diagnostisk_radiologi: "66",
  klin_farmakologi: "67",
  klin_genetik: "68",
  paediatri_sygehus: "80",
  anaestesiologi_sygehus: "84",
  arbejdsmedicin: "86",
  almen_medicin: "90",
  samfundsmedicin: "91",
  almenlaege_laegevagt: "580",
  oejenlaege: "1519",
  oere_naese_halslaege: "2021",
  anaestesiologi_praksis: "2501",
  roentgen_kbh: "2503",
  dermato_venerologi_praksis: "2504",
  roentgen: "2505",
  reumatologi_fysiurgi: "2506",
  gynaekologi_obstetrik_praksis: "2507",
  intern_medicin_praksis: "2508",
  kirurgi_praksis: "2509",
  klinisk_kemi: "2511",
  neuromedicin: "2518",
  ortopaedisk_kirurgi_praksis: "2520",
  patologi: "2522",
  plastkirurgi: "2523",
  psykiatri_praksis: "2524",
  paediatri: "2525",
  boernepsykiatri: "2526",
  tropemedicin: "2528",
  tandlaege: "4050",
  fysioterapi: "4551",
  kiropraktor: "5053",
  briller: "5552",
  fodterapi: "6054",
  fodbehandlking: "6055", // spelt so in the schema
  med_laboratorier: "7045",
  omegnslaboratorier: "7046",
  psykolog: "9463",
});
