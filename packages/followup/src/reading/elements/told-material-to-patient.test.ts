import { stories } from "../testing/told-stories.ts";

stories("material-to-patient", [
  ["Materiale til patienten og øvrigt materiale: histologisvar vedlagt.", "missing"],
  ["Materiale til patienten og øvrigt materiale: dosisplan vedlagt.", "missing"],
  ["Materiale til patienten og øvrigt materiale: opfølgningsplan.", "filled »opfølgningsplan«"],
  ["Øvrigt materiale: Opfølgningsplan er udleveret.", "missing"],
  ["Øvrigt materiale: Opfølgningsplan er udleveret til patienten.", "filled »Opfølgningsplan«"],
  ["Patienten har fået pjecen om livet efter kræft.", "filled »pjecen om livet efter kræft«"],
  ["Patienten har fået pjecer om kræft.", "filled »pjecer om kræft«"],
  ["Patienten har fået en pjece.", "vague »Patienten har fået en pjece.«"],
  ["Udleveret: Noget læsestof.", "filled »Noget læsestof.«"],
  ["Udleveret: Overlæge Test.", "missing"],
  ["Udleveret: Han har ikke fået den endnu.", "vague »Han har ikke fået den endnu.«"],
  ["Udleveret: Materialet er sendt.", "vague »Materialet er sendt.«"],
  ["Udleveret: Alt materiale er givet.", "vague »Alt materiale er givet«"],
  ["Udleveret: 12.", "missing"],
  ["Skriftligt materiale: ja", "vague »ja«"],
  ["Hun gik herfra med opfølgningsplanen.", "filled »opfølgningsplanen«"],
  ["Udleveret: Intet.", "filled »Udleveret: Intet.«"],
  ["Der er intet udleveret, vi ses.", "filled »Der er intet udleveret, vi ses.«"],
  ["Intet udleveret. Hun har fået sin opfølgningsplan.", "inconsistent »Intet udleveret.« »opfølgningsplan«"],
  ["Hun følger den udleverede opfølgningsplan.", "filled »den udleverede opfølgningsplan«"],
]);
