import type { WorklistRow } from "@foelgeskab/followup/worklist";
import { Link } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { cprText } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { State } from "../parts/state.tsx";
import { useToday } from "../parts/today.ts";
import { useSay } from "../texts/say.ts";
import { lookOf } from "./order.ts";
import { placeOf } from "./place-of.ts";
import { RowButton } from "./row-button.tsx";
import type { Signing } from "./use-signing.ts";

interface WorklistLineProps {
  row: WorklistRow;
  /** The row that the keys act on. */
  here: boolean;
  signing: Signing[string] | undefined;
  onStand: () => void;
  onOpen: () => void;
  onSign: () => void;
}

/** One thing that waits: state, who, what, until when, because, one act. */
export function WorklistLine({ row, here, signing, onStand, onOpen, onSign }: WorklistLineProps) {
  const { t } = useTranslation();
  const say = useSay();
  const today = useToday();
  const look = lookOf(row, today);
  const red = look.tone === "red";
  const openByEnter = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && event.target === event.currentTarget) onOpen();
  };
  return (
    <tr data-row={row.key} tabIndex={-1} aria-current={here || undefined} onFocus={onStand} onKeyDown={openByEnter}>
      <td className="cell-state">
        <State state={row.state} look={look} />
      </td>
      <th scope="row" className="cell-who">
        <Link className="row-name" {...placeOf(row)}>
          {row.patient.name}
        </Link>
        <span className="second">
          <span className="nowrap">{cprText(row.patient.cpr)}</span> ·{" "}
          <span className="nowrap">{t("worklist.age", { count: row.patient.age })}</span>
        </span>
      </th>
      <td className="cell-what">
        {say(row.what)}
        {row.what.da !== row.patient.programme.da && <span className="second">{say(row.patient.programme)}</span>}
      </td>
      <td className="cell-due">
        {row.due === undefined ? (
          <span aria-hidden="true">–</span>
        ) : (
          <strong className={row.state === "overdue" || (red && row.due < today) ? "tone-red" : undefined}>
            {<Day on={row.due} />}
          </strong>
        )}
        <span className="second">
          {row.dueNote !== undefined ? say(row.dueNote) : row.due !== undefined && <Day on={row.due} as="away" />}
        </span>
      </td>
      <td className="cell-because">
        {say(row.because)}
        {row.becauseMore !== undefined && <span className="second">{say(row.becauseMore)}</span>}
        {row.step !== undefined && <span className="second row-step">{say(row.step)}</span>}
      </td>
      <td className="cell-act">
        <RowButton row={row} urgent={red} signing={signing} onSign={onSign} />
      </td>
    </tr>
  );
}
