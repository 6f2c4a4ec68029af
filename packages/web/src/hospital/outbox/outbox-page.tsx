import type { Outbox } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../../parts/answer.tsx";
import "../../parts/card.css";
import { clock } from "../../parts/dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { StateShape } from "../../parts/shape.tsx";
import { useToday } from "../../parts/today.ts";
import { useLanguage } from "../../texts/say.ts";
import { outboxQuery } from "../hospital-queries.ts";
import type { Look } from "../look.ts";
import "../texts.ts";
import { Attempts } from "./attempts.tsx";
import { ChannelsOff } from "./channels-off.tsx";
import { SettleHeld } from "./settle-held.tsx";
import { SettleUnanswered } from "./settle-unanswered.tsx";
import "../table.css";
import "./outbox.css";

/** "Sendt": what left, to whom, and whether it was received. */
export const outboxPage = createLazyRoute("/frame/outbox")({ component: OutboxPage });

type Item = Outbox["items"][number];

const LOOK: Record<Item["state"], Look> = {
  waiting: { shape: "ring", tone: "ink-2" },
  sent: { shape: "half", tone: "petrol" },
  acknowledged: { shape: "tick", tone: "ink" },
  refused: { shape: "triangle", tone: "red" },
  done: { shape: "tick", tone: "ink" },
  withdrawn: { shape: "no", tone: "ink" },
  held: { shape: "triangle", tone: "red" },
};

/** Nobody can vouch for what a silent register would say. */
const HELD_FOR_REGISTER: Look = { shape: "hatched", tone: "grey" };
/** No machine has taken it, and it is a person's. */
const UNANSWERED: Look = { shape: "triangle", tone: "red" };

function lookOf({ state, heldBecause, waits }: Item): Look {
  if (heldBecause === "register") return HELD_FOR_REGISTER;
  return waits?.as === "person" ? UNANSWERED : LOOK[state];
}

function OutboxPage() {
  const { t } = useTranslation("hospital");
  const query = useQuery(outboxQuery);
  return (
    <>
      <PageHead title={t("outbox.title")} below={t("outbox.intro")} />
      <Answer query={query}>
        {({ items, channelsOff }) => (
          <>
            <ChannelsOff off={channelsOff} />
            {items.length === 0 ? <Empty>{t("outbox.empty")}</Empty> : <Table items={items} />}
          </>
        )}
      </Answer>
    </>
  );
}

function Table({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation("hospital");
  return (
    <div className="card table-card">
      <table className="list-table outbox-table">
        <caption className="sr-only">{t("outbox.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("outbox.state")}</th>
            <th scope="col">{t("outbox.what")}</th>
            <th scope="col">{t("outbox.about")}</th>
            <th scope="col">{t("outbox.receiver")}</th>
            <th scope="col">{t("outbox.when")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ item }: { item: Item }) {
  const { t } = useTranslation("hospital");
  const { shape, tone } = lookOf(item);
  const language = useLanguage();
  const today = useToday();
  return (
    <tr>
      <td>
        <span className={`state tone-${tone}`}>
          <StateShape shape={shape} tone={tone} />
          {t(item.waits?.as === "person" ? "outbox.unanswered" : `outbox.${item.state}`)}
        </span>
        {item.refusal !== null && <p>{item.refusal}</p>}
        {item.letGo !== null && <p className="quiet">{t("outbox.letGo", item.letGo)}</p>}
        <Attempts item={item} />
        {item.state === "held" && <SettleHeld item={item} />}
        {(item.state === "refused" || item.waits?.as === "person") && <SettleUnanswered item={item} />}
      </td>
      <td>
        {item.about}
        <p className="quiet">{item.kind}</p>
      </td>
      <td>
        {item.courseId === null ? (
          (item.patientName ?? "–")
        ) : (
          <Link to="/courses/$courseId" params={{ courseId: item.courseId }}>
            {item.patientName ?? item.about}
          </Link>
        )}
      </td>
      <td>{item.receiver}</td>
      <td>{clock(item.answeredAt ?? item.sentAt ?? item.createdAt, today, language)}</td>
    </tr>
  );
}
