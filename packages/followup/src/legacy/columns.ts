/** The columns of a list of people moved earlier, by the name that their header has; docs/legacy-file.md explains each to whoever makes the file. */
export const LEGACY_COLUMNS = [
  "cpr",
  "fornavn",
  "efternavn",
  "diagnose",
  "behandling",
  "behandlingsdato",
  "afdeling",
  "ydernummer",
  "epikrisedato",
  "genhenvisning",
  "interval",
  "analyse",
  "svar",
  "enhed",
  "proevedato",
] as const;

/** Columns that a file may leave out: the sender's own number of the line, and what became of the patient. */
export const OPTIONAL_COLUMNS = ["loebenummer", "tilstand", "tilstandsdato"] as const;

/** The name of a column. */
export type LegacyColumn = (typeof LEGACY_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number];

/** The texts of one line, by column; a column that the file leaves out is empty. */
export type LegacyCells = Record<LegacyColumn, string>;
