import { wordList } from "./word-list.ts";

/** Words by which a sentence tells what it is about, wherever it stands: the guide's "headings do not matter". Lists of words, read by `lexicon`. */

/** Sending the patient back. */
export const REFERRAL: readonly string[] = wordList(`
  genhenvis*, genhenv., gen-henvis*, tilbagehenvis*, henvis*, henv., retur til, retur ved, retur v., retur hertil,
  sendes retur, send ham*, send hende*, send pt*, send patienten*, sendes til os, sendes tilbage, sendes hertil, ser
  vi ham gerne igen, ser vi hende gerne igen, ser ham gerne igen, ser hende gerne igen, ser gerne patienten igen, vil
  vi gerne se*, vil vi se*, velkommen ved, velkommen til at komme igen, velkommen igen, velkommen tilbage, fornyet
  kontakt ved, genindkald*, reaktionsgrænse*, alarmgrænse*, aktionsgrænse*, handlegrænse*, kontakt afdelingen ved,
  kontaktes afdelingen ved, kontakt os hvis, kontaktes vi, tages kontakt til os, indlægges ved, akut indlæggelse,
  indlæg akut, tilbage til os, tilbage hertil, skal vi se*, skal ses hos os, skal ses her igen, fornyet vurdering hos
  os, hører vi gerne fra, nyt forløb hos os, alarmsymptomer er, alarmsymptomer:
`);

/** Referrals to somebody else than the one who takes cancer back, and referrals of long ago. */
export const OTHER_REFERRAL: readonly string[] = wordList(`
  henvist til genoptræning*, henvist til kommun*, henvist til fysio*, henvist til rehab*, henvist til diætist*,
  henvist til psykolog*, henvist til senfølge*, henvist fra, henvist pga., blev henvist, henvist på grund af, henvises
  til genoptræning*, henvises til kommun*, henvises til fysio*, henvisning til fysio*, henvisning fra, henvises til
  psykolog*, henvist af, er henvist til, henvisning til kommun*, henvisning til genoptræning*, henvist med
`);

/** Something handed to the patient. */
export const HANDED_OVER: readonly string[] = wordList(`
    intet skriftligt, skriftligt materiale, givet med, er givet med, givet noget, givet papirer, givet pjecer, materiale til pt*, intet materiale, i hånden, ej udleveret,
  udlever*, udleveret, udlev., udl., medgivet, medgives, fået med, fik med, fik ikke*, med hjem, fået pjece*, fik
  pjece*, fik folder*, fået folder*, har fået opfølgningsplan*, har fået plan*, har fået sin plan*, fik
  opfølgningsplan*, fik plan*, fik hæftet, fik en*pjece*, har modtaget pjece*, har modtaget plan*, har modtaget
  opfølgningsplan*, har modtaget skriftlig*, har fået skriftlig*, har fået vanlig*, har fået div*, fået div*, fået
  skriftlig*, fået vanlig*, fået lidt skriftligt, fik papirer*, har fået papir*, fået papir*, givet til pt., givet til
  patienten, givet sin opfølgningsplan, givet sin plan, givet skriftlig*, er givet pjece*, udstyret med, overrakt, med
  på papir, fået opfølgningsplanen, fået planen, fik informationsmateriale*, fået informationsmateriale*, fik
  skriftlig*, fik div*, patienten har planen, har planen på papir, sin egen plan på papir, plan i hånden
`);

/** Something sent along, or lying somewhere. */
export const ENCLOSED: readonly string[] = wordList(`
    vedh.,
    se tidligere*, se vanlig*, se gammel*, se forrige, kan læses*, læses på*, sendes særskilt, særskilt forsendelse, hermed også, hermed følger, vi sender også, sender vi
    også, vi lægger*, jeg lægger*, jeg sender ikke*, sender ikke noget*, ingen yderligere dokumenter, ingen dokumenter, ingen andre dokumenter, ingen andre papirer, sender intet*, se i øvrigt journal*, se ellers journal*, lagt i*, e-journal*, vedhæftning*, uden bilag, øvrige papirer, resten ligger*, henviser til journal*, i systemet,
    øvrigt materiale, andet materiale, relevante svar, brevet følger, jf. journal*,
    følger med, brev følger, relevante bilag følger, er indsat som,
  bilag*, vedlagt*, vedlægges, vedlægger, vedhæft*, medsend*, medsendt, medfølger, eftersend*, fremsend*, sendt til
  kommunen, sendt til jer, er sendt, rekvireres, se journal*, se epj, i journalen, se sundhedsjournal*, se sundhed.dk,
  fremgår af tidligere*, fremgår af journal*, fremgår af vores*, ligger i*, ligger på sundhed*, kan ses i*, kan ses på
  sundhed*, kan findes i*, sundhedsjournalen, kopi af*, har lagt, lagt ved, vedføjet*, øvrige oplysninger, tidligere
  breve, tidligere epikriser, tidligere notater, findes i*
`);

/** Asking or examining. */
export const ASK_OR_EXAMINE: readonly string[] = wordList(`
    fokus på, husk, gennemgås, gennemgå, kontrollér blodtryk*, kontroller blodtryk*, snak om, bed ham fortælle*, bed
    hende fortælle*, fortælle om, spørg ind til, spurgt ind til, foretag, foretages, foretage, spørger, undersøger, måler, palperer,
  spørg, spørge, spørges, spurgt, udspørg*, udspurgt, undersøg, undersøges, undersøge, palpér, palper, palpere,
  palperes, palperet, palpation, palp., inspicer, inspicér, inspiceres, inspicere, inspektion, auskulter, auskultér,
  auskulteres, auskultation, auskultere, mål, måles blodtryk, måle blodtryk, mål bt, bt måles, blodtryksmåling,
  blodtrykskontrol, måles bt, måling af bt, måling af blodtryk, vej, vejes, veje, vægtkontrol, mål vægt, se på, se
  efter, ses efter, mærk efter, mærke efter, føle efter, føl efter, rektaleksploration, eksploration, gynækologisk
  undersøgelse, gu, eksplorer*, vurder, vurderes, vurdér, efterspørg*, anamnese, smerteanamnese, neurologisk
  undersøgelse, hør, hør om, hør ind til, hør til, lytte på, lyt på, lyt til, stetoskop*, måle, måles, mål omkreds*,
  føle på, føl på, mærke på, mærk på, kigge på, kig i, se i, se i mund*, forhør*, udspørges, høre til, høre om, hører til, hører om, undersøgelse af, us. af, hold øje med,
  spørgsmål til, *stetoskopi, observer*, noter vægt, kontroller vægt, foretag, tal med, drøft, lymfeknudestatus,
  otoskopi, urinstix, hudinspektion, eftersyn, kig på, tjek, tjekke, efterses, vær opmærksom på, opmærksomhed på,
  obs., screen for, screenes for, vurdering af, gennemgang af, gennemgå
`);

/** Telephone and those who answer it. */
export const CONTACT: readonly string[] = wordList(`
  tlf., tlf, telefon*, omstilling*, *omstilling*, fat i os, fange os, hovednummer*, kendte nummer, sædvanlige nummer,
  vanlige nummer, kontakt os, kontakte os, kontaktes, kontakt afdelingen, kontakt ambulatoriet, ring, ringe, ringes,
  direkte nummer*, direkte linje, direkte kontakt*, træffes
`);
