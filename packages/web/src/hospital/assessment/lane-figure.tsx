import type { HandoverLane } from "@foelgeskab/followup/assessment";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { useTranslation } from "react-i18next";
import "../../parts/card.css";
import { fullDay } from "../../parts/dates.ts";
import { useToday } from "../../parts/today.ts";
import { useLanguage, useSay } from "../../texts/say.ts";
import { type LaneChart, laneChart } from "../lanes.ts";

interface LaneFigureProps {
  lanes: readonly HandoverLane[];
  anchor: { label: Phrase; on: IsoDay };
}

/** Each layer's earliest time as a lane on one month axis, with today across them. The same is said in words for those who do not see it. */
export function LaneFigure({ lanes, anchor }: LaneFigureProps) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const today = useToday();
  const chart = laneChart(lanes, anchor.on, today);
  const label = say(anchor.label);
  return (
    <figure className="lanes card" aria-label={t("assessment.lanes.title")}>
      <InWords lanes={lanes} />
      <div className="lanes-drawing" aria-hidden="true">
        <div className="lanes-labels">
          {chart.lanes.map((lane) => (
            <LaneLabel key={lane.layer.da} lane={lane} />
          ))}
          <p className="lanes-axis-label">
            {t("assessment.lanes.axis", { anchor: label.charAt(0).toLowerCase() + label.slice(1) })}
          </p>
        </div>
        <Field chart={chart} />
      </div>
    </figure>
  );
}

function InWords({ lanes }: { lanes: readonly HandoverLane[] }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const language = useLanguage();
  return (
    <ul className="lanes-words">
      {lanes.map((lane) => (
        <li key={lane.layer.da}>
          {t("assessment.lanes.summary", {
            layer: say(lane.layer),
            months: lane.months,
            day: fullDay(lane.until, language),
            force: lane.inForce ? t("assessment.lanes.holdsHere") : t("assessment.lanes.notHere"),
          })}
        </li>
      ))}
    </ul>
  );
}

function LaneLabel({ lane }: { lane: HandoverLane }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  return (
    <p className="lane-label">
      <strong>{t("assessment.lanes.lane", { layer: say(lane.layer), months: lane.months })}</strong>
      <span className="quiet">{lane.inForce ? t("assessment.lanes.holdsHere") : t("assessment.lanes.notHere")}</span>
    </p>
  );
}

function Field({ chart }: { chart: LaneChart }) {
  const { t } = useTranslation("hospital");
  const months = Math.floor(Math.max(0, chart.todayMonth));
  return (
    <div className="lanes-field">
      {chart.ticks.map(({ month, share }) => (
        <span key={month} className="lanes-tick" style={{ left: percent(share) }}>
          <span>{month}</span>
        </span>
      ))}
      {chart.lanes.map((lane) => (
        <Lane key={lane.layer.da} lane={lane} todayShare={chart.todayShare} />
      ))}
      <span className="lanes-today" style={{ left: percent(chart.todayShare) }}>
        <span
          className={
            chart.todayShare < 0.12
              ? "lanes-today-flag at-start"
              : chart.todayShare > 0.88
                ? "lanes-today-flag at-end"
                : "lanes-today-flag"
          }
        >
          {t("assessment.lanes.today", { count: months })}
        </span>
      </span>
    </div>
  );
}

/** The least room between today's line and a text that begins at a limit, as a share of the axis. */
const ROOM_FOR_TEXT = 0.16;

function Lane({ lane, todayShare }: { lane: LaneChart["lanes"][number]; todayShare: number }) {
  const { t } = useTranslation("hospital");
  const language = useLanguage();
  const late = lane.share > 0.75;
  const crossed = todayShare >= lane.share && todayShare - lane.share < ROOM_FOR_TEXT; // today's line would go through the words
  return (
    <div className={lane.inForce ? "lane lane-in-force" : "lane"}>
      <span className="lane-hospital" style={{ width: percent(lane.share) }}>
        {t("assessment.lanes.hospital")}
      </span>
      <span className={crossed ? "lane-gp lane-gp-end" : "lane-gp"}>{late ? "" : t("assessment.lanes.gp")}</span>
      <span className={late || crossed ? "lane-limit at-end" : "lane-limit"} style={{ left: percent(lane.share) }}>
        {fullDay(lane.until, language)}
      </span>
    </div>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
