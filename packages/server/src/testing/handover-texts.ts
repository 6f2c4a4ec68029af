/** A day as letters write it: "12.03.2024". */
function written(day: Temporal.PlainDate): string {
  return [day.day, day.month].map((part) => String(part).padStart(2, "0")).join(".") + `.${day.year}`;
}

/** The parts of a letter that stories change. */
interface Said {
  criteria?: string;
  contact?: string;
  latest?: string;
}

/** A discharge letter after surgery, as another record system writes it on that day; whatever is needed stands in it. The patient is invented. */
export function wholeLetter(on: Temporal.PlainDate, said: Said = {}): string {
  const surgery = on.subtract({ months: 29 });
  return `Afsluttende epikrise
Behandlingsforløb:
DC619 prostatakræft, pT2c N0. Robotassisteret radikal prostatektomi den ${written(surgery)}. Kontrolleret hos os i to år uden tilbagefald.
Komplikationer:
Let urininkontinens, ét bind i døgnet. Ellers ukompliceret.
Behandlingsplan:
Færdigbehandlet, ingen yderligere kræftbehandling planlagt.
Kontrol hos egen læge:
PSA hver 6. måned til ${written(surgery.add({ months: 60 }))}, derefter hver 12. måned til ${written(surgery.add({ months: 120 }))}. Patienten bestiller selv tid.
Blodprøver:
${said.latest ?? `PSA < 0,1 µg/l den ${written(on.subtract({ days: 20 }))}.`}
Klinisk vurdering:
Spørg til vandladning, kontinens og rygsmerter.
Kriterier for genhenvisning:
${said.criteria ?? "PSA på 0,2 µg/l eller derover i to prøver, nye knoglesmerter eller makroskopisk hæmaturi. Henvises hertil."}
Direkte kontakt:
${said.contact ?? "Kræftkoordinatoren, direkte tlf. 00 12 34 56."}
Materiale til patienten:
Opfølgningsplan på papir.
Øvrigt materiale:
Ingen bilag.`;
}

/** The same with two holes: the limit is too vague to act on, and nobody can be rung. */
export function vagueLetter(on: Temporal.PlainDate): string {
  return wholeLetter(on, { criteria: "Henvises igen ved stigning.", contact: "Kontakt os ved behov." });
}

/** The department's answer that fills both. */
export const ANSWER =
  "Genhenvises ved PSA på 0,2 µg/l eller derover i to prøver, eller ved nye knoglesmerter. Kræftkoordinatoren har direkte tlf. 00 12 34 56.";

/** Bladder cancer with the bladder in place: such a patient stays at the hospital. */
export const PRESERVED_BLADDER = `Epikrise
T1-tumor i blæren (DC679), reseceret ved TUR-B den 14.08.2023. BCG-skyllebehandling afsluttet december 2023. Blæren er bevaret.
Behandlingen er afsluttet.
Kontrol hos egen læge: kreatinin én gang årligt, livslangt. Kreatinin 77 µmol/l den 06.03.2026.
Henvises igen ved hæmaturi. Kræftkoordinatoren, direkte tlf. 00 12 34 56.`;
