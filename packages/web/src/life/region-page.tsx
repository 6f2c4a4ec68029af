import type { RegionList, RegionUnit } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NumbersCard } from "../directory/numbers-card.tsx";
import { Answer } from "../parts/answer.tsx";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { clock, cprText } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useToday } from "../parts/today.ts";
import { useLanguage, useSay } from "../texts/say.ts";
import { AnswerEscalation } from "./answer-escalation.tsx";
import { regionQuery } from "./life-queries.ts";
import { NameDeputy } from "./name-deputy.tsx";
import { LinkedRecords } from "./person-links.tsx";
import { RegisterWaits } from "./register-waits.tsx";
import { Restored } from "./restored.tsx";
import { SilentFeeds } from "./silent-feeds.tsx";
import "../hospital/table.css";
import "./life.css";
import "./texts.ts";

/** The first screen of the region's office: what has waited long, by the unit that is to be rung. */
export function RegionPage() {
  const { t } = useTranslation("life");
  const query = useQuery(regionQuery);
  return (
    <>
      <PageHead title={t("region.title")} below={t("region.says")} />
      <Answer query={query}>{(list) => <List list={list} />}</Answer>
      <div className="unit-list unit-below">
        <LinkedRecords />
      </div>
    </>
  );
}

function List({ list }: { list: RegionList }) {
  const { t } = useTranslation("life");
  const { units, silent, unattended, messages, register, refusedFiles, restored, numbers } = list;
  const lists = [units, silent, unattended, messages, register, refusedFiles, restored, numbers];
  if (lists.every(({ length }) => length === 0)) return <Empty>{t("region.empty")}</Empty>;
  return (
    <div className="unit-list">
      <Restored restored={restored} />
      <SilentFeeds silent={silent} />
      {units.length === 0 && <Empty>{t("region.empty")}</Empty>}
      {units.map((unit) => (
        <Unit key={unit.party} unit={unit} />
      ))}
      <NumbersCard numbers={numbers} region />
      <RegisterWaits list={list} />
      <Messages messages={messages} />
      <Unattended units={unattended} />
    </div>
  );
}

function Unit({ unit }: { unit: RegionUnit }) {
  const { t } = useTranslation("life");
  const oldest = Math.max(...unit.items.map(({ days }) => days));
  const note = `${t("region.count", { count: unit.items.length })}, ${t("region.oldest", { days: oldest })}`;
  return (
    <Card title={<Named unit={unit} />} note={note} acts={<Phone phone={unit.phone} />}>
      <table className="list-table">
        <caption className="sr-only">{unit.name}</caption>
        <thead>
          <tr>
            <th scope="col">{t("region.what")}</th>
            <th scope="col">{t("region.who")}</th>
            <th scope="col">{t("region.since")}</th>
            <th scope="col">{t("region.step")}</th>
            <th scope="col">{t("region.act")}</th>
          </tr>
        </thead>
        <tbody>
          {unit.items.map((item) => (
            <Item key={item.key} item={item} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Item({ item }: { item: RegionUnit["items"][number] }) {
  const { t } = useTranslation("life");
  const say = useSay();
  const [open, setOpen] = useState(false);
  const look =
    item.quiet === null ? ({ shape: "triangle", tone: "red" } as const) : ({ shape: "flag", tone: "petrol" } as const);
  return (
    <>
      <tr>
        <td>
          <span className={`state tone-${look.tone}`}>
            <StateShape {...look} />
            {say(item.what)}
          </span>
        </td>
        <th scope="row">
          {item.name}
          <p className="quiet nowrap">{cprText(item.cpr)}</p>
        </th>
        <td>
          <Day on={item.since} as="full" />
          <p className="quiet">{t("region.days", { count: item.days })}</p>
        </td>
        <td>{say(item.step)}</td>
        <td>
          {item.quiet === null ? (
            <Button small expanded={open} label={`${t("region.answer")}: ${item.name}`} onPress={() => setOpen(!open)}>
              {t("region.answer")}
            </Button>
          ) : (
            <>
              {t(`region.decision.${item.quiet.decision}`)}
              <p className="quiet">
                {t("region.decided", { by: item.quiet.by, note: item.quiet.note })}. {t("region.until")}{" "}
                <Day on={item.quiet.until} as="full" />
              </p>
            </>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={5}>
            <AnswerEscalation item={item} onDone={() => setOpen(false)} />
          </td>
        </tr>
      )}
    </>
  );
}

function Messages({ messages }: { messages: RegionList["messages"] }) {
  const { t } = useTranslation("life");
  const language = useLanguage();
  const today = useToday();
  if (messages.length === 0) return null;
  return (
    <Card title={t("region.messages")}>
      <table className="list-table">
        <tbody>
          {messages.map((each) => (
            <tr key={`${each.party} ${each.kind}`}>
              <th scope="row">
                <Named unit={each} />
              </th>
              <td>{t(`region.${each.kind}`, { count: each.waiting })}</td>
              <td>{t("region.oldestAt", { time: clock(each.oldest, today, language) })}</td>
              <td>
                <Phone phone={each.phone} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Unattended({ units }: { units: RegionList["unattended"] }) {
  const { t } = useTranslation("life");
  if (units.length === 0) return null;
  return (
    <Card title={t("region.unattended")} note={t("region.unattendedSays")}>
      <table className="list-table">
        <tbody>
          {units.map((unit) => (
            <Alone key={unit.party} unit={unit} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Alone({ unit }: { unit: RegionList["unattended"][number] }) {
  const { t } = useTranslation("life");
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <th scope="row">
          <Named unit={unit} />
        </th>
        <td>{t("region.count", { count: unit.held })}</td>
        <td>
          <Phone phone={unit.phone} />
        </td>
        <td>
          {unit.mayNameDeputy && (
            <Button small expanded={open} label={`${t("deputy.open")}: ${unit.name}`} onPress={() => setOpen(!open)}>
              {t("deputy.open")}
            </Button>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={4}>
            <NameDeputy unit={unit.party} onDone={() => setOpen(false)} />
          </td>
        </tr>
      )}
    </>
  );
}

function Named({ unit: { name, organisation } }: { unit: Pick<RegionUnit, "name" | "organisation"> }) {
  return organisation === "" || organisation === name ? name : `${name}, ${organisation}`;
}

function Phone({ phone }: { phone: string }) {
  return phone === "" ? null : <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>;
}
