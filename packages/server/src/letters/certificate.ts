import { CLOSED_REASON_NAME, type ClosedReason } from "@foelgeskab/followup/course";
import { type Language, writtenDay } from "@foelgeskab/followup/written-day";
import type { CertificateContent, CertificateQueue, FeedView } from "../contract.ts";
import { CERTIFICATE_WORDS } from "./certificate-words.ts";
import type { Printed } from "./printable.ts";
import { typesetOnOnePage } from "./typesetter.ts";

/** So many of what is not accounted for stand on the page; the rest are counted. */
const MOST_NAMED = 8;

/** The certificate as one tagged page: what was counted, what waits longest, what was heard, what is not accounted for, and what it proves and what not. */
export function renderCertificatePdf(made: CertificateContent, language: Language): Uint8Array {
  return typesetOnOnePage({ template: "certificate", data: certificateTexts(made, language), pictures: {} });
}

function certificateTexts(made: CertificateContent, language: Language): { [block: string]: Printed } {
  const words = CERTIFICATE_WORDS[language];
  const { chain, unaccounted } = made;
  const whole = unaccounted.length === 0;
  const named = unaccounted.slice(0, MOST_NAMED).map(({ courseId, says }) => [courseId ?? "–", says[language]]);
  return {
    language,
    title: `${words.title} ${writtenDay(made.asOf, language)}`,
    made: `${words.made} ${localMoment(made.madeAt, language)}`,
    verdict: whole ? words.whole : words.broken(unaccounted.length),
    headings: words.headings,
    counts: countLines(made, language),
    queues: [words.queueHead, ...made.queues.map((queue) => queueLine(queue, language))],
    feeds: made.feeds.map((feed) => feedLine(feed, language)),
    unaccounted: named.length === 0 ? [[words.nothing, ""]] : [...named, ...rest(unaccounted.length, language)],
    chain: [
      words.chain(chain.events, chain.courses),
      words.lastNight[chain.lastNight],
      `${words.head} ${spaced(chain.head)}`,
    ],
    proves: words.proves,
    provesNot: words.provesNot,
  };
}

function countLines(
  { accounted, letters, endToEnd, judges, owed }: CertificateContent,
  language: Language,
): string[][] {
  const words = CERTIFICATE_WORDS[language];
  const closed = Object.entries(accounted.closed) as [ClosedReason, number][]; // counted by the closed reasons alone
  const reasons = closed.map(([reason, count]) => `${CLOSED_REASON_NAME[reason][language]} ${count}`).join(", ");
  const all = closed.reduce((sum, [, count]) => sum + count, 0);
  return [
    [words.courses, words.coursesSum(accounted.registered, accounted.active, all), reasons],
    [words.letters, words.lettersSum(letters), ""],
    [words.endToEnd, words.endToEndSum(endToEnd), words.endToEndTaken(endToEnd.accepted)],
    [words.judges, words.judgesSum(judges.agree, judges.disagree), ""],
    [words.owed, words.owedSum(owed.judged, owed.notJudged), ""],
  ];
}

function queueLine(
  { queue, count, oldest, limitDays, limitCounts, reached }: CertificateQueue,
  language: Language,
): string[] {
  const words = CERTIFICATE_WORDS[language];
  const since = oldest === null ? "–" : `${writtenDay(oldest.since, language)} (${words.days(oldest.days)})`;
  return [
    words.queues[queue],
    String(count),
    since,
    limitDays === null ? "–" : words.limit[limitCounts](limitDays),
    reached === null ? "" : words.reached[reached],
  ];
}

function feedLine({ kind, name, hours, state }: FeedView, language: Language): string {
  const words = CERTIFICATE_WORDS[language];
  return `${words.feeds[kind]}${name === "" ? "" : ` ${name}`}: ${words.heard(hours)}${state === "heard" ? "" : `, ${words.feedStates[state]}`}`;
}

function rest(count: number, language: Language): string[][] {
  return count > MOST_NAMED ? [["…", CERTIFICATE_WORDS[language].more(count - MOST_NAMED)]] : [];
}

function localMoment(instant: string, language: Language): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Copenhagen").toPlainDateTime();
  const day = writtenDay(local.toPlainDate().toString() as Parameters<typeof writtenDay>[0], language); // a PlainDate's text is an ISO day
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return language === "da" ? `${day} kl. ${time.replace(":", ".")}` : `${day} at ${time}`;
}

/** In groups of eight, so that two people can read it to each other. */
function spaced(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, "$1 ");
}
