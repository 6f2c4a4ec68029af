import { LABORATORY, PLACES } from "./region.ts";

/** Small messages that the project wrote itself, shaped as MedCom's are; the persons are invented. */

const NS = "http://rep.oio.dk/sundcom.dk/medcom.dk/xml/schemas";

/** What a story's laboratory answer says; whatever is left out is as in an ordinary PSA. */
export interface Answer {
  cpr: string;
  letterId?: string;
  envelopeId?: string;
  acknowledgement?: "pluspositivkvitt" | "minuspositivkvitt";
  senderEan?: string;
  laboratory?: string;
  receiver?: { ean: string; yder: string } | { ean: string; shak: string };
  sample?: string;
  sampledOn?: string;
  issuedAt?: string;
  results?: ResultSaid[];
}

/** One result of such an answer. */
export interface ResultSaid {
  code?: string;
  status?: string;
  value?: string;
  operator?: string;
  unit?: string;
  words?: string;
}

/** A laboratory answer as XML text that declares windows-1252, as most laboratories do. */
export function laboratoryAnswer(answer: Answer): string {
  const { sampledOn = "2026-08-05", receiver = PLACES.practice, results = [{}] } = answer;
  const [date, time] = (answer.issuedAt ?? `${sampledOn}T13:55`).split("T");
  const [number, register] =
    "yder" in receiver ? [receiver.yder, "ydernummer"] : [receiver.shak, "sygehusafdelingsnummer"];
  return `<?xml version="1.0" encoding="windows-1252"?>
<Emessage xmlns="${NS}/2007/02/01/"><Envelope><Sent><Date>2026-08-05</Date><Time>14:02</Time></Sent><Identifier>${answer.envelopeId ?? "KUVERT1"}</Identifier><AcknowledgementCode>${answer.acknowledgement ?? "pluspositivkvitt"}</AcknowledgementCode></Envelope><LaboratoryReport><Letter><Identifier>${answer.letterId ?? "SVAR1"}</Identifier><VersionCode>XR0130K</VersionCode><StatisticalCode>XRPT01</StatisticalCode><Authorisation><Date>${date}</Date><Time>${time}</Time></Authorisation><TypeCode>XRPT01</TypeCode></Letter><Sender><EANIdentifier>${answer.senderEan ?? LABORATORY.ean}</EANIdentifier><Identifier>9900042</Identifier><IdentifierCode>sygehusafdelingsnummer</IdentifierCode><OrganisationName>${answer.laboratory ?? "Prøvelaboratoriet"}</OrganisationName></Sender><Receiver><EANIdentifier>${receiver.ean}</EANIdentifier><Identifier>${number}</Identifier><IdentifierCode>${register}</IdentifierCode><OrganisationName>Lægerne Åtorvet</OrganisationName></Receiver><Patient><CivilRegistrationNumber>${answer.cpr}</CivilRegistrationNumber><PersonSurnameName>Østergård</PersonSurnameName><PersonGivenName>Åge</PersonGivenName></Patient><RequisitionInformation><Sample><LaboratoryInternalSampleIdentifier>${answer.sample ?? "P-2026-17"}</LaboratoryInternalSampleIdentifier><SamplingDateTime><Date>${sampledOn}</Date><Time>08:15</Time></SamplingDateTime></Sample></RequisitionInformation><LaboratoryResults><GeneralResultInformation><LaboratoryInternalProductionIdentifier>K17</LaboratoryInternalProductionIdentifier><ResultsDateTime><Date>${date}</Date><Time>${time}</Time></ResultsDateTime></GeneralResultInformation>${results.map(resultXml).join("")}</LaboratoryResults></LaboratoryReport></Emessage>`;
}

function resultXml({
  code = "NPU08669",
  status = "svar_endeligt",
  value = "0,05",
  operator,
  unit = "µg/L",
  words,
}: ResultSaid): string {
  const sign = operator === undefined ? "" : `<Operator>${operator}</Operator>`;
  const text = words === undefined ? "" : `<ResultTextValue>${words}</ResultTextValue>`;
  return `<Result><ResultStatusCode>${status}</ResultStatusCode><Analysis><AnalysisCode>${code}</AnalysisCode><AnalysisCodeType>iupac</AnalysisCodeType><AnalysisCodeResponsible>SSI</AnalysisCodeResponsible><AnalysisShortName>Prøve;P</AnalysisShortName><AnalysisCompleteName>Prøve<Break/></AnalysisCompleteName></Analysis><ProducerOfLabResult><Identifier>Prøvelaboratoriet</Identifier><IdentifierCode>PRV</IdentifierCode></ProducerOfLabResult><ResultType>numerisk</ResultType>${sign}<Value>${value}</Value><Unit>${unit}</Unit>${text}</Result>`;
}

/** The bytes of a text in the encoding that laboratories declare; the stories use no other sign of windows-1252 than those of ISO-8859-1. */
export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

/** A discharge letter of another hospital. */
export function dischargeLetter({
  cpr,
  letterId = "BREV1",
  diagnosis = "DC619",
}: {
  cpr: string;
  letterId?: string;
  diagnosis?: string;
}): string {
  return `<?xml version="1.0" encoding="ISO-8859-1"?>
<Emessage xmlns="${NS}/2005/08/07/"><Envelope><Sent><Date>2026-08-04</Date><Time>15:10</Time></Sent><Identifier>E1</Identifier><AcknowledgementCode>minuspositivkvitt</AcknowledgementCode></Envelope><OutPatientDischargeLetter><Letter><Identifier>${letterId}</Identifier><VersionCode>XD0233L</VersionCode><StatisticalCode>XDIS02</StatisticalCode><Authorisation><Date>2026-08-04</Date><Time>15:00</Time></Authorisation><TypeCode>XDIS02</TypeCode><StatusCode>nytbrev</StatusCode></Letter><Sender><EANIdentifier>5790000998876</EANIdentifier><Identifier>9900001</Identifier><IdentifierCode>sygehusafdelingsnummer</IdentifierCode><OrganisationName>Prøvesygehuset</OrganisationName></Sender><Receiver><EANIdentifier>${PLACES.practice.ean}</EANIdentifier><Identifier>${PLACES.practice.yder}</Identifier><IdentifierCode>ydernummer</IdentifierCode></Receiver><Patient><CivilRegistrationNumber>${cpr}</CivilRegistrationNumber><PersonSurnameName>Østergård</PersonSurnameName><EpisodeOfCareStatusCode>ambulant</EpisodeOfCareStatusCode></Patient><Diagnose><Main><DiagnoseCode>${diagnosis}</DiagnoseCode><DiagnoseText>Kræft</DiagnoseText></Main></Diagnose><ClinicalInformation><Text01><Bold>Forløb</Bold><Break/>Kontrol uden anmærkninger.</Text01></ClinicalInformation></OutPatientDischargeLetter></Emessage>`;
}

/** What a story's hand-over letter says; whatever is left out is as in an ordinary one. */
export interface HandoverSaid {
  cpr: string;
  letterId: string;
  text: string;
  status?: "nytbrev" | "rettetbrev";
  signedAt?: string;
  diagnosis?: string;
  sender?: { ean: string; shak: string };
  receiver?: { ean: string; yder: string };
  name?: { given: string; family: string };
}

/** A department's discharge letter (XDIS01) as another record system writes it: its text as free lines in one section. */
export function handoverLetter(said: HandoverSaid): string {
  const { sender = PLACES.department, receiver = PLACES.practice, name = { given: "Åge", family: "Østergård" } } = said;
  const [date, time] = (said.signedAt ?? "2026-08-04T15:00").split("T");
  const lines = said.text
    .split("\n")
    .map((line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))
    .join("<Break/>");
  return `<?xml version="1.0" encoding="ISO-8859-1"?>
<Emessage xmlns="${NS}/2005/08/07/"><Envelope><Sent><Date>${date}</Date><Time>${time}</Time></Sent><Identifier>K${said.letterId}</Identifier><AcknowledgementCode>pluspositivkvitt</AcknowledgementCode></Envelope><DischargeLetter><Letter><Identifier>${said.letterId}</Identifier><VersionCode>XD0133L</VersionCode><StatisticalCode>XDIS01</StatisticalCode><Authorisation><Date>${date}</Date><Time>${time}</Time></Authorisation><TypeCode>XDIS01</TypeCode><StatusCode>${said.status ?? "nytbrev"}</StatusCode></Letter><Sender><EANIdentifier>${sender.ean}</EANIdentifier><Identifier>${sender.shak}</Identifier><IdentifierCode>sygehusafdelingsnummer</IdentifierCode><OrganisationName>Urologisk Afdeling</OrganisationName></Sender><Receiver><EANIdentifier>${receiver.ean}</EANIdentifier><Identifier>${receiver.yder}</Identifier><IdentifierCode>ydernummer</IdentifierCode></Receiver><Patient><CivilRegistrationNumber>${said.cpr}</CivilRegistrationNumber><PersonSurnameName>${name.family}</PersonSurnameName><PersonGivenName>${name.given}</PersonGivenName><EpisodeOfCareStatusCode>ambulant</EpisodeOfCareStatusCode></Patient><Diagnose><Main><DiagnoseCode>${said.diagnosis ?? "DC619"}</DiagnoseCode><DiagnoseText>Kræft i blærehalskirtlen</DiagnoseText></Main></Diagnose><ClinicalInformation><Text01>${lines}</Text01></ClinicalInformation></DischargeLetter></Emessage>`;
}

/** A practice's correspondence letter (XDIS91). */
export function correspondence({
  cpr,
  letterId,
  text,
  subject = "Svar på overdragelse",
  sender = PLACES.practice,
  organisation = "Lægerne Åtorvet",
  writtenOn = "2026-08-10",
  receiver = PLACES.department,
}: {
  cpr: string;
  letterId: string;
  text: string;
  subject?: string;
  sender?: { ean: string; yder: string } | { ean: string; shak: string };
  receiver?: { ean: string; yder: string } | { ean: string; shak: string };
  organisation?: string;
  writtenOn?: string;
}): string {
  const [by, to] = [numberXml(sender), numberXml(receiver)];
  return `<?xml version="1.0" encoding="ISO-8859-1"?>
<Emessage xmlns="${NS}/2006/07/01/"><Envelope><Sent><Date>2026-08-11</Date><Time>09:10</Time></Sent><Identifier>K${letterId}</Identifier><AcknowledgementCode>pluspositivkvitt</AcknowledgementCode></Envelope><ClinicalEmail><Letter><Identifier>${letterId}</Identifier><VersionCode>XD9134L</VersionCode><StatisticalCode>XDIS91</StatisticalCode><Authorisation><Date>${writtenOn}</Date><Time>09:00</Time></Authorisation><TypeCode>XDIS91</TypeCode><StatusCode>nytbrev</StatusCode></Letter><Sender><EANIdentifier>${sender.ean}</EANIdentifier>${by}<OrganisationName>${organisation}</OrganisationName></Sender><Receiver><EANIdentifier>${receiver.ean}</EANIdentifier>${to}<OrganisationName>Modtageren</OrganisationName></Receiver><Patient><CivilRegistrationNumber>${cpr}</CivilRegistrationNumber><PersonSurnameName>Østergård</PersonSurnameName><EpisodeOfCareStatusCode>inaktiv</EpisodeOfCareStatusCode></Patient><AdditionalInformation><Priority>rutine</Priority><Subject>${subject}</Subject></AdditionalInformation><ClinicalInformation><Text01>${text}</Text01></ClinicalInformation></ClinicalEmail></Emessage>`;
}

function numberXml(party: { yder: string } | { shak: string }): string {
  const [number, register] = "yder" in party ? [party.yder, "ydernummer"] : [party.shak, "sygehusafdelingsnummer"];
  return `<Identifier>${number}</Identifier><IdentifierCode>${register}</IdentifierCode>`;
}

/** A practice's hospital referral (XREF01) as its own record writes it. */
export function referralLetter({ cpr, letterId, reason }: { cpr: string; letterId: string; reason: string }): string {
  const { practice, department } = PLACES;
  return `<?xml version="1.0" encoding="ISO-8859-1"?>
<Emessage xmlns="${NS}/2005/08/07/"><Envelope><Sent><Date>2026-08-11</Date><Time>09:10</Time></Sent><Identifier>K${letterId}</Identifier><AcknowledgementCode>pluspositivkvitt</AcknowledgementCode></Envelope><HospitalReferral><Letter><Identifier>${letterId}</Identifier><VersionCode>XH0130R</VersionCode><StatisticalCode>XREF01</StatisticalCode><Authorisation><Date>2026-08-10</Date><Time>09:00</Time></Authorisation><TypeCode>XREF01</TypeCode><StatusCode>nytbrev</StatusCode></Letter><Sender><EANIdentifier>${practice.ean}</EANIdentifier>${numberXml(practice)}<OrganisationName>Lægerne Åtorvet</OrganisationName><Referrer><PersonName>Mette Krogh</PersonName></Referrer></Sender><Receiver><EANIdentifier>${department.ean}</EANIdentifier>${numberXml(department)}</Receiver><Patient><CivilRegistrationNumber>${cpr}</CivilRegistrationNumber><PersonSurnameName>Østergård</PersonSurnameName></Patient><AdditionalInformation><Priority>elektiv</Priority><ReferralStatus>ambulant</ReferralStatus><ClinicalReason>${reason}</ClinicalReason></AdditionalInformation></HospitalReferral></Emessage>`;
}

/** A receipt for one letter of ours. */
export function receiptFor(
  sent: { envelopeId: string; letterId: string; senderEan: string; receiverEan: string },
  kind: "CTL01" | "CTL02" | "CTL03",
  letterId: string,
): string {
  const names = { CTL01: "NegativeVansReceipt", CTL02: "NegativeReceipt", CTL03: "PositiveReceipt" };
  const version = { CTL01: "XC0130Q", CTL02: "XC0230Q", CTL03: "XC0330Q" }[kind];
  const refusal =
    kind === "CTL03"
      ? ""
      : "<RefuseCode>ukendt_lokationsnummer</RefuseCode><RefuseText>Modtageren er flyttet.<Break/></RefuseText>";
  const from = kind === "CTL01" ? LABORATORY.network : sent.receiverEan;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Emessage xmlns="${NS}/2005/08/07/"><Envelope><Sent><Date>2026-08-10</Date><Time>12:10</Time></Sent><Identifier>K${letterId}</Identifier><AcknowledgementCode>minuspositivkvitt</AcknowledgementCode></Envelope><${names[kind]}><Letter><Identifier>${letterId}</Identifier><VersionCode>${version}</VersionCode><StatisticalCode>X${kind}</StatisticalCode></Letter><Sender><EANIdentifier>${from}</EANIdentifier></Sender><Receiver><EANIdentifier>${sent.senderEan}</EANIdentifier></Receiver><OriginalEmessage><OriginalEnvelopeIdentifier>${sent.envelopeId}</OriginalEnvelopeIdentifier><OriginalSender><EANIdentifier>${sent.senderEan}</EANIdentifier></OriginalSender><OriginalReceiver><EANIdentifier>${sent.receiverEan}</EANIdentifier></OriginalReceiver>${kind === "CTL01" ? refusal : ""}<OriginalLetter><OriginalLetterIdentifier>${sent.letterId}</OriginalLetterIdentifier><OriginalVersionCode>XD0233L</OriginalVersionCode>${kind === "CTL02" ? refusal : ""}</OriginalLetter></OriginalEmessage></${names[kind]}></Emessage>`;
}
