import type { RunView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import "../hospital/table.css";
import { Card } from "../parts/card.tsx";
import { useSay } from "../texts/say.ts";
import type { programmesDa } from "./texts.da.ts";
import "./texts.ts";

/** The same as numbers: by check, by criterion, by unit. */
export function ImpactTables({ run }: { run: RunView }) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  const { checks, criteria, units } = run.totals;
  const moves = Object.entries(criteria).flatMap(([id, { label, states }]) =>
    Object.entries(states).map(([move, patients]) => ({ id, label, move, patients })),
  );
  return (
    <>
      {Object.keys(checks).length > 0 && (
        <NumberTable
          title={t("impact.checks")}
          head={[t("impact.check"), t("impact.moved"), t("impact.gained"), t("impact.lost"), t("impact.changed")]}
          rows={Object.entries(checks).map(([id, { label, moved, gained, lost, changed }]) => ({
            key: id,
            cells: [say(label), moved, gained, lost, changed],
          }))}
        />
      )}
      {moves.length > 0 && (
        <NumberTable
          title={t("impact.criteria")}
          head={[t("impact.criterion"), t("impact.from"), t("impact.to"), t("impact.patients")]}
          rows={moves.map(({ id, label, move, patients }) => {
            const [from = "none", to = "none"] = move.split(" > ");
            return {
              key: `${id} ${move}`,
              cells: [say(label), stateText(t, from), from === to ? t("impact.onlyLimit") : stateText(t, to), patients],
            };
          })}
        />
      )}
      {Object.keys(units).length > 0 && (
        <NumberTable
          title={t("impact.units")}
          head={[t("impact.unit"), t("impact.courses"), t("impact.touched"), t("impact.cannot"), t("impact.verdicts")]}
          rows={Object.entries(units)
            .map(([unit, counts]) => ({
              key: unit,
              cells: [run.unitNames[unit] ?? unit, counts.courses, counts.touched, counts.stuck, counts.verdicts],
            }))
            .sort((one, other) => String(one.cells[0]).localeCompare(String(other.cells[0]), "da"))}
        />
      )}
    </>
  );
}

type State = keyof typeof programmesDa.impact.state;
type Say = (key: `impact.state.${State}`) => string;

function stateText(t: Say, state: string): string {
  return t(`impact.state.${state as State}`); // the totals are keyed by the states of a criterion, and "none"
}

interface NumberTableProps {
  title: string;
  head: readonly string[];
  rows: readonly { key: string; cells: readonly (string | number)[] }[];
}

function NumberTable({ title, head, rows }: NumberTableProps) {
  return (
    <Card title={title}>
      <div className="table-card">
        <table className="list-table">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, at) => (
                  <td key={head[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
