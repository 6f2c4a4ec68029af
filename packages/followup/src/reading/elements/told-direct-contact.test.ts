import { stories } from "../testing/told-stories.ts";

stories("direct-contact", [
  [
    "- Kontakt for e.l. er ikke relevant, da hun er rask.",
    "not-relevant »- Kontakt for e.l. er ikke relevant, da hun er rask.«",
  ],
  [
    "Kontakt hos jer vurderes ikke relevant, da hun er rask.",
    "not-relevant »Kontakt hos jer vurderes ikke relevant, da hun er rask.«",
  ],
  ["Kontakt: Ikke relevant, da hun er rask.", "not-relevant »Kontakt: Ikke relevant, da hun er rask.«"],
  ["Kontakt: Koordinator Lise Test tlf. 78 00 01 12 eller koordinator 78 00 01 13.", "filled »78 00 01 12«"],
  ["Kontakt: Koordinator tlf. 78 00 01 12. Koordinator tlf. 78 00 01 13.", "inconsistent »78 00 01 12« »78 00 01 13«"],
  [
    "Kontakt: Kræftkoordinator tlf. 78 00 01 12. Koordinator tlf. 78 00 01 13.",
    "inconsistent »78 00 01 12« »78 00 01 13«",
  ],
  [
    "Kontakt: Koordinator tlf. 78 00 01 12. Kræftkoordinator tlf. 78 00 01 13.",
    "inconsistent »78 00 01 12« »78 00 01 13«",
  ],
  ["Kontakt: Forløbskoordinator tlf. 78 00 01 12. Kræftkoordinator tlf. 78 00 01 13.", "filled »78 00 01 12«"],
  ["Kontakt: Spl. tlf. 78 00 01 12. Spl. tlf. 78 00 01 13.", "inconsistent »78 00 01 12« »78 00 01 13«"],
  [
    "Kontakt: Sygeplejerske tlf. 78 00 01 12. Koordinator og sygeplejerske tlf. 78 00 01 13.",
    "inconsistent »78 00 01 12« »78 00 01 13«",
  ],
  ["Kontakt: Spl. tlf. 78 00 01 12. Koordinator tlf. 78 00 01 13.", "filled »78 00 01 12«"],
  ["Kontakt: Sygeplejerske tlf. 78 00 01 12. Koordinator tlf. 78 00 01 13.", "filled »78 00 01 12«"],
  ["Kontakt: Stomisygeplejerske tlf. 78 00 01 12. Sygeplejerske tlf. 78 00 01 13.", "filled »78 00 01 12«"],
  ["Kontakt: Sygeplejerske tlf. 78 00 01 12. Stomisygeplejerske tlf. 78 00 01 13.", "filled »78 00 01 12«"],
  ["Kontakt: Sygeplejerske tlf. 78 00 01 12. Sygeplejerske tlf. 78 00 01 12.", "filled »78 00 01 12«"],
  [
    "Kontakt: Koordinator tlf. 78 00 01 12 eller kom. Det er koordinator på tlf. 78 00 01 13.",
    "inconsistent »78 00 01 12« »78 00 01 13«",
  ],
  [
    "Kontakt: Ring eller skriv, koordinator 78 00 01 12, koordinator 78 00 01 13.",
    "inconsistent »78 00 01 12« »78 00 01 13«",
  ],
  [
    "Kontakt: Stomisygeplejerske 78 00 01 12. Stomisygeplejerske 78 00 01 13.",
    "inconsistent »78 00 01 12« »78 00 01 13«",
  ],
  ["Kontakt: Spl. 78 00 01 12 (stomisygeplejerske). Spl. 78 00 01 13.", "inconsistent »78 00 01 12« »78 00 01 13«"],
  ["Koordinator tlf. 00 00 00 00.", "vague »Koordinator tlf. 00 00 00 00«"],
  ["Omstillingen 78 00 00 00.", "vague »Omstillingen 78 00 00 00«"],
  ["Vi har telefon 78 00 01 12.", "vague »Vi har telefon 78 00 01 12«"],
  ["Vi har direkte telefon 78 00 01 12.", "filled »78 00 01 12«"],
  ["Koordinator tlf. 78 00 01.", "vague »Koordinator tlf. 78 00 01«"],
  ["Ring til undertegnede.", "vague »Ring til undertegnede«"],
  ["Patienten kan ringe til os.", "missing"],
  ["Genhenvis og ring.", "missing"],
  ["Kontakt er ikke relevant, da hun er rask.", "not-relevant »Kontakt er ikke relevant, da hun er rask.«"],
]);
