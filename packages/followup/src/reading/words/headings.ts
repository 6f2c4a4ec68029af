import type { Element } from "../../epikrise.ts";
import { wordList } from "./word-list.ts";

/**
 * How departments head the ten elements. One heading may head several ("Blodprøver og kontrol"), and none decides: an element may stand anywhere
 * (the guide). Words of `lexicon`.
 */
export const HEADINGS: Readonly<Record<Element, readonly string[]>> = {
  "course-of-treatment": wordList(`
    forløb, forløbet, behandlingsforløb*, sygdomsforløb*, sygehistorie*, sygdomshistorie, anamnese, resumé*, resume,
    aktuelt forløb, aktuelt, diagnose*, sygdom, sygdommen, dx, diagn., tidligere forløb, henv. diagnose, forudgående
    forløb, aktionsdiagnose, hvad er der gjort, hvad er gjort, hvad er sket, kort fortalt, historik, baggrund,
    tidligere behandling, given behandling, behandling til nu, hidtidig behandling, gennemført behandling, behandlet
    med, operation, kirurgi, primær behandling, kræftsygdom*, det drejer sig om, hidtidigt forløb, forløb til dato,
    onkologisk forløb, indlæggelsesforløb, udført, grundsygdom
  `),
  "complications-and-after-effects": wordList(`
    komplikation*, kompl., senfølge*, eftervirkning*, bivirkning*, bivirkn., gener, gener efter*, gener i dag, følger,
    følgevirkning*, følger efter behandlingen, mén, virkninger af behandlingen, aktuelle gener, aktuelle klager,
    sequelae, sekvelae, men, status nu, symptomer i dag, tilstand nu, hvad patienten mærker, hvordan har patienten det
  `),
  "treatment-plan": wordList(`
    behandlingsplan*, plan, plan for behandling*, behandling, behandling fremadrettet, videre behandling, den videre
    behandling, fremtidig behandling, medicinsk plan, fortsat behandling, igangværende behandling, aktuel behandling,
    plan for medicin, medicinsk behandling, onkologisk behandling, nuværende behandling, behandling herefter,
    behandling nu, kommende behandling, efterbehandling, yderligere behandling, beh., behandl., beh.plan, terapi, fremtidig
    terapi, behandl.plan, behandlingsplan fremover
  `),
  "checks-at-gp": wordList(`
    kontrol, kontroller, kontrol hos*, kontroller hos*, kontrol ved*, kontroller ved*, kontroller i*, kontrol i*,
    anbefalet kontrol*, opfølgning*, opf., opfølgn., e.l., egen læge, hos e.l., hos egen læge, opgaver hos*, opgaver
    for*, almen praksis, praktiserende læge, kontrolprogram, kontrolplan, jeres kontrol*, kontrol fremadrettet, videre
    kontrol*, anbefaling*, hvad skal egen læge gøre, hvad skal i gøre, hvad beder vi jer om, jeres opgave*, ktr.,
    kontr., efterkontrol*, plan hos*, hos jer, opfølgende kontrol*
  `),
  "blood-tests": wordList(`
    blodprøve*, prøver, prøve, laboratorie*, lab, lab., labsvar, laboratoriesvar, hvilke blodprøver*, paraklinik*,
    paraklinisk*, markører, tumormarkør*, biokemi, biokemisk*, blodprøver og værdier, prøvesvar, blpr., blpr, bl.pr.,
    prøvetagning, labprøver, tal, udgangsværdi*, analyser
  `),
  "clinical-assessment": wordList(`
    klinisk, klinisk vurdering*, klinisk undersøgelse*, klinisk us., klinisk kontrol*, kliniske, undersøgelse,
    undersøgelser, undersøg, obj., obj. us., objektiv*, objektiv undersøgelse*, us., spørg til, spørg om, spørg, klin.
    us., klin., fysisk undersøgelse*, lægelig undersøgelse, vurdering, lægeundersøgelse, hvad skal undersøges, hvad
    der skal undersøges, ved kontrol, ved kontrollen, obs. ved kontrol, obs ved kontrol, konsultationen, ved besøget,
    ved kontakt, samtale og undersøgelse
  `),
  "re-referral-criteria": wordList(`
    genhenvis*, genhenv., genhenv*, kriterier, kriterier for*, kriterie*, henvisningskriterier, hvornår henvises*,
    hvornår skal*, henvises*, henvis*, henv., skal henvises*, reaktionsgrænse*, alarmsymptom*, alarmgrænse*,
    handlegrænse*, send*, retur*, tilbage til os, tilbage til afdelingen, til os igen*, igen til os*, til os ved*, hertil igen*, tilbagehenvis*, hvad skal få jer til*,
    reager*, obs for recidiv, recidivmistanke, ved recidiv, mistanke om recidiv, fornyet henvisning, genindkaldelse,
    hvad kan gå galt, hvornår vil vi se*, ny henvisning, grænser, grænseværdi*, faresignaler
  `),
  "direct-contact": wordList(`
    kontakt, direkte kontakt*, kontaktoplysning*, telefon, tlf., tlf, direkte telefon*, direkte linje, direkte
    nummer*, direkte tlf., dir. tlf., kræftkoordinator*, forløbskoordinator*, koordinator*, kontaktperson*,
    kontaktsygeplejerske*, spørgsmål, ved spørgsmål, rådgivning, kontaktnummer, hvem kan i ringe til, kontakt til
    afdelingen, hotline, ring til*, telefonnummer*, telefonisk kontakt, koord., koord. spl.
  `),
  "material-to-patient": wordList(`
    fået, fået med, givet til*, papirplan*,
    udleveret*, udlev., udl., udlev*, medgivet*, til patienten, til pt., materiale til*, materiale udleveret*,
    patientmateriale, patienten har fået*, pt. har fået*, pt. medgivet*, patienten medgivet*, pt. udleveret*, pt. fik*, patienten fik*, skriftligt materiale, skriftlig
    information, patientinformation, materiale, pjecer, informationsmateriale, det har han fået, det har hun fået, det
    har patienten fået, givet med*, med hjem, udleveret materiale
  `),
  "other-material": wordList(`
    øvrigt, øvrige, øvrigt materiale, andet materiale, andre bilag, bilag, vedlagt*, vedhæft*, vedlæg*, medsendt*,
    andet, ydermere, kopi*, dokumenter, øvrige dokumenter, øvrige bilag, materiale til jer, til jer
  `),
};

/** Headings of something else: what stands under them belongs to none of the ten by itself. */
export const OTHER_HEADINGS: readonly string[] = wordList(`
  til egen læge, til praktiserende læge, til e.l., patient, pt., pt, navn, cpr, cpr.nr., cpr-nr., personnr.,
  personnummer, dato, afsender, til, fra, vedr., vedr, vedrørende, sag, epikrise, ambulant epikrise, praktisk,
  allergi*, cave, medicin, aktuel medicin, fast medicin, nuværende medicin, medicin i øvrigt, medicinliste, medicinstatus, tidligere, dispositioner, ekspositioner,
  socialt, øvrige sygdomme, andre sygdomme, komorbiditet, kopi til, cc, bemærkning*, rehabilitering, genoptræning,
  familie*, tobak, alkohol, indlagt, udskrevet, modtager, læge, hospital, afdeling, hilsen
`);
