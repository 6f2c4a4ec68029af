import type { TimelineItem } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../parts/card.tsx";
import { Day } from "../parts/day.tsx";
import { Segments } from "../parts/segments.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import { TIMELINE_LOOK, type TimelineFilter, timelineParts } from "./timeline-look.ts";

const FILTERS: readonly TimelineFilter[] = ["all", "results", "letters", "decisions"];

/** What is planned and what happened, on one axis with today between them. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<TimelineFilter>("all");
  const { planned, past } = timelineParts(items, filter);
  return (
    <Card
      title={t("timeline.title")}
      note={t("timeline.order")}
      acts={
        <Segments
          label={t("timeline.show")}
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((value) => ({ value, text: t(`timeline.filter.${value}`) }))}
        />
      }
    >
      <ol className="timeline">
        {planned.map((item) => (
          <Line key={item.key} item={item} />
        ))}
        <li className="now">{t("curve.today")}</li>
        {past.map((item) => (
          <Line key={item.key} item={item} />
        ))}
      </ol>
      {past.length === 0 && <p className="quiet">{t("timeline.nothing")}</p>}
    </Card>
  );
}

function Line({ item }: { item: TimelineItem }) {
  const say = useSay();
  return (
    <li>
      <span className="when">
        <Day on={item.on} as="full" />
      </span>
      <span className="rail">
        <StateShape {...TIMELINE_LOOK[item.state]} />
      </span>
      <div>
        <p className="title">{say(item.title)}</p>
        <p className="text">{say(item.text)}</p>
      </div>
      <span className="note">{say(item.note)}</span>
    </li>
  );
}
