import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { clock } from "../parts/dates.ts";
import { useMe } from "../parts/me.ts";
import { StateShape } from "../parts/shape.tsx";
import { watchQuery } from "../queries.ts";
import { useLanguage } from "../texts/say.ts";

/** What stands on top of every page while nobody can vouch for the register: no certificate for 24 hours, or one that does not add up; and for the region's office what has fallen silent. */
export function WatchBanner() {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useMe();
  const { data } = useQuery(watchQuery);
  if (data === undefined) return null;
  const { certificate, madeAt, unaccounted, silent } = data;
  const quiet = me.role === "region-office" ? silent.filter(({ state }) => state === "red") : [];
  if (certificate === "whole" && quiet.length === 0) return null;
  const since = madeAt === null ? t("watch.never") : t("watch.since", { time: clock(madeAt, me.today, language) });
  return (
    <aside className="watch" aria-label={t("place./certificate")} aria-live="polite">
      {certificate === "missing" && <Line text={`${t("watch.missing")} ${since}`} />}
      {certificate === "differs" && <Line text={t("watch.differs", { count: Math.max(unaccounted, 1) })} />}
      {quiet.map(({ kind, name, hours }) => (
        <Line
          key={`${kind} ${name}`}
          text={t("watch.silent", { feed: `${t(`watch.feed.${kind}`)} ${name}`.trim(), days: Math.floor(hours / 24) })}
        />
      ))}
      <Link to="/certificate">{t("place./certificate")}</Link>
    </aside>
  );
}

function Line({ text }: { text: string }) {
  return (
    <p>
      <StateShape shape="triangle" tone="red" /> {text}
    </p>
  );
}
