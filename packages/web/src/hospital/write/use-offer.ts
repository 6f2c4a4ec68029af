import type { OfferRequest, PatientPage } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { send } from "../../api.ts";
import { useMe } from "../../parts/me.ts";
import { forgetAllButMe } from "../../queries.ts";
import { courseAddress } from "../hospital-queries.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import type { SentLetter } from "./sent.tsx";
import { useWriting } from "./writing.ts";

/** Saves what is unsaved, then signs and sends just that version. A draft that cannot be saved is not sent. */
export function useOffer(courseId: string, keeper: DraftKeeper, onSent: (letter: SentLetter) => void) {
  const { t } = useTranslation("hospital");
  const { user } = useMe();
  const { view } = useWriting();
  return useMutation({
    mutationFn: async (earlyReason: string): Promise<PatientPage | undefined> => {
      const { version, saving } = await keeper.saveNow();
      if (saving.state !== "saved") return undefined; // the line at the foot says why
      const early = view.assessed.outcome === "not-yet" ? { earlyReason: earlyReason.trim() } : {};
      const request: OfferRequest = { version, ...early };
      return send<PatientPage>(`${courseAddress(courseId)}/offer`, request);
    },
    onSuccess: (page) => {
      if (page === undefined) return;
      onSent({
        practice: view.practice?.name ?? t("write.send.region"),
        department: view.department.name,
        name: user.name,
        answerDue: page.handover?.answerDue ?? view.answerDue,
      });
      void forgetAllButMe();
    },
  });
}
