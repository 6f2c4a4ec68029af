import type { Element, Section } from "@foelgeskab/followup/epikrise";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { readyInsert } from "./ready-insert.ts";
import { useFocusIn } from "../focus-in.ts";
import { confirmAll } from "./chosen-criteria.ts";
import { adviceOn } from "./live-check.ts";
import { quickPhrases } from "./quick-phrases.ts";
import { SuggestingField } from "./suggesting-field.tsx";
import { checkOf, useWriting } from "./writing.ts";

interface SectionEditorProps {
  element: Element;
  /** Set where fields of their own already say the element, so that the text only adds to them. */
  more?: boolean;
}

/** An element's own words, or the reason why it does not apply; what is often written is one key away. */
export function SectionEditor({ element, more = false }: SectionEditorProps) {
  const { t } = useTranslation("hospital");
  const { epikrise, check, change } = useWriting();
  const section = epikrise.sections[element];
  const { box, focusIn } = useFocusIn<HTMLDivElement>("textarea, input");
  const write = (written: Section) =>
    change((letter) => ({ ...letter, sections: { ...letter.sections, [element]: written } }));
  const pressed = (written: Section): void => {
    write(written);
    focusIn();
  };
  if (section.notRelevant !== undefined)
    return (
      <div className="section-editor" ref={box}>
        <TextField
          label={t("write.notRelevantReason")}
          value={section.notRelevant}
          error={checkOf(check, element).state === "not-relevant" ? undefined : t("write.reasonMissing")}
          onChange={(notRelevant) => write({ text: "", notRelevant })}
        />
        <Button small onPress={() => pressed({ text: "" })}>
          {t("write.textInstead")}
        </Button>
      </div>
    );
  return (
    <div className="section-editor" ref={box}>
      <WrittenSection element={element} more={more} section={section} write={write} pressed={pressed} />
    </div>
  );
}

interface WrittenSectionProps {
  element: Element;
  more: boolean;
  section: Section;
  write: (section: Section) => void;
  /** Writes by a press that takes its button away, and puts the focus into the field. */
  pressed: (section: Section) => void;
}

function WrittenSection({ element, more, section, write, pressed }: WrittenSectionProps) {
  const { t } = useTranslation("hospital");
  const { epikrise, programme, view, check, change } = useWriting();
  const advice = adviceOn(checkOf(check, element));
  const insert = readyInsert(element, advice, { epikrise, programme, anchors: view.subject.anchors });
  const quick = section.text.trim() === "" ? quickPhrases(element, programme) : [];
  return (
    <>
      {quick.length > 0 && (
        <div className="quick-phrases">
          {quick.map((phrase) => (
            <Button key={phrase.label} small onPress={() => pressed(phrase.section)}>
              <span lang="da">{phrase.label}</span>
            </Button>
          ))}
        </div>
      )}
      <SuggestingField
        label={more ? t("write.textMore") : t("write.text")}
        value={section.text}
        onChange={(text) => write({ text })}
        advice={more && advice.vague.length === 0 ? undefined : advice}
        insert={insert}
        onConfirm={(id) => change((letter) => ({ ...letter, criteria: confirmAll(letter.criteria, [{ id }]) }))}
        origin={
          insert === undefined
            ? undefined
            : t("write.fromProgramme", { programme: programme.name.da, version: programme.version })
        }
      />
      {!more && (
        <button type="button" className="link-button" onClick={() => pressed({ text: "", notRelevant: "" })}>
          {t("write.notRelevantToggle")}
        </button>
      )}
    </>
  );
}
