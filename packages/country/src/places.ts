/** Towns that do not exist, with postcodes that no town has. */
export const TOWNS = [
  { postcode: "0881", city: "Ådalsby" },
  { postcode: "0882", city: "Vesterlunde" },
  { postcode: "0883", city: "Skovkærby" },
  { postcode: "0884", city: "Engstrup Mose" },
  { postcode: "0885", city: "Mølledalen" },
  { postcode: "0886", city: "Fjordvig" },
  { postcode: "0887", city: "Lyngholt" },
  { postcode: "0888", city: "Klitnæsby" },
] as const;

/** Streets of every town. */
export const STREETS =
  "Vestergade Kirkestien Møllevej Skolegade Åparken Bakkevænget Lindealle Rosenvej Havnegade Østervang Kastanievej Engdraget Stationsvej Solbakken Hyldevej Gartnervænget".split(
    " ",
  );

/** Names of practices; the first is the one that the demo begins with. */
export const PRACTICE_NAMES: readonly string[] = [
  "Lægerne Vestergade",
  "Lægehuset Åparken",
  ...[
    "Kirkestien",
    "Møllevej",
    "Skolegade",
    "Havnegade",
    "Østervang",
    "Solbakken",
    "Stationsvej",
    "Rosenvej",
    "Torvet",
    "Lindealle",
  ].flatMap((place) => [`Lægerne ${place}`, `Lægehuset ${place}`, `${place} Lægeklinik`, `Praksis ved ${place}`]),
];
