import type { NumberView } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Day } from "../parts/day.tsx";
import { useSay } from "../texts/say.ts";
import { directoryQuery } from "./directory-queries.ts";
import { Hours, NumberStanding, PhoneLink } from "./number-state.tsx";

/** Everything that is known of a number today. */
export function NumberFacts({ number }: { number: NumberView }) {
  const { t } = useTranslation("directory");
  const names = useCancerNames();
  const { phone, label, coordinator, ean, sor, format, ownerRole, validFrom, endsOn, verifiedBy } = number;
  return (
    <dl className="number-facts">
      <Fact name={t("column.state")}>
        <NumberStanding entry={number} />
      </Fact>
      <Fact name={t("number.phone")}>
        <PhoneLink phone={phone} />
      </Fact>
      <Fact name={t("number.label")}>
        {label}
        {coordinator !== "" && `, ${coordinator}`}
      </Fact>
      <Fact name={t("number.hours")}>
        <Hours entry={number} />
      </Fact>
      <Fact name={t("number.cancers")}>{names(number.cancers).join(", ")}</Fact>
      <Fact name={t("number.correspondence")}>
        {t(`number.formats.${format}`)}
        <p className="quiet">
          EAN {ean}
          {sor !== "" && `, SOR ${sor}`}
        </p>
      </Fact>
      <Fact name={t("number.owner")}>{t(`number.ownerRole.${ownerRole}`)}</Fact>
      <Fact name={t("number.validFrom")}>
        <Day on={validFrom} as="full" />
      </Fact>
      {endsOn !== null && (
        <Fact name={t("number.endsOn")}>
          <Day on={endsOn} as="full" />
        </Fact>
      )}
      <Fact name={t("number.verifiedOn")}>
        <Day on={number.verifiedOn} as="full" /> {t("number.verifiedBy", { by: verifiedBy })}
      </Fact>
      {number.state === "live" && (
        <Fact name={t("number.verifiedUntil")}>
          <Day on={number.verifiedUntil} as="full-and-away" />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Gives the names of groups of cancers by their ids. */
export function useCancerNames(): (ids: readonly string[]) => string[] {
  const say = useSay();
  const { data } = useQuery(directoryQuery);
  return (ids) =>
    ids.map((id) => {
      const group = data?.groups.find((each) => each.id === id);
      return group === undefined ? id : say(group.name);
    });
}
