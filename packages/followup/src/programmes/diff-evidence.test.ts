import { expect, test } from "vitest";
import type { Evidence } from "../programme.ts";
import { check, programme } from "../testing/invented-programme.ts";
import { from, SIGNED } from "../testing/kidney-programme.ts";
import { toldInBoth } from "../testing/told-changes.ts";
import { diffProgrammes } from "./diff-programmes.ts";

const of = (...evidence: Evidence[]) => ({ checks: [check({ label: { da: "PSA", en: "PSA" }, evidence })] });

test("a source that comes or goes, and a signature, in both languages", () => {
  const signed = from(["everyMonths"], { signature: SIGNED });
  expect(toldInBoth(of(), of(signed))).toEqual([
    "Kilde til interval (Kontrol af PSA): nu Kilden, her, forslag; før ingen. / Source of interval (Check of PSA): now Kilden, her, proposal; before none.",
    "Kontrol af PSA (interval): underskrevet af Karen Lund Iversen d. 1. marts 2027; før ikke underskrevet. / Check of PSA (interval): signed by Karen Lund Iversen on 1 Mar 2027; before not signed.",
  ]);
  expect(toldInBoth(of(signed), of(from(["everyMonths"])))).toEqual([
    "Kontrol af PSA (interval): ikke underskrevet; før underskrevet af Karen Lund Iversen d. 1. marts 2027. / Check of PSA (interval): not signed; before signed by Karen Lund Iversen on 1 Mar 2027.",
  ]);
  expect(diffProgrammes(programme(of(signed)), programme(of(from(["everyMonths"]))))).toMatchObject([
    { at: "checks.psa.evidence", before: SIGNED, after: "unsigned" },
  ]);
});

test("fields that went the same way are told once, those that went another way for themselves, in the order of their names", () => {
  const before = of(from(["untilMonth", "beforeDays", "afterDays"]));
  const read = { mark: "verified-dk" } as const;
  const after = of(from(["untilMonth", "afterDays"], read), from(["beforeDays"], { ...read, note: "side 3" }));
  expect(toldInBoth(before, after).map((told) => told.split(" / ")[0])).toEqual([
    "Kilde til senest efter datoen, varighed (Kontrol af PSA): nu Kilden, her, dansk kilde; før Kilden, her, forslag.",
    "Kilde til tidligst før datoen (Kontrol af PSA): nu Kilden, her, dansk kilde (side 3); før Kilden, her, forslag.",
  ]);
});

test("a source that was foreign and is called Danish is pointed out, only where it is the same source", () => {
  const marked = (mark: Evidence["mark"], source = "s") => of(from(["everyMonths"], { mark, source }));
  const [both] = toldInBoth(marked("verified-dk"), marked("verified-foreign"));
  expect(both).toContain(
    " Obs: kilden er den samme, men kaldes nu det modsatte af før (dansk eller udenlandsk): en af de to er forkert.",
  );
  expect(both).toContain(
    " Note: the source is the same, and is now called the opposite of before (Danish or foreign): one of the two is wrong.",
  );
  expect(toldInBoth(marked("verified-dk"), marked("verified-foreign", "t"))[0]).not.toContain("Obs");
  expect(toldInBoth(marked("verified-dk"), marked("proposal"))[0]).not.toContain("Obs");
  expect(toldInBoth(marked("proposal"), marked("verified-foreign"))[0]).not.toContain("Obs");
});

test("each source by its own title, before and after", () => {
  const sources = (title: string) => [
    { id: "a", title: "Andet", where: "bag" },
    { id: "s", title, where: "her" },
  ];
  const own = (title: string, mark: Evidence["mark"]) => ({
    sources: sources(title),
    ...of(from(["everyMonths"], { mark })),
  });
  expect(toldInBoth(own("Gammel", "proposal"), own("Ny", "agreement")).map((told) => told.split(" / ")[0])).toEqual([
    "Kilde til interval (Kontrol af PSA): nu Ny, her, fra aftalen; før Gammel, her, forslag.",
    "Kilde: Gammel bliver til Ny.",
  ]);
});
