import type { LadderLevel } from "@foelgeskab/followup/life-events";
import type { CertificateContent, CertificateQueue, FeedView, QueueName } from "../contract.ts";

interface CertificateWords {
  title: string;
  made: string;
  whole: string;
  broken(count: number): string;
  headings: { counts: string; queues: string; feeds: string; unaccounted: string; chain: string; means: string };
  courses: string;
  coursesSum(registered: number, active: number, closed: number): string;
  letters: string;
  lettersSum(letters: CertificateContent["letters"]): string;
  endToEnd: string;
  endToEndSum(counts: CertificateContent["endToEnd"]): string;
  endToEndTaken(count: number): string;
  judges: string;
  judgesSum(agree: number, disagree: number): string;
  owed: string;
  owedSum(judged: number, notJudged: number): string;
  queueHead: string[];
  queues: Record<QueueName, string>;
  days(count: number): string;
  limit: Record<CertificateQueue["limitCounts"], (count: number) => string>;
  reached: Record<LadderLevel, string>;
  feeds: Record<FeedView["kind"], string>;
  heard(hours: number): string;
  feedStates: Record<"amber" | "red", string>;
  nothing: string;
  more(count: number): string;
  chain(events: number, courses: number): string;
  lastNight: Record<CertificateContent["chain"]["lastNight"], string>;
  head: string;
  proves: string;
  provesNot: string;
}

/** The words of the printed certificate. */
export const CERTIFICATE_WORDS: Record<"da" | "en", CertificateWords> = {
  da: {
    title: "Natligt bevis",
    made: "Lavet",
    whole: "Alt går op. Ingen patient mangler.",
    broken: (count) => (count === 1 ? "1 ting går ikke op. Se nedenfor." : `${count} ting går ikke op. Se nedenfor.`),
    headings: {
      counts: "Det, der skal gå op",
      queues: "Det, der venter, og det ældste",
      feeds: "Det, vi hører fra",
      unaccounted: "Det, der ikke kan gøres rede for",
      chain: "Kæden",
      means: "Hvad siden beviser",
    },
    courses: "Forløb",
    coursesSum: (registered, active, closed) => `${registered} registreret = ${active} i gang + ${closed} afsluttet`,
    letters: "Overdragelser",
    lettersSum: ({ sent, accepted, declined, withdrawn, ended, pending }) =>
      `${sent} sendt = ${accepted} overtaget + ${declined} afvist + ${withdrawn} trukket tilbage + ${ended} erstattet eller ophørt + ${pending} venter på en liste`,
    endToEnd: "Fra ende til anden",
    endToEndSum: ({ held, outbox, received, earlier, missing }) =>
      `${held} overdragelser = ${outbox} breve i udbakken + ${received} breve udefra + ${earlier} fra før + ${missing} uden brev`,
    endToEndTaken: (count) => `klinikkerne står med ${count} overtagne forløb`,
    judges: "To dommere",
    judgesSum: (agree, disagree) => `enige om ${agree}, uenige om ${disagree}`,
    owed: "Kontroller",
    owedSum: (judged, notJudged) =>
      `regnet efter to gange for ${judged} fulgte forløb; for ${notJudged} kan hændelserne alene ikke sige det`,
    queueHead: ["Kø", "Antal", "Ældste siden", "Grænse", "Nået til"],
    queues: {
      decisions: "Opfyldte kriterier uden beslutning",
      checks: "Kontroller over tiden",
      results: "Svar uden signatur",
      handovers: "Overdragelser uden svar",
      questions: "Spørgsmål om overdragelser uden svar",
      inquiries: "Spørgsmål til og fra afdelinger, over tiden",
      rereferrals: "Genhenvisninger uden svar",
      drafts: "Epikriser uden underskrift",
      messages: "Beskeder uden plads",
      "moved-earlier": "Tidligere overdragne uden beslutning",
      letters: "Breve uden kvittering",
    },
    days: (count) => (count === 1 ? "1 dag" : `${count} dage`),
    limit: { days: (count) => `${count} dage`, "working-days": (count) => `${count} hverdage` },
    reached: {
      holder: "hos den ansvarlige",
      "holder-and-patient": "patienten kontaktes",
      department: "afdelingen rykker",
      "department-head": "afdelingsledelsen",
      "region-office": "praksisenheden",
      "region-head": "enhedens leder",
    },
    feeds: { laboratory: "Laboratorium", letters: "Breve", receipts: "Kvitteringer", registers: "Register" },
    heard: (hours) => {
      if (hours < 1) return "hørt inden for den seneste time";
      return hours < 48 ? `hørt for ${hours} timer siden` : `hørt for ${Math.floor(hours / 24)} dage siden`;
    },
    feedStates: { amber: "sent på den", red: "TAVS" },
    nothing: "Ingenting.",
    more: (count) => `og ${count} mere`,
    chain: (events, courses) => `${events} hændelser i ${courses} forløb er regnet efter, led for led.`,
    lastNight: {
      kept: "Alt, hvad sidste nat så, er der endnu.",
      changed: "Noget, sidste nat så, er der ikke mere.",
      none: "Der er ingen tidligere nat at holde op imod.",
    },
    head: "Hoved:",
    proves:
      "Siden beviser, at hvert forløb har præcis én ansvarlig enhed med folk, der kan åbne listen, eller er afsluttet med en kendt grund; at ansvaret kun er flyttet ved en persons accept; at de rækker, skærmene viser, er dem, hændelserne giver; og at ingen hændelse er ændret, flyttet eller fjernet siden sidste nat.",
    provesNot:
      "Siden beviser ikke, at det, der blev skrevet ind, var rigtigt; at et brev eller svar, der aldrig nåede frem hertil, findes; at nogen har læst sin liste; og at behandlingen er den rette. Et tavst laboratorium er ikke et godt svar.",
  },
  en: {
    title: "Nightly certificate",
    made: "Made",
    whole: "Everything adds up. No patient is missing.",
    broken: (count) =>
      count === 1 ? "1 thing does not add up. See below." : `${count} things do not add up. See below.`,
    headings: {
      counts: "What must add up",
      queues: "What waits, and the oldest",
      feeds: "What we hear from",
      unaccounted: "What cannot be accounted for",
      chain: "The chain",
      means: "What this page proves",
    },
    courses: "Courses",
    coursesSum: (registered, active, closed) => `${registered} registered = ${active} active + ${closed} closed`,
    letters: "Hand-overs",
    lettersSum: ({ sent, accepted, declined, withdrawn, ended, pending }) =>
      `${sent} sent = ${accepted} accepted + ${declined} declined + ${withdrawn} withdrawn + ${ended} replaced or ended + ${pending} waiting on a list`,
    endToEnd: "End to end",
    endToEndSum: ({ held, outbox, received, earlier, missing }) =>
      `${held} hand-overs = ${outbox} letters in the outbox + ${received} letters from elsewhere + ${earlier} from before + ${missing} without a letter`,
    endToEndTaken: (count) => `practices stand with ${count} courses taken over`,
    judges: "Two judges",
    judgesSum: (agree, disagree) => `agree on ${agree}, disagree on ${disagree}`,
    owed: "Checks",
    owedSum: (judged, notJudged) =>
      `computed twice for ${judged} followed courses; for ${notJudged} the events alone cannot tell`,
    queueHead: ["Queue", "Count", "Oldest since", "Limit", "Reached"],
    queues: {
      decisions: "Criteria met without a decision",
      checks: "Checks past their time",
      results: "Answers without a signature",
      handovers: "Hand-overs without an answer",
      questions: "Questions about hand-overs without an answer",
      inquiries: "Questions to and from departments, past their day",
      rereferrals: "Re-referrals without an answer",
      drafts: "Letters without a signature",
      messages: "Messages without a place",
      "moved-earlier": "Moved earlier, nobody has decided",
      letters: "Letters without a receipt",
    },
    days: (count) => (count === 1 ? "1 day" : `${count} days`),
    limit: { days: (count) => `${count} days`, "working-days": (count) => `${count} working days` },
    reached: {
      holder: "with the holder",
      "holder-and-patient": "patient contacted",
      department: "department reminds",
      "department-head": "department's head",
      "region-office": "practice unit",
      "region-head": "unit's head",
    },
    feeds: { laboratory: "Laboratory", letters: "Letters", receipts: "Receipts", registers: "Register" },
    heard: (hours) => {
      if (hours < 1) return "heard within the last hour";
      return hours < 48 ? `heard ${hours} hours ago` : `heard ${Math.floor(hours / 24)} days ago`;
    },
    feedStates: { amber: "late", red: "SILENT" },
    nothing: "Nothing.",
    more: (count) => `and ${count} more`,
    chain: (events, courses) => `${events} events of ${courses} courses were computed anew, link by link.`,
    lastNight: {
      kept: "Everything that last night saw is still there.",
      changed: "Something that last night saw is there no longer.",
      none: "There is no earlier night to hold it against.",
    },
    head: "Head:",
    proves:
      "The page proves that each course has exactly one holding unit with people who can open its list, or is closed for a known reason; that responsibility moved by a person's acceptance only; that the rows on the screens are those the events give; and that no event was changed, moved or removed since last night.",
    provesNot:
      "The page does not prove that what was written was right; that a letter or answer which never reached us exists; that anybody has read their list; and that the treatment is the right one. A silent laboratory is no good answer.",
  },
};
