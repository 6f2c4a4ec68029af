import type { InquiryView } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { CallNote } from "./call-note.tsx";
import { ConcludeForm } from "./conclude-form.tsx";
import { SayForm } from "./say-form.tsx";
import "./texts.ts";

type Doing = "say" | "call" | "conclude";

/** What one may do in a question now: write, note a call, say what comes of it. Each has a second step. */
export function ThreadActs({ view }: { view: InquiryView }) {
  const { t } = useTranslation("inquiries");
  const [doing, setDoing] = useState<Doing>();
  const { may, turn, outcome } = view;
  if (!may.say) return null;
  const stop = (): void => setDoing(undefined);
  if (doing === "say")
    return (
      <Card title={t(isAnswer(view) ? "say.answer" : "say.more")}>
        <SayForm view={view} onStop={stop} />
      </Card>
    );
  if (doing === "call")
    return (
      <Card title={t("say.call")}>
        <CallNote view={view} onStop={stop} />
      </Card>
    );
  if (doing === "conclude")
    return (
      <Card title={t("conclude.what")}>
        <ConcludeForm view={view} onStop={stop} />
      </Card>
    );
  const decides = may.conclude && outcome === null;
  const first = turn?.yours === true ? (turn.owed === "answer" ? "say" : "conclude") : undefined;
  return (
    <div className="form-acts">
      {decides && turn?.owed === "conclusion" && (
        <Button kind={first === "conclude" ? "primary" : "secondary"} onPress={() => setDoing("conclude")}>
          {t("conclude.open")}
        </Button>
      )}
      <Button kind={first === "say" ? "primary" : "secondary"} onPress={() => setDoing("say")}>
        {t(isAnswer(view) ? "say.answer" : "say.more")}
      </Button>
      <Button onPress={() => setDoing("call")}>{t("say.call")}</Button>
      {decides && turn?.owed === "answer" && (
        <Button onPress={() => setDoing("conclude")}>{t("conclude.openEarly")}</Button>
      )}
    </div>
  );
}

function isAnswer({ turn }: InquiryView): boolean {
  return turn?.yours === true && turn.owed === "answer";
}
