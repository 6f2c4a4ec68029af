import type { WorklistRow } from "@foelgeskab/followup/worklist";
import { useTranslation } from "react-i18next";
import type { Shown } from "./order.ts";
import type { Signing } from "./use-signing.ts";
import { WorklistLine } from "./worklist-line.tsx";

interface WorklistGroupProps {
  shown: Shown;
  at: string | undefined;
  signing: Signing;
  onStand: (key: string) => void;
  onOpen: (row: WorklistRow) => void;
  onSign: (row: WorklistRow) => void;
}

/** One list of the first screen: what it is, how many, in which order, and its rows. */
export function WorklistGroup({ shown, at, signing, onStand, onOpen, onSign }: WorklistGroupProps) {
  const { t } = useTranslation();
  const { group, rows } = shown;
  return (
    <tbody>
      <tr className="worklist-group">
        <th scope="rowgroup" colSpan={6}>
          <h2>{t(`group.${group}.name`)}</h2>
          <span className="worklist-count">{rows.length}</span>
          <span className="quiet">{t(`group.${group}.says`)}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <WorklistLine
          key={row.key}
          row={row}
          here={row.key === at}
          signing={signing[row.key]}
          onStand={() => onStand(row.key)}
          onOpen={() => onOpen(row)}
          onSign={() => onSign(row)}
        />
      ))}
    </tbody>
  );
}
