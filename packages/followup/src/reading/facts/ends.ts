import type { EndMeaning } from "../letter-facts.ts";
import { type Grammar, readAll, type Span, textBefore } from "../span.ts";
import { countOf } from "./counts.ts";
import type { FoundDate } from "./dates.ts";

/** Until when, in folded text. */
export type FoundEnd = Span & { meaning: EndMeaning<FoundDate> };

const N = "(?<n>\\d{1,2}|et|en|to|tre|fire|fem|seks|otte|ti)";

/** Words that make the date behind them an end. */
const UNTIL = new RegExp(
  `(?:(?<![a-z])(?:${[
    "til og med|til|indtil|t\\.?o\\.?m\\.?|tom|frem til|gennem|ud",
    "slutter|slut|ophoerer|ender|udloeber|afsluttes|afslutning|stoppe[rs]|stop|til slut|sidste gang|sidste kontrol|sidste proeve",
  ].join("|")})|->?)(?: (?:${[
    "og med|den|d\\.|i|ca\\.|og|senest|kontrol|besoeg|aaret|aar",
    "udgangen af|slutningen af|ultimo|medio|primo|foraaret|efteraaret|sommeren",
  ].join("|")}))* ?$`,
);

const GRAMMARS: readonly Grammar<FoundEnd["meaning"]>[] = [
  // livslangt, resten af livet, så længe patienten lever
  end(
    "(?<![a-z])(?:livslang[a-z]{0,2}|livet igennem|livsvarig[a-z]{0,2}|paa livstid|for livet|livet ud|ad vitam|resten af (?:(?:hans|hendes|sin) levetid|livet|levetiden|hendes liv|hans liv|sit liv)|hele livet|saa laenge (?:pt\\.?|patienten|han|hun|vedkommende) lever|uden slutdato)",
    () => ({ kind: "life" }),
  ),
  // indtil progression, så længe behandlingen varer, til pt. fylder 80
  end(
    "(?<![a-z])(?:(?:ind)?til|saa laenge) (?:[a-z.]{1,14} ){0,2}(?:[a-z]{0,9}progres[a-z]{0,6}|[a-z]{0,9} ?skrider|recidiv|tilbagefald|behandling[a-z]{0,9}|toksicitet|virker|taaler?|ikke laengere|taales|effekt|fylder|fyldte?|doed)",
    () => ({ kind: "event" }),
  ),
  end("(?<![a-z])saa laenge (?:den )?aktive? overvaagning (?:varer|fortsaetter)", () => ({ kind: "event" })),
  // i 5 år, de næste 3 år, i alt 10 år, i en femårig periode, 5 år efter operationen
  end(
    `(?<![a-z])(?:(?:i|de|gennem|yderligere|endnu|foerste|naeste|kommende|alt|over|ialt|til|varighed|ud)(?: (?:alt|de|yderligere|endnu|foerste|naeste|kommende|mindst|op til|en|foreloebig|foreloebigt))* )${N}[ -]?aar(?:ig[a-z]?|s)?(?! (?:siden|tilbage))(?![a-z])`,
    years,
  ),
  end(`(?<![a-z\\d])${N} aar (?:i alt|frem|endnu|efter|fra|postop[a-z.]*|herefter|derefter|ialt)`, years),
  end(
    `(?<![a-z])(?:i|de naeste|yderligere|endnu|gennem)(?: (?:alt|de|yderligere|endnu|foerste|naeste))* ${N} (?:maaneder|mdr\\.?|md\\.?)(?![a-z])`,
    ({ n }) => ({ kind: "months", months: countOf(n) }),
  ),
  // i alt 4 gange, 3 kontroller i alt
  end(
    `(?<![a-z])i alt ${N} (?:gange|kontroller|proever|maalinger|besoeg)|(?<![a-z\\d])(?<m>\\d{1,2}) (?:gange|kontroller|proever|besoeg) i alt`,
    ({ n, m }) => ({ kind: "times", times: countOf(n ?? m) }),
  ),
];

/** The ends of a text: "til marts 2029", "i 5 år", "livslangt", "indtil progression". */
export function endsIn(text: string, dates: readonly FoundDate[]): FoundEnd[] {
  const dated = dates.flatMap((date): FoundEnd[] => {
    const before = textBefore(text, date.at, 40);
    const until = UNTIL.exec(before);
    return until === null
      ? []
      : [{ at: date.at - (before.length - until.index), end: date.end, meaning: { kind: "date", date } }];
  });
  return [...dated, ...readAll(text, GRAMMARS)].sort((one, other) => one.at - other.at);
}

function end(source: string, read: Grammar<FoundEnd["meaning"]>["read"]): Grammar<FoundEnd["meaning"]> {
  return { pattern: new RegExp(source, "g"), read };
}

function years({ n }: Readonly<Record<string, string | undefined>>): FoundEnd["meaning"] {
  return { kind: "years", years: countOf(n) };
}
