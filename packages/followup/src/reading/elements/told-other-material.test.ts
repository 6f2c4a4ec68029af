import { stories } from "../testing/told-stories.ts";

stories("other-material", [
  ["Øvrigt materiale: abc.", "missing"],
  ["Øvrigt materiale: Noget xx.", "filled »Noget xx.«"],
  ["Øvrigt materiale: Overlæge Test.", "missing"],
  ["Øvrigt materiale: Udfyldes.", "missing"],
  ["Øvrigt materiale: Noget fra i går.", "filled »Noget fra i går.«"],
  ["Øvrigt materiale: 12.", "missing"],
  ["Øvrigt materiale: Alt materiale er sendt.", "vague »Alt materiale er sendt.«"],
  ["Øvrigt materiale: Histologisvar.", "filled »Histologisvar«"],
  ["Øvrigt materiale: Ingen bilag.", "filled »Øvrigt materiale: Ingen bilag.«"],
  [
    "Øvrigt materiale: Ingen bilag. Histologisvar vedlagt.",
    "inconsistent »Øvrigt materiale: Ingen bilag.« »Histologisvar vedlagt.«",
  ],
  ["Øvrigt materiale: Ingen bilag. CT-beskrivelse.", "filled »CT-beskrivelse«"],
  ["Ingen bilag vedlagt.", "filled »Ingen bilag vedlagt.«"],
  ["Øvrigt materiale: Histologisvar rekvireres.", "vague »Histologisvar rekvireres«"],
  ["Materiale til patienten og øvrigt materiale: Histologisvar er udleveret.", "missing"],
  ["Materiale til patienten og øvrigt materiale: Histologisvar vedlagt, udleveret.", "filled »Histologisvar vedlagt«"],
  ["Patienten har fået kopi af histologisvar.", "missing"],
  ["Kriterier: Histologisvar vedlagt.", "filled »Histologisvar vedlagt«"],
  ["Kriterier: Histologisvar ligger i journalen.", "missing"],
  ["Histologisvar.", "missing"],
  ["Histologisvar er vedlagt.", "filled »Histologisvar«"],
]);
