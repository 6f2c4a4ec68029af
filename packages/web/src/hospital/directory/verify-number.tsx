import type { Directory } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { send } from "../../api.ts";
import { announce } from "../../parts/announce.tsx";
import { Button } from "../../parts/button.tsx";
import { useMe } from "../../parts/me.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { queries } from "../../queries.ts";
import { directoryQuery } from "../hospital-queries.ts";

/** Somebody has rung one of the own numbers, and it was answered: from today letters may show it for half a year. */
export function VerifyNumber({ entry }: { entry: Directory["entries"][number] }) {
  const { t } = useTranslation("hospital");
  const { party, role } = useMe();
  const verify = useMutation({
    mutationFn: () => send<Directory>(`/api/directory/${encodeURIComponent(entry.entry)}/verify`, {}),
    onSuccess: (list) => {
      queries.setQueryData(directoryQuery.queryKey, list);
      announce(t("directory.verifiedToday", { phone: entry.phone }), { seen: true });
    },
  });
  if (entry.party !== party || (role !== "coordinator" && role !== "hospital-doctor")) return null;
  return (
    <>
      <Button
        small
        busy={verify.isPending}
        label={`${t("directory.verify")}: ${entry.phone}`}
        onPress={() => verify.mutate()}
      >
        {t("directory.verify")}
      </Button>
      {verify.error !== null && <ProblemNote error={verify.error} />}
    </>
  );
}
