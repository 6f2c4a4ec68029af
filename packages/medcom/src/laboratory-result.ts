import { elementsOf } from "./element-text.ts";
import { type BreakableText, breakableText, type FormattedText, formattedText } from "./formatted-text.ts";
import { type Reference, reference } from "./reference.ts";
import { type Coded, type Content, coded, type Field, inside, many, maybe, one, record, text } from "./wire.ts";
import { element } from "./write-xml.ts";

/** One result, every value as the text that the message has. */
export interface LaboratoryResult {
  /** Only `svar_endeligt` and `svar_rettet` are final; a corrected one takes the place of the earlier. */
  readonly status: Coded<"proeve_modtaget" | "svar_midlertidigt" | "svar_endeligt" | "svar_rettet">;
  readonly analysis: Analysis;
  readonly producer?: Producer;
  readonly referenceInterval?: ReferenceInterval;
  readonly type: Coded<"numerisk" | "alfanumerisk">;
  readonly operator?: Coded<"mindre_end" | "stoerre_end">;
  /** As written; empty when the message has none. Never a number here. */
  readonly value: string;
  readonly unit?: string;
  readonly validation?: Coded<"for_hoej" | "for_lav" | "unormal">;
  /** Up to twenty, in the order of the message. */
  readonly texts: readonly ResultText[];
  readonly references: readonly Reference[];
  /** Where the result is to be copied to; XR0131K only. */
  readonly toLaboratory?: string;
}

/** What was measured. */
export interface Analysis {
  readonly code: string;
  /** `iupac` is NPU. */
  readonly codeType: Coded<"iupac" | "lokal" | "mds" | "fnx">;
  /** Who answers for the code: `SSI` for NPU, the laboratory's letters for local ones. */
  readonly responsible: string;
  readonly shortName?: string;
  readonly completeName: BreakableText;
  readonly group?: RequisitionGroup;
  readonly order?: string;
}

/** Under which heading the laboratory shows the analysis. */
export interface RequisitionGroup {
  readonly identifier: string;
  readonly responsible: string;
  readonly name: string;
}

/** Who made the result; schemas of 2005 have a name only, later ones a code too. */
export interface Producer {
  readonly identifier: string;
  readonly code?: string;
}

/** The laboratory's reference interval, as text. */
export interface ReferenceInterval {
  readonly type?: Coded<"fysiologisk" | "terapeutisk" | "uspecificeret">;
  readonly lower?: string;
  readonly upper?: string;
  readonly text?: string;
}

/** The result in words, or a comment on it. */
export interface ResultText {
  readonly kind: "value" | "comment";
  readonly text: FormattedText;
}

/**
 * The value with its comparator as laboratories write it: `<0.1`, `>100`, else the value.
 * A comparator that is unknown, or that contradicts the value's own, stays visible, so that nobody can read a number out of it.
 */
export function resultValueText(result: Pick<LaboratoryResult, "operator" | "value">): string {
  const sign = signOf(result.operator);
  return result.value.trimStart().startsWith(sign) ? result.value : `${sign}${result.value}`;
}

function signOf(operator: LaboratoryResult["operator"]): string {
  switch (operator) {
    case undefined:
      return "";
    case "mindre_end":
      return "<";
    case "stoerre_end":
      return ">";
    default:
      return `${operator.unlisted} `;
  }
}

const producer: Content<Producer> = {
  read: (within, journal) =>
    elementsOf(within).length > 0
      ? codedProducer.read(within, journal)
      : { identifier: text(35).read(within, journal) },
  write: (value, journal) =>
    value.code === undefined ? text(35).write(value.identifier, journal) : codedProducer.write(value, journal),
};
const codedProducer = record<Producer>({
  identifier: one("Identifier", text(35)),
  code: maybe("IdentifierCode", text(3)),
});

const TEXT_ELEMENTS = { value: "ResultTextValue", comment: "ResultComments" } as const;

const resultTexts: Field<readonly ResultText[]> = {
  names: Object.values(TEXT_ELEMENTS),
  read: (parent, journal) =>
    elementsOf(parent).flatMap((child): readonly ResultText[] => {
      if (child.name !== TEXT_ELEMENTS.value && child.name !== TEXT_ELEMENTS.comment) return [];
      const kind = child.name === TEXT_ELEMENTS.value ? "value" : "comment";
      return [{ kind, text: formattedText.read(child, inside(journal, child.name)) }];
    }),
  write: (values, journal) =>
    values.map((value) => element(TEXT_ELEMENTS[value.kind], formattedText.write(value.text, journal))),
};

const analysis = record<Analysis>({
  code: one("AnalysisCode", text(17)),
  codeType: one("AnalysisCodeType", coded(["iupac", "lokal", "mds", "fnx"])),
  responsible: one("AnalysisCodeResponsible", text(3)),
  shortName: maybe("AnalysisShortName", text(35)),
  completeName: one("AnalysisCompleteName", breakableText),
  group: maybe(
    "RequisitionGroup",
    record<RequisitionGroup>({
      identifier: one("Identifier", text(8)),
      responsible: one("IdentifierResponsible", text(3)),
      name: one("Name", text(70)),
    }),
  ),
  order: maybe("Order", text(3)),
});

/** One result. */
export const laboratoryResult = record<LaboratoryResult>({
  status: one("ResultStatusCode", coded(["proeve_modtaget", "svar_midlertidigt", "svar_endeligt", "svar_rettet"])),
  analysis: one("Analysis", analysis),
  producer: maybe("ProducerOfLabResult", producer),
  referenceInterval: maybe(
    "ReferenceInterval",
    record<ReferenceInterval>({
      type: maybe("TypeOfInterval", coded(["fysiologisk", "terapeutisk", "uspecificeret"])),
      lower: maybe("LowerLimit", text(12)),
      upper: maybe("UpperLimit", text(12)),
      text: maybe("IntervalText", text(70)),
    }),
  ),
  type: one("ResultType", coded(["numerisk", "alfanumerisk"])),
  operator: maybe("Operator", coded(["mindre_end", "stoerre_end"])),
  value: one("Value", text(12)),
  unit: maybe("Unit", text(16)),
  validation: maybe("ResultValidation", coded(["for_hoej", "for_lav", "unormal"])),
  texts: resultTexts,
  references: many("Reference", reference, 10),
  toLaboratory: maybe("ToLabIdentifier", text(3)),
});
