import type { MovedEarlier, MovedLine } from "@foelgeskab/server/contract";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { cprText } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import { DecideForm } from "./decide-form.tsx";
import { OpenLineForm } from "./open-line-form.tsx";
import type { Shown } from "./queries.ts";
import { SayForm } from "./say-form.tsx";
import { SetAsideForm } from "./set-aside-form.tsx";

interface MovedLineProps {
  line: MovedLine;
  list: MovedEarlier;
}

type Doing = "decide" | "open" | "setAside" | "say";
const DOINGS: readonly Doing[] = ["decide", "open", "say", "setAside"];

/** One person of the list: what was found, who she is, until when, why, and what can be done; the form opens below. */
export function MovedLineRow({ line, list }: MovedLineProps) {
  const { t } = useTranslation("movedEarlier");
  const [doing, setDoing] = useState<Doing | null>(null);
  const stop = (): void => setDoing(null);
  const worst: Shown = line.kind === "found" ? (line.findings[0]?.code ?? "nothing-missing") : line.kind;
  const red = worst === "limit-reached" || worst === "limit-once" || line.due < list.today;
  const may = DOINGS.filter((each) => line.may[each]);
  return (
    <>
      <tr data-row={line.id}>
        <td className="cell-state">
          <span className={`state tone-${red ? "red" : "ink-2"}`}>
            <StateShape shape={red ? "diamond" : "hatched"} tone={red ? "red" : "ink-2"} />
            {t(`finding.${worst}`)}
          </span>
        </td>
        <Who line={line} />
        <What line={line} />
        <td className="cell-due">
          <strong className={line.due < list.today ? "tone-red" : undefined}>
            <Day on={line.due} />
          </strong>
          <span className="second">
            {t("since")} <Day on={line.since} />
          </span>
        </td>
        <Because line={line} />
        <td className="cell-act">
          {may.map((each) => (
            <Button key={each} small expanded={doing === each} onPress={() => setDoing(doing === each ? null : each)}>
              {t(`act.${each}`)}
              <span className="sr-only">: {line.person?.name ?? t("line", { line: line.file.line })}</span>
            </Button>
          ))}
        </td>
      </tr>
      {doing !== null && (
        <tr>
          <td colSpan={6} className="moved-form">
            {doing === "decide" && <DecideForm line={line} onStop={stop} />}
            {doing === "open" && <OpenLineForm line={line} list={list} onStop={stop} />}
            {doing === "say" && <SayForm line={line} onStop={stop} />}
            {doing === "setAside" && <SetAsideForm line={line} onStop={stop} />}
          </td>
        </tr>
      )}
    </>
  );
}

function Who({ line: { person, courseId, file } }: { line: MovedLine }) {
  const { t } = useTranslation("movedEarlier");
  const place = t("place", { line: file.line, name: file.name });
  if (person === null)
    return (
      <th scope="row" className="cell-who">
        {t("line", { line: file.line })}
        <span className="second">{file.name}</span>
      </th>
    );
  return (
    <th scope="row" className="cell-who">
      {courseId === null ? (
        person.name
      ) : (
        <Link className="row-name" to="/courses/$courseId" params={{ courseId }}>
          {person.name}
        </Link>
      )}
      <span className="second" title={place}>
        <span className="nowrap">{cprText(person.cpr)}</span> ·{" "}
        <span className="nowrap">{t("age", { count: person.age })}</span>
      </span>
    </th>
  );
}

function What({ line: { person, programme, department, practice } }: { line: MovedLine }) {
  const { t } = useTranslation("movedEarlier");
  const say = useSay();
  if (person === null) return <td className="cell-what" />;
  return (
    <td className="cell-what">
      {programme === null ? `${person.diagnosis}, ${person.treatment}` : say(programme)}
      <span className="second">
        {[department, practice === "" ? t("noPractice") : practice].filter((part) => part !== "").join(" → ")}
      </span>
    </td>
  );
}

function Because({ line: { findings, because, words, person, raw } }: { line: MovedLine }) {
  const { t } = useTranslation("movedEarlier");
  const say = useSay();
  return (
    <td className="cell-because">
      <ul className="moved-because">
        {findings.map((found) => (
          <li key={found.code}>{say(found.because)}</li>
        ))}
        {because.map((each) => (
          <li key={each.da}>{say(each)}</li>
        ))}
      </ul>
      {person !== null && person.limit !== "" && <span className="second">{t("limit", { words: person.limit })}</span>}
      {raw !== null && (
        <details>
          <summary>{t("raw")}</summary>
          <pre className="moved-raw">{raw}</pre>
        </details>
      )}
      {words.map((word) => (
        <p key={`${word.on} ${word.by} ${word.says}`} className="moved-word">
          {t(`says.${word.says}`)} {word.note} <span className="second">{t("saidBy", { name: word.by })}</span>
        </p>
      ))}
    </td>
  );
}
