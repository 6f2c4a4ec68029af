import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import { fontCoverage } from "./font-coverage.ts";
import { mapRecord, type Printed, printable } from "./printable.ts";

/** A letter ready for a template beside this file. */
export interface Copy {
  template: "patient-sheet" | "letter" | "certificate";
  /** Every text of it is printed as it stands: the template's language is never spoken in them. */
  data: { readonly [name: string]: Printed };
  /** Pictures that we drew ourselves, as SVG; passed on untouched. */
  pictures: Readonly<Record<string, string>>;
}

// dkfds ships woff2, which typst cannot read; this package has the same family as TTF.
const FAMILY = "@expo-google-fonts/ibm-plex-sans";
const CUTS = ["400Regular/IBMPlexSans_400Regular.ttf", "600SemiBold/IBMPlexSans_600SemiBold.ttf"];
// Typst remembers what it laid out. Forgetting takes 3 ms, so it is done now and then.
const LETTERS_BETWEEN_FORGETTING = 32;
// 70 % of 13.9 pt is just under 10 pt: smaller could not be read, so from there on a second page is right.
const SIZES = Array.from({ length: 16 }, (_, step) => 1 - step * 0.02);

const require = createRequire(import.meta.url);
let press: { compiler: NodeCompiler; covered: ReadonlySet<number>; letters: number } | undefined;

/** Loads fonts and compiler once: the first letter takes about a second, each later one a few milliseconds. */
function thePress(): NonNullable<typeof press> {
  if (press !== undefined) return press;
  const fonts = CUTS.map((cut) => readFileSync(require.resolve(`${FAMILY}/${cut}`)));
  const [regular, ...others] = fonts.map(fontCoverage);
  const covered = new Set([...(regular ?? [])].filter((code) => others.every((other) => other.has(code))));
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: fonts }] });
  press = { compiler, covered, letters: 0 };
  return press;
}

/** Sets a letter as tagged PDF/UA-1, on as many pages as it takes. */
export function typeset(copy: Copy): Uint8Array {
  return toPdf(compile(copy, 1));
}

/** Sets a letter on one page, in the largest type that fits there. */
export function typesetOnOnePage(copy: Copy): Uint8Array {
  let [fits, tooLarge] = [SIZES.length - 1, 0];
  const large = compile(copy, 1);
  if (large.numOfPages === 1) return toPdf(large);
  while (fits - tooLarge > 1) {
    const middle = Math.floor((fits + tooLarge) / 2);
    if (compile(copy, SIZES[middle] ?? 1).numOfPages === 1) fits = middle;
    else tooLarge = middle;
  }
  return toPdf(compile(copy, SIZES[fits] ?? 1));
}

function compile({ template, data, pictures }: Copy, size: number): NodeTypstDocument {
  const { compiler, covered } = thePress();
  const texts = mapRecord({ ...data, size }, (text) => printable(text, covered));
  const inputs = { ...pictures, data: JSON.stringify(texts) };
  const compiled = compiler.compile({ mainFilePath: `${import.meta.dirname}/${template}.typ`, inputs });
  if (compiled.result !== null) return compiled.result;
  throw new Error(
    `the template ${template} does not compile: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
  );
}

function toPdf(document: NodeTypstDocument): Uint8Array {
  const own = thePress();
  own.letters += 1;
  if (own.letters % LETTERS_BETWEEN_FORGETTING === 0) own.compiler.evictCache(1);
  return own.compiler.pdf(document, { pdfStandard: PdfStandard.UA_1 });
}
