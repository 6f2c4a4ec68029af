import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import postcss, { type Rule } from "postcss";

/** The classes of Det Fælles Designsystem that our screens use. Its style sheet is 215 kB; these and its element rules are a few. */
const USED = new Set([
  "button",
  "button-primary",
  "button-secondary",
  "button-tertiary",
  "form-input",
  "form-select",
  "form-label",
  "form-hint",
  "form-group",
  "form-error-message",
  "form-radio",
  "form-checkbox",
  "form-group-radio",
  "form-group-checkbox",
  "sr-only",
  "skipnav",
]);

/** Element rules are kept for these only: headings, paragraphs and tables have our own sizes. */
const ELEMENTS = /^(\*|html|body|button|input|select|textarea|optgroup|fieldset|legend|small|abbr|hr|pre|code|\[|::)/;

const SHEET = fileURLToPath(import.meta.resolve("dkfds")).replace(/dist\/js\/.*$/, "dist/css/dkfds.css");

/** Gives the import `virtual:dkfds.css`: the used part of dkfds in a cascade layer below our own rules. Its `exports` block a direct import. */
export function dkfdsSubset(): {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
} {
  const name = "virtual:dkfds.css";
  const resolved = "\0dkfds.css";
  return {
    name: "dkfds-subset",
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? `@layer dkfds {\n${usedPart(readFileSync(SHEET, "utf8"))}\n}` : undefined),
  };
}

/** Keeps the rules whose every class is used, without fonts and pictures. */
export function usedPart(css: string): string {
  const root = postcss.parse(css);
  root.walkAtRules(/font-face|charset/, (rule) => void rule.remove());
  root.walkDecls((declaration) => void (declaration.value.includes("url(") && declaration.remove()));
  root.walkRules(keepUsedSelectors);
  root.walk(
    (node) => void ((node.type === "atrule" || node.type === "rule") && node.nodes?.length === 0 && node.remove()),
  );
  return root.toString();
}

function keepUsedSelectors(rule: Rule): void {
  const kept = rule.selectors.filter(isUsed);
  if (kept.length === 0) rule.remove();
  else rule.selectors = kept;
}

function isUsed(selector: string): boolean {
  const classes = [...selector.matchAll(/\.([\w-]+)/g)].map((match) => match[1] ?? "");
  return classes.length > 0 ? classes.every((name) => USED.has(name)) : ELEMENTS.test(selector);
}
