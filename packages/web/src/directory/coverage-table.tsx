import type { CoverCell, CoverRow, CoverState } from "@foelgeskab/followup/directory/coverage";
import type { Directory, NumberView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import "../parts/card.css";
import type { Look } from "../parts/look.ts";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import { NUMBER_LOOK, PhoneLink } from "./number-state.tsx";

/** How each state of a cell looks: a hole is an empty square with a wave, unlike any number. */
const COVER_LOOK: Record<Exclude<CoverState, "none">, Look> = {
  live: { shape: "tick", tone: "ink" },
  stale: { shape: "missing", tone: "ochre" },
  hole: { shape: "vague", tone: "ochre" },
};

interface CoverageTableProps {
  rows: readonly CoverRow[];
  columns: readonly string[];
  list: Directory;
}

/** Cancers down, hospitals across. Each cell has its word; colour says nothing alone. */
export function CoverageTable({ rows, columns, list }: CoverageTableProps) {
  const { t } = useTranslation("directory");
  return (
    <div className="card table-card">
      <table className="list-table coverage-table">
        <caption className="sr-only">{t("coverage.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("coverage.cancer")}</th>
            <th scope="col">{t("coverage.region")}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.group.id} row={row} columns={columns} list={list} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, columns, list }: { row: CoverRow; columns: readonly string[]; list: Directory }) {
  const { t } = useTranslation("directory");
  const say = useSay();
  const icd10 = list.groups.find(({ id }) => id === row.group.id)?.icd10;
  return (
    <tr className={row.state === "hole" ? "cover-hole" : undefined}>
      <th scope="row">
        {say(row.group.name)}
        <p className="quiet">{icd10}</p>
      </th>
      <td data-label={t("coverage.region")}>
        <span className={`state tone-${COVER_LOOK[row.state].tone}`}>
          <StateShape {...COVER_LOOK[row.state]} />
          {row.state === "hole" ? t("coverage.holeRegion") : t(`coverage.state.${row.state}`)}
        </span>
      </td>
      {row.cells.map((cell, at) => (
        <td key={columns[at]} data-label={columns[at]} className={cell.state === "none" ? "cover-none" : undefined}>
          <Cell cell={cell} list={list} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ cell, list }: { cell: CoverCell; list: Directory }) {
  const { t } = useTranslation("directory");
  if (cell.state === "none") return <span className="quiet">{t("coverage.state.none")}</span>;
  const numbers = list.entries.filter(({ entry }) => cell.entries.includes(entry));
  const name = (party: string) => list.departments.find((each) => each.party === party)?.name ?? party;
  return (
    <ul className="cover-numbers">
      {numbers.map((number) => (
        <li key={number.entry}>
          <CoverNumber number={number} />
        </li>
      ))}
      {cell.without.map((party) => (
        <li key={party} className="tone-ochre">
          <StateShape {...COVER_LOOK.hole} /> <strong>{t("coverage.state.hole")}:</strong>{" "}
          {t("coverage.without", { department: name(party) })}
        </li>
      ))}
    </ul>
  );
}

function CoverNumber({ number: { state, phone, partyName } }: { number: NumberView }) {
  const { t } = useTranslation("directory");
  return (
    <>
      <StateShape {...NUMBER_LOOK[state]} /> <span className="sr-only">{t(`state.${state}`)}</span>{" "}
      <PhoneLink phone={phone} />
      <p className="quiet">
        {partyName}
        {state === "stale" && <strong className="tone-ochre"> · {t("state.stale")}</strong>}
      </p>
    </>
  );
}
