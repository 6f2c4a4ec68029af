import { useTranslation } from "react-i18next";
import { useMe } from "../../parts/me.ts";
import { useSay } from "../../texts/say.ts";
import type { Draft } from "./draft-saving.ts";
import { useWriting } from "./writing.ts";

/** Why the letter cannot be sent now, in one line; undefined where it can. */
export function useWhyNot(draft: Draft): string | undefined {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const { role } = useMe();
  const { view, check } = useWriting();
  if (draft.saving.state === "conflict") return t("write.conflict.title");
  if (view.assessed.outcome === "never") return t("write.send.never");
  if (view.assessed.outcome === "unanswered") return t("write.send.unanswered");
  if (!check.canBeSent) return say(check.because);
  if (role !== "hospital-doctor") return t("write.send.onlyDoctor");
  return undefined;
}
