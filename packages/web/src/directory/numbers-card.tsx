import type { NumberToVerify, RegionList } from "@foelgeskab/server/contract";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import { PhoneLink } from "./number-state.tsx";
import { RestNumber } from "./rest-number.tsx";
import { VerifyNumber } from "./verify-number.tsx";
import "../hospital/table.css";
import "./directory.css";
import "./texts.ts";

interface NumbersCardProps {
  numbers: readonly Shown[];
  /** Whether it is the region's office that looks: then the department is rung, the number is not ticked here, and no disease stands beside people's names. */
  region?: boolean;
}

/** A number, and at the region's office why it rests. */
type Shown = NumberToVerify & Partial<Pick<RegionList["numbers"][number], "rests">>;

/** The direct numbers that somebody is to ring, on the department's first screen and on the region's. */
export function NumbersCard({ numbers, region = false }: NumbersCardProps) {
  const { t } = useTranslation("directory");
  if (numbers.length === 0) return null;
  return (
    <Card
      title={t(region ? "verify.regionTitle" : "verify.title")}
      note={t(region ? "verify.regionSays" : "verify.sayPlain")}
    >
      <table className="list-table">
        <caption className="sr-only">{t(region ? "verify.regionTitle" : "verify.title")}</caption>
        <tbody>
          {numbers.map((number) => (
            <Row key={number.entry} number={number} region={region} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Row({ number, region }: { number: Shown; region: boolean }) {
  const { t } = useTranslation("directory");
  const say = useSay();
  const { entry, phone, label, cancers, days, because, step, partyName, organisation, partyPhone } = number;
  const look = days > 0 ? ({ shape: "missing", tone: "ochre" } as const) : ({ shape: "half", tone: "petrol" } as const);
  return (
    <tr>
      <th scope="row">
        <span className={`state tone-${look.tone}`}>
          <StateShape {...look} />
          {days > 0 ? t("verify.overdue", { count: days }) : t("verify.left", { count: -days })}
        </span>
      </th>
      <td>
        {region && (
          <>
            <strong>{partyName}</strong>, {organisation}
            <br />
          </>
        )}
        <Link to="/directory/numbers/$entry" params={{ entry }}>
          {phone}
        </Link>
        , {label}
        {!region && ` ${t("verify.for")} ${cancers.map((name) => say(name).toLowerCase()).join(", ")}`}
      </td>
      <td>
        {say(because)}.{step !== undefined && <p className="quiet">{say(step)}</p>}
      </td>
      <td className="number-acts">
        {region ? partyPhone !== "" && <PhoneLink phone={partyPhone} /> : <VerifyNumber entry={number} />}
        {number.rests !== undefined && <Rest number={{ ...number, rests: number.rests }} />}
      </td>
    </tr>
  );
}

function Rest({ number }: { number: RegionList["numbers"][number] }) {
  const { t } = useTranslation("directory");
  const [open, setOpen] = useState(false);
  const { rests, phone } = number;
  if (open) return <RestNumber number={number} onDone={() => setOpen(false)} />;
  if (rests === null)
    return (
      <Button small label={`${t("verify.rest")}: ${phone}`} onPress={() => setOpen(true)}>
        {t("verify.rest")}
      </Button>
    );
  return (
    <p className="quiet">
      {t("verify.restsBy", rests)}. {t("verify.restUntil")} <Day on={rests.until} as="full" />
    </p>
  );
}
