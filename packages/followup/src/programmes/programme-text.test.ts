import { describe, expect, test } from "vitest";
import type { Evidence } from "../programme.ts";
import { ANALYTES, check, criterion, day, programme } from "../testing/invented-programme.ts";
import { from, kidneyProgramme, SIGNED } from "../testing/kidney-programme.ts";
import type { ProgrammeLayer } from "./layer.ts";
import { programmeText } from "./programme-text.ts";
import { unsignedProposals } from "./signature-count.ts";

/** A programme as clinicians read it, word for word. */
const TEXT = `# Nyrekræft, opdigtet

> **Ingen af de 52 tal og regler er underskrevet af en kliniker. Programmet må ikke bruges til patienter, før de er.**

- Version: kidney-story@3
- Gælder: fra 1. jan. 2027 til 31. dec. 2029; afløses af kidney-story@4
- Diagnoser: DC649, DC65–DC66 undtagen DC659, DC68–DC69 (ICPC-2: U75)
- Måneder tælles fra: Operation (Operationsdato)

## Hvornår overdrages patienten

Når nyretallene er stabile. (tekst: [g], dansk kilde, ikke underskrevet)

| Hvem siger det | Hvornår | Kilde |
|---|---|---|
| Nationalt (DSAM) | Tidligst 24 måneder efter | måneder: [g], dansk kilde, ikke underskrevet |
| Har patienten én nyre, venter det. | Tidligst 36 måneder efter | måneder: [s], forslag, ikke underskrevet |

## Hvem

Spørgsmål, som den udskrivende læge besvarer:

- Har patienten kun én nyre?
- Er patienten i et forsøg?

|  | Kode | Regel | Gælder ved | Kilde |
|---|---|---|---|---|
| Krav | KS-1 | Patienten er ikke i forsøg. | Er patienten i et forsøg? Nej | spørgsmål og svar: [s], fra aftalen, ikke underskrevet |
| Udelukket | KS-EX-1 | Forsøg følges på hospitalet. | Er patienten i et forsøg? Ja | spørgsmål og svar: [s], fra aftalen, ikke underskrevet |
| Advarsel | early | Under et år siden operationen. | mindre end 12 måneder siden | spørgsmål og svar: [s], fra aftalen, ikke underskrevet |
| Advarsel | north | Nordjylland har sin egen ordning. | region RN | spørgsmål og svar: [s], fra aftalen, ikke underskrevet |
| Vurdering |  | Hver patient vurderes for sig. | alle patienter | tekst: [s], fra aftalen, ikke underskrevet |

## Kontroller

| Kontrol | Kræver | Hvornår | Vindue | Hvem og hvordan | Kilde |
|---|---|---|---|---|---|
| Kontrol af nyretal | creatinine eller egfr; bicarbonate | første gang måned 6, derefter hver 6. måned til og med måned 36 | fra 45 dage før til 30 dage efter datoen | hos egen læge | analyser, interval, gælder fra måned, varighed: [g], dansk kilde, ikke underskrevet (tabel 2); tidligst før datoen, senest efter datoen: [s], forslag, ikke underskrevet |
| Kontrol af nyretal | egfr | første gang måned 48, derefter hver 12. måned, livslangt | fra 45 dage før til 30 dage efter datoen | hos egen læge; prøven tages på hospitalets laboratorium; valgfri; interval fra epikrisen | analyser, interval, gælder fra måned, varighed, tidligst før datoen, senest efter datoen: [s], forslag, ikke underskrevet |
| Samtale om kontrast | en registreret kontakt | én gang, 90 dage efter: CT med kontrast | fra 45 dage før til 30 dage efter datoen | på hospitalet; kun efter kontrast | hændelse, frist efter hændelsen, tidligst før datoen, senest efter datoen: [s], forslag, ikke underskrevet |

## Kriterier

| Kriterium | Bekræftelse | Hvad gøres | Kan ændres i epikrisen | Kilde |
|---|---|---|---|---|
| eGFR under 30 | fra 2 måneder efter; bekræftet efter mindst 14 og senest 60 dage | henvis, subakut | Ja, foreslået 25 eller 30,5 | grænse: [s], uden læst kilde, ikke underskrevet (ikke læst.); gælder fra måned, korteste tid til bekræftelse, længste tid til bekræftelse: [g], udenlandsk kilde, ikke underskrevet; foreslåede værdier 25, foreslåede værdier 30,5: [s], forslag, ikke underskrevet |
| PSA mindst [epikrisens værdi] |  | henvis, subakut | Ja | grænse: [g], dansk kilde, ikke underskrevet |
| Bikarbonat højst 15 |  | Indlæg akut | Nej, gælder alle | grænse: [g], dansk kilde, ikke underskrevet |
| PSA mindst 2 over nadir |  | henvis, subakut | Ja | stigning over nadir: [g], dansk kilde, ikke underskrevet |
| eGFR faldet 25 % |  | henvis, subakut | Ja | ændring i procent: [g], dansk kilde, ikke underskrevet |
| PSA steget 50 % fra nadir |  | henvis, subakut | Ja | ændring i procent, mindste stigning: [g], dansk kilde, ikke underskrevet |
| Kreatinin steget 30 % |  | henvis, subakut | Ja | ændring i procent: [g], dansk kilde, ikke underskrevet |
| Kreatinin over referencen |  | henvis, subakut | Ja | : [g], dansk kilde, ikke underskrevet |
| Kreatinin over 150 og eGFR under 40 |  | henvis, subakut | Ja | delregler: [g], dansk kilde, ikke underskrevet |
| Kreatinin eller eGFR er ændret |  | henvis, subakut | Ja | delregler: [g], dansk kilde, ikke underskrevet |
| PSA steget tre gange |  | henvis, subakut | Ja | stigninger, mindste sidste værdi, korteste tid til bekræftelse: [g], dansk kilde, ikke underskrevet |
| PSA fordoblet på 9 måneder |  | henvis, subakut | Ja | fordoblingstid, mindste antal målinger, mindste tid mellem første og sidste: [g], dansk kilde, ikke underskrevet |
| Smerter eller blod i urinen |  | henvis, subakut | Ja | symptomer: [g], dansk kilde, ikke underskrevet |
| To infektioner på et år |  | henvis, subakut | Ja | hændelse, antal, inden for dage: [g], dansk kilde, ikke underskrevet |
| Nyretal udeblevet |  | henvis, subakut | Ja | kontrol, frist: [g], dansk kilde, ikke underskrevet |
| Lægen er bekymret |  | Behandl selv, subakut | Ja | klinisk vurdering: [g], dansk kilde, ikke underskrevet |

## Senfølger, der spørges om

- Træthed

## Hvor lagene er uenige

Ingen steder.

## Åbne spørgsmål

- Forslag: Har patienten én nyre, venter det (måneder); Kontrol af nyretal (de første 36 måneder) (tidligst før datoen, senest efter datoen); Kontrol af nyretal (fra måned 36) (analyser, interval, gælder fra måned, varighed, tidligst før datoen, senest efter datoen); Samtale om kontrast (hændelse, frist efter hændelsen, tidligst før datoen, senest efter datoen); eGFR under 30 (foreslåede værdier 25, foreslåede værdier 30,5). Hvem tager stilling?
- Uden læst kilde: eGFR under 30 (grænse), ikke læst. Hvem tager stilling?
- Udenlandsk kilde: eGFR under 30 (gælder fra måned, korteste tid til bekræftelse, længste tid til bekræftelse). Hvem tager stilling?
- PSA mindst [epikrisens værdi]: programmet har ingen værdi; den skal stå i hver patients epikrise.

## Kilder

- [s] Afdelingens forslag, side 2
- [g] Retningslinjen, kapitel 4
`;

test("a programme with every kind of rule, as clinicians read it", () => {
  expect(programmeText(kidneyProgramme, [])).toBe(TEXT);
});

test("a programme that says nothing says so in every part", () => {
  const text = { da: "Når som helst.", en: "At any time." };
  const handover = { text, evidence: [from(["text"], { signature: SIGNED })], earliest: [], extensions: [] };
  expect(programmeText(programme({ sources: [], icd10: ["DC61"], handover }), [])).toBe(`# Opdigtet

Alle 1 tal og regler er underskrevet af en navngiven kliniker.

- Version: invented@1
- Gælder: fra begyndelsen til videre
- Diagnoser: DC61
- Måneder tælles fra: Operation (Operationsdato)

## Hvornår overdrages patienten

Når som helst. (tekst: [s], forslag, underskrevet af Karen Lund Iversen d. 1. marts 2027)

Ingen tidligste måned.

## Hvem

Spørgsmål, som den udskrivende læge besvarer:

Ingen.

Ingen krav.

## Kontroller

Ingen.

## Kriterier

Ingen.

## Senfølger, der spørges om

Ingen.

## Hvor lagene er uenige

Ingen steder.

## Åbne spørgsmål

Ingen.

## Kilder

Ingen.
`);
});

describe("signatures", () => {
  const numbers = (...evidence: Evidence[]) => programme({ checks: [check({ evidence })] });
  const top = (...evidence: Evidence[]) => programmeText(numbers(...evidence), []).split("\n")[2];
  const signed = from(["everyMonths", "fromMonth"], { signature: SIGNED });

  test("on top stands who has not signed: nobody, some, or that all have", () => {
    expect(top(from(["everyMonths"]))).toBe(
      "> **Ingen af de 1 tal og regler er underskrevet af en kliniker. Programmet må ikke bruges til patienter, før de er.**",
    );
    expect(top(signed, from(["beforeDays"]))).toBe(
      "> **1 af de 3 tal og regler er ikke underskrevet af en kliniker. Programmet må ikke bruges til patienter, før de er.**",
    );
    expect(top(signed)).toBe("Alle 2 tal og regler er underskrevet af en navngiven kliniker.");
  });

  test("each number says who signed it", () => {
    expect(programmeText(numbers(signed), [])).toContain(
      "| interval, gælder fra måned: [s], forslag, underskrevet af Karen Lund Iversen d. 1. marts 2027 |",
    );
  });

  test("a model and a proposal that nobody signed are counted by their numbers; what a guideline says is not", () => {
    expect(unsignedProposals(numbers(from(["a", "b"], { mark: "model" }), from(["c"])))).toBe(3);
    expect(unsignedProposals(numbers(from(["a"], { mark: "verified-dk" })))).toBe(0);
    expect(unsignedProposals(numbers(signed))).toBe(0);
    expect(unsignedProposals(kidneyProgramme)).toBe(16);
  });
});

test("where a layer says otherwise, both are shown with their sources, and which one holds", () => {
  const layer: ProgrammeLayer = {
    owner: { layer: "region", of: "RM" },
    name: { da: "Region Midtjylland", en: "Central Denmark" },
    programme: "invented",
    version: 1,
    validFrom: null,
    validUntil: null,
    supersededBy: null,
    sources: [{ id: "a", title: "Aftalen", where: "§ 1" }],
    changes: [
      {
        what: "check-number",
        check: "psa",
        number: "everyMonths",
        value: 12,
        evidence: { source: "a", mark: "agreement", signature: SIGNED },
      },
    ],
  };
  const base = programme({ checks: [check({ evidence: [from(["everyMonths"])] })] });
  expect(programmeText(base, [layer])).toContain(`## Hvor lagene er uenige

| Hvad | Hvem | Siger | Kilde | Gælder |
|---|---|---|---|---|
| Opdigtet: psa: interval | Region Midtjylland | hver 12. måned | Aftalen, § 1, underskrevet | Gælder. Regionens regel er nærmere patienten end de nationale og går forud for dem. |
| Opdigtet: psa: interval | Programmet | hver 6. måned | Kilden, her, ikke underskrevet |  |
`);
});

test("nothing that somebody writes breaks a table or becomes HTML", () => {
  const odd = check({ label: { da: "a|b\n  <i>", en: "x" } });
  expect(programmeText(programme({ checks: [odd] }), [])).toContain("| Kontrol af a\\|b &lt;i> |");
});

test("an open criterion, a late start and a short month are said in words", () => {
  const rule = { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" } as const;
  const text = programmeText(
    programme({
      validFrom: day("2027-01-01"),
      criteria: [criterion(rule, { fromMonth: 1, overriddenByEpikrise: false })],
      checks: [
        check({ timing: { kind: "recurring", everyMonths: 1, fromMonth: 0, untilMonth: 12 } }),
        check({ id: "once", needs: [], timing: { kind: "once", event: "unknown", daysAfter: 1 } }),
      ],
    }),
    [],
  );
  expect(text).toContain("- Gælder: fra 1. jan. 2027 til videre");
  expect(text).toContain("| regel | fra 1 måned efter | henvis, subakut | Nej, gælder alle |");
  expect(text).toContain("| første gang måned 1, derefter hver måned til og med måned 12 |");
  expect(text).toContain("| én gang, 1 dag efter: unknown |");
});

test("analyses that a check or criterion asks for tell what must be known about their codes; others do not", () => {
  const noted = (id: string) => ({
    ...ANALYTES[0],
    id,
    label: { da: id, en: id },
    note: { da: `Note om ${id}.`, en: "" },
  });
  const [psa, asked, part, other] = ["psa", "asked", "part", "other"].map(noted);
  const analytes = [psa, asked, part, other].flatMap((each) =>
    each === undefined ? [] : [{ ...each, codes: ["X"], unit: "g/L", aliases: [], plausible: ["0", "9"] as const }],
  );
  const rule = { kind: "threshold", analyte: "asked", op: ">", value: "1" } as const;
  const own = programme({
    ...{ analytes, checks: [check()] },
    criteria: [
      criterion(rule),
      criterion({ kind: "all", of: [{ ...rule, analyte: "part" }] }),
      criterion({ kind: "symptom", any: [] }),
    ],
  });
  const text = programmeText(own, []);
  for (const id of ["psa", "asked", "part"]) expect(text).toContain(`- ${id}: Note om ${id}.`);
  expect(text).not.toContain("Note om other");
});

test("who may be handed over, and who may not, are open questions too where nobody has signed them", () => {
  const rule = { when: { question: "q", answer: "yes" }, evidence: [from(["when"])] } as const;
  const { audience } = programme();
  const text = programmeText(
    programme({
      icd10: ["DC61", "DC62"],
      icpc2: ["Y77", "Y78"],
      icd10Ranges: [{ from: "DC00", to: "DC09", except: ["DC01", "DC02"] }],
      audience: {
        ...audience,
        eligible: [{ ...rule, code: "E", reason: { da: "F.eks. rask.", en: "" } }],
        excluded: [{ ...rule, code: "X", reason: { da: "Syg.", en: "" }, otherwise: { da: "", en: "" } }],
      },
    }),
    [],
  );
  expect(text).toContain("- Forslag: F.eks. rask (spørgsmål og svar); Syg (spørgsmål og svar). Hvem tager stilling?");
  expect(text).toContain("- Diagnoser: DC61, DC62, DC00–DC09 undtagen DC01, DC02 (ICPC-2: Y77, Y78)");
});

test("a check for life lasts as long as what goes on, where the programme says so; one with an end does not", () => {
  const lasts = { da: "så længe overvågningen varer", en: "as long as the watching lasts" };
  const ongoing = { treatmentPlan: "Aktiv overvågning.", hospitalKeeps: null, lasts };
  const ends = check({ id: "ends", timing: { kind: "recurring", everyMonths: 6, fromMonth: 0, untilMonth: 36 } });
  const text = programmeText(programme({ ongoing, checks: [check(), ends] }), []);
  expect(text).toContain("| første gang måned 6, derefter hver 6. måned, så længe overvågningen varer |");
  expect(text).toContain("| første gang måned 6, derefter hver 6. måned til og med måned 36 |");
});
