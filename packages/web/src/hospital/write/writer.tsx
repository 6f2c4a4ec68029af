import { checkEpikrise } from "@foelgeskab/followup/epikrise-check";
import { dayOf } from "@foelgeskab/followup/ids";
import type { Programme } from "@foelgeskab/followup/programme";
import type { DraftView } from "@foelgeskab/server/contract";
import { useMemo, useState } from "react";
import { useToday } from "../../parts/today.ts";
import { ConflictNote } from "./conflict-note.tsx";
import { ElementList } from "./element-list.tsx";
import { LetterPaper } from "./letter-paper.tsx";
import { SendBar } from "./send-bar.tsx";
import type { SentLetter } from "./sent.tsx";
import { SheetPart } from "./sheet/sheet-part.tsx";
import { TalkCard } from "./talk-card.tsx";
import { useDraft } from "./use-draft.ts";
import "./write.css";
import { type Writing, WritingContext } from "./writing.ts";

interface WriterProps {
  view: DraftView;
  courseId: string;
  onSent: (letter: SentLetter) => void;
}

/** The form: the ten elements at the left, the finished letter in the middle, the patient's sheet and the talk at the right, all live. */
export function Writer({ view, courseId, onSent }: WriterProps) {
  const { draft, keeper } = useDraft(view, courseId);
  const [takenOver, setTakenOver] = useState(0); // fields with text of their own begin anew when another version is taken
  const todayText = useToday();
  const today = useMemo(() => dayOf(todayText), [todayText]);
  const programme = view.programme as Programme; // plain JSON that the server's loader has checked
  const { epikrise } = draft.written;
  const check = useMemo(
    () =>
      checkEpikrise(epikrise, {
        ...{ programme, anchors: view.subject.anchors, today, results: view.results },
        contactMonths: view.contactMonths,
      }),
    [epikrise, programme, view.subject.anchors, today, view.results, view.contactMonths],
  );
  const writing: Writing = {
    view,
    programme,
    today,
    epikrise,
    check,
    change: (how) => {
      const { written } = keeper.read();
      keeper.write({ ...written, epikrise: how(written.epikrise) });
    },
  };
  return (
    <WritingContext value={writing}>
      {draft.saving.state === "conflict" && (
        <ConflictNote
          mine={draft.written}
          theirs={draft.saving.theirs}
          onMine={keeper.keepMine}
          onTheirs={() => {
            keeper.takeTheirs();
            setTakenOver(takenOver + 1);
          }}
        />
      )}
      <div className="writer">
        <ElementList key={`elements-${takenOver}`} />
        <LetterPaper />
        <div className="writer-right">
          <SheetPart courseId={courseId} saveNow={keeper.saveNow} />
          <TalkCard key={`talk-${takenOver}`} />
        </div>
      </div>
      <SendBar draft={draft} keeper={keeper} courseId={courseId} onSent={onSent} />
    </WritingContext>
  );
}
