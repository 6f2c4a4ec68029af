import type { Element } from "../../epikrise.ts";
import { wordList } from "./word-list.ts";

/**
 * Words too loose to act on, as letters have them, besides those that the author's own check knows (vague-words-list.ts). By element; lists of words,
 * read by `lexicon`. A locum who has never met the patient could not act on them (the guide).
 */
export const LOOSE: Readonly<Record<Element, readonly string[]>> = {
  "course-of-treatment": [],
  "complications-and-after-effects": wordList(`
    plejer at have,
    som man kan forvente, man kan forvente, gængse*, de gængse*, lidt forskellige gener, en del gener,
    som ventet, som man kunne vente, som det plejer, almindelige gener, de typiske gener, typiske gener, småting, lidt
    af det hele, forskellige gener, almindelige bivirkninger, de sædvanlige, de sædvanlige gener*, sædvanlige gener,
    vanlige gener, de vanlige gener, de kendte gener, kendte gener, de velkendte gener, velkendte gener, som
    forventet, som forventeligt, forventelig*, lidt forskelligt*, lidt af hvert, lidt gener, nogle gener, visse gener,
    diverse gener, div. gener, en del gener, de gener man kan forvente, efter omstændighederne, sædvanligt forløb,
    vanligt forløb, vanlige bivirkninger, sædvanlige bivirkninger, kendte bivirkninger, kendte senfølger, sædvanlige
    senfølger, vanlige senfølger, de sædvanlige følger, nogle senfølger, visse senfølger, har det efter forholdene*,
    efter forholdene, mindre gener, moderate gener, acceptable gener, tålelige gener
  `),
  "treatment-plan": wordList(`
    som hidtil, indtil videre, ved behov, efter behov, uændret, fortsætter, fortsættes, som vanligt, efter vanlige
    retningslinjer, fortsat behandling, efter aftale, efter gældende retningslinjer
  `),
  "checks-at-gp": wordList(`
    når hun synes*, når han synes*, når pt. synes*, hist og her, som i plejer, når der er behov, hvis der er behov, efter
    jeres vurdering, som i finder*, når i finder*, nu og da, en gang imellem, ind imellem, indimellem, når der er lejlighed, efter jeres skøn, med passende interval, passende
    intervaller, jævne intervaller, et par gange, tjekkes, holde øje med*, holdes øje med*, efter behov, ved behov,
    p.n., pn., regelmæssig*, jævnlig*, med jævne mellemrum, med passende mellemrum, af og til, løbende, indtil videre,
    lejlighedsvis*, ved lejlighed, når det passer, efter skøn, efter aftale, som vanligt, vanlig kontrol, som hidtil,
    hyppig*, fra tid til anden, med mellemrum, periodisk*, følges, kontrolleres, opfølgning hos*, kontrol hos*, mhp.
    kontrol, til kontrol, til videre kontrol, til videre opfølgning, videre opfølgning, videre kontrol*, følge
    patienten, følger patienten
  `),
  "blood-tests": wordList(`
    de vanlige prøver, vanlige tal, sædvanlige tal, almindelige blodprøver, gængse blodprøver, alm. blodprøver,
    standardprøver, diverse blodprøver, div. blodprøver, nydelig*, ligger fint, ligger pænt, acceptabel*, som
    tidligere, tilfredsstillende, i bund, vanlige blodprøver, sædvanlige blodprøver, vanlige prøver, sædvanlige
    prøver, relevante blodprøver, relevante prøver, rutineprøver, rutineblodprøver, de sædvanlige*, er lav, lav, lavt,
    umålelig*, fin, fint, fine, ok, i orden, normal*, stabil*, uændret*, ikke målelig*, upåfaldende, pæn*, nyretal,
    levertal, blodtal, væsketal, i ro
  `),
  "clinical-assessment": wordList(`
    efter retningslinje*, efter gældende retningslinje*, jf. retningslinje*, sædvanligt helbredstjek, vanligt helbredstjek, helbredstjek, på indikation, i vanligt omfang, efter jeres skøn,
    efter jeres vurdering, undersøges efter behov, lægeundersøgelse, når i finder*, som i finder*, finder det
    nødvendigt, finder nødvendigt, synes nødvendigt, sædvanlig undersøgelse, vanlig us., sædvanlig us., gynækologisk kontrol, almindelig*kontrol, almindelig kontrol,
    vanligt tjek, almindeligt tjek, almindelig helbredsundersøgelse, relevante undersøgelser, vanlige undersøgelser,
    vanlig klinisk kontrol, vanlig kontrol, sædvanlig kontrol, vanlig undersøgelse, vanlig klinisk undersøgelse,
    sædvanlig klinisk*, efter skøn, efter behov, ved behov, alm. obj. us.*, alm. obj. undersøgelse*, almindelig
    objektiv undersøgelse, alm. objektiv*, alm. us., almindelig undersøgelse, almindelig lægeundersøgelse, klinisk
    vurdering som vanligt, som vanligt, klinisk kontrol, klinisk vurdering, klinisk undersøgelse, objektiv
    undersøgelse, obj. us., relevant undersøgelse, relevant klinisk*, rutinemæssig*, rutineundersøgelse, generel
    undersøgelse, helbredsundersøgelse, som sædvanlig*
  `),
  "re-referral-criteria": wordList(`
    ved forandringer, forandringer, ved noget*, ved bekymring, bekymring, når i finder*, hvis i finder*, hvis
    tallene*, tegn på recidiv, tegn på tilbagefald, mistanke om tilbagefald, tegn på sygdom*, mistanke om sygdom*,
    relevante symptomer, markant stigning, klar stigning, pludselig stigning, unormal*, abnorm*, ved afvigelse*,
    forhøjet, stigning, ved stigning, ved stigende*, ved markant*, ved forværring, ved problemer, ved behov, ved
    tvivl, ved mistanke*, ved tegn på recidiv, ved tegn på tilbagefald, ved tegn på*, biokemisk recidiv,
    psa-doubling*, psa-fordobling*, psa-doublering*, fordoblingstid, ved recidiv, ved tilbagefald, ved progression,
    ved ændring*, ved forhøjet*, ved forhøjede*, ved unormal*, ved abnorm*, ved afvigende*, ved fald*, ved påvirket*,
    skrider, forkerte retning, stiger, falder, stigende, faldende, ved nye symptomer, ved symptomer, hvis der er
    noget, ved spørgsmål, efter skøn, ved alarmsymptomer, mistanke om recidiv, hvis der opstår problemer, opstår der problemer, når det
    skønnes*, ved klinisk mistanke*
  `),
  "direct-contact": wordList(`
    det nummer i plejer, på vanligt nummer, i kan altid få fat*, kontaktes på sædvanlig*, nummeret kender*, den sædvanlige linje, via afdelingen, ring til
    afdelingen, ring til os, ring til ambulatoriet, kontakt os*, kontakte os*, kontakt afdelingen*, kontakt
    ambulatoriet*, det kendte nummer, kendte nummer, sædvanlige nummer, vanlige nummer, omstilling*, *omstilling*, fat
    i os, fange os, hovednummer*, velkommen til at ringe, velkommen til at kontakte*, kontaktes*, ring ved*, ring
    gerne, kan kontaktes*, via sekretær*, kontakt til afdelingen
  `),
  "material-to-patient": wordList(`
    det han skulle*, det hun skulle*, hvad han skulle*, det nødvendige, lidt at læse*, noget at læse*, det sædvanlige, det vanlige, standardpakke*, div. skriftl*, skriftl., mat., vores
    materiale, noget med, de vanlige foldere, vanlige foldere, sædvanlige foldere, et par pjecer, nogle pjecer, noget at læse, alt relevant,
    relevant information, noget skriftlig*, forskellige pjecer, forskelligt materiale, informationspakke*, infopakke*,
    standardmateriale*, skriftlig information, skriftligt materiale, skriftligt, div. pjecer, diverse pjecer, div.
    brochurer, diverse brochurer, diverse*, div., pjecer, brochurer, foldere, papirer, vanligt materiale, vanlige
    materiale*, sædvanligt materiale, det sædvanlige materiale, relevant materiale, relevant skriftlig*, relevante
    pjecer, vanlige pjecer, vanlig information, sædvanlige pjecer, informationsmateriale, materiale, information,
    noget materiale, noget skriftligt, lidt skriftligt, patientinformation, vejledning*
  `),
  "other-material": wordList(`
    se i øvrigt journal*, se ellers journal*, se vanlig*, se gammel*, se forrige*, rel. bilag, rel. svar, øvrige papirer, relevante svar, vanlige svar, sendes ved behov, eftersendes ved behov, ligger i systemet*, findes i
    systemet, i systemet, henviser til journal*, alt andet, resten af sagen, det øvrige, efter anmodning, jf. journal*,
    journalsystem*, ligger i journal*, ligger i vores*, det resterende*,
    yderligere oplysninger*, kan ses i tidligere*, se tidligere*, kan findes i*, i vores system*, i journalen, kan
    fås, kan sendes, ved forespørgsel, se vores*, henvises til journalen, relevant materiale, diverse svar, se
    journal*, se epj, se sundhedsjournalen, relevante bilag, relevant bilag, div. bilag, diverse bilag, diverse papirer, div. papirer, relevante papirer, kan
    rekvireres, rekvireres, fremgår af*, tidligere breve, tidligere epikriser, tidligere notater, øvrige oplysninger,
    efter anmodning, på forespørgsel, kan eftersendes, fås ved henvendelse
  `),
};
