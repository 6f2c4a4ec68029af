/** Small messages of our own; the persons are invented (numbers ending in 999x fail modulus 11). */

const NS = "http://rep.oio.dk/sundcom.dk/medcom.dk/xml/schemas";

/** A laboratory answer with one final PSA below the measuring limit and one corrected creatinine. */
export function psaAnswer(changes: { readonly taken?: string; readonly results?: string } = {}): string {
  const taken = changes.taken ?? "<Date>2026-08-05</Date><Time>08:15</Time>";
  return `<?xml version="1.0" encoding="windows-1252"?>
<Emessage xmlns="${NS}/2007/02/01/">
  <Envelope><Sent><Date>2026-08-05</Date><Time>14:02</Time></Sent><Identifier>LAB0000000017</Identifier><AcknowledgementCode>pluspositivkvitt</AcknowledgementCode></Envelope>
  <LaboratoryReport>
    <Letter><Identifier>SVAR0000000042</Identifier><VersionCode>XR0130K</VersionCode><StatisticalCode>XRPT01</StatisticalCode><Authorisation><Date>2026-08-05</Date><Time>13:55</Time></Authorisation><TypeCode>XRPT01</TypeCode></Letter>
    <Sender><EANIdentifier>5790000999019</EANIdentifier><Identifier>9900042</Identifier><IdentifierCode>sygehusafdelingsnummer</IdentifierCode><OrganisationName>Prøvelaboratoriet</OrganisationName></Sender>
    <Receiver><EANIdentifier>5790000999026</EANIdentifier><Identifier>079999</Identifier><IdentifierCode>ydernummer</IdentifierCode><OrganisationName>Lægerne Åtorvet</OrganisationName></Receiver>
    <Patient><CivilRegistrationNumber>1703529991</CivilRegistrationNumber><PersonSurnameName>Østergård</PersonSurnameName><PersonGivenName>Åge</PersonGivenName></Patient>
    <RequisitionInformation><Sample><LaboratoryInternalSampleIdentifier>P-2026-17</LaboratoryInternalSampleIdentifier><SamplingDateTime>${taken}</SamplingDateTime></Sample></RequisitionInformation>
    <LaboratoryResults>
      <GeneralResultInformation><LaboratoryInternalProductionIdentifier>K17</LaboratoryInternalProductionIdentifier><ResultsDateTime><Date>2026-08-05</Date><Time>13:50</Time></ResultsDateTime></GeneralResultInformation>
      ${changes.results ?? PSA + CREATININE}
    </LaboratoryResults>
  </LaboratoryReport>
</Emessage>`;
}

/** Final PSA `<0,1` µg/L. */
export const PSA = `<Result><ResultStatusCode>svar_endeligt</ResultStatusCode><Analysis><AnalysisCode>NPU08669</AnalysisCode><AnalysisCodeType>iupac</AnalysisCodeType><AnalysisCodeResponsible>SSI</AnalysisCodeResponsible><AnalysisShortName>PSA;P</AnalysisShortName><AnalysisCompleteName>P-Prostataspecifikt antigen;<Break/>massek. = ? µg/L</AnalysisCompleteName></Analysis><ProducerOfLabResult><Identifier>Prøvelaboratoriet</Identifier><IdentifierCode>PRV</IdentifierCode></ProducerOfLabResult><ResultType>numerisk</ResultType><Operator>mindre_end</Operator><Value>0,1</Value><Unit>µg/L</Unit></Result>`;
const CREATININE = `<Result><ResultStatusCode>svar_rettet</ResultStatusCode><Analysis><AnalysisCode>NPU18016</AnalysisCode><AnalysisCodeType>iupac</AnalysisCodeType><AnalysisCodeResponsible>SSI</AnalysisCodeResponsible><AnalysisCompleteName>P-Kreatininium; stofk. = ? µmol/L</AnalysisCompleteName></Analysis><ProducerOfLabResult><Identifier>Prøvelaboratoriet</Identifier><IdentifierCode>PRV</IdentifierCode></ProducerOfLabResult><ReferenceInterval><TypeOfInterval>fysiologisk</TypeOfInterval><LowerLimit>60</LowerLimit><UpperLimit>105</UpperLimit></ReferenceInterval><ResultType>numerisk</ResultType><Value>118</Value><Unit>µmol/L</Unit><ResultValidation>for_hoej</ResultValidation><ResultComments>Rettet efter ny<Break/>analyse</ResultComments></Result>`;

/** A discharge letter with one headed section, one in free words, and a link. */
export function dischargeMessage(changes: { readonly version?: string; readonly extra?: string } = {}): string {
  return `<Emessage xmlns="${NS}/2005/08/07/">
<Envelope><Sent><Date>2026-03-02</Date><Time>15:10</Time></Sent><Identifier>E2603020001</Identifier><AcknowledgementCode>pluspositivkvitt</AcknowledgementCode></Envelope>
<DischargeLetter>
<Letter><Identifier>B2603020001</Identifier><VersionCode>${changes.version ?? "XD0133L"}</VersionCode><StatisticalCode>XDIS01</StatisticalCode><Authorisation><Date>2026-03-02</Date><Time>15:00</Time></Authorisation><TypeCode>XDIS01</TypeCode><StatusCode>nytbrev</StatusCode></Letter>
<Sender><EANIdentifier>5790000999033</EANIdentifier><Identifier>9900001</Identifier><IdentifierCode>sygehusafdelingsnummer</IdentifierCode><OrganisationName>Prøvesygehuset</OrganisationName><DepartmentName>Urologisk Afdeling</DepartmentName></Sender>
<Receiver><EANIdentifier>5790000999026</EANIdentifier><Identifier>079999</Identifier><IdentifierCode>ydernummer</IdentifierCode></Receiver>
<Patient><CivilRegistrationNumber>1703529991</CivilRegistrationNumber><PersonSurnameName>Østergård</PersonSurnameName><EpisodeOfCareStatusCode>ambulant</EpisodeOfCareStatusCode></Patient>
<Diagnose><Main><DiagnoseCode>DC619</DiagnoseCode><DiagnoseText>Prostatakræft</DiagnoseText></Main></Diagnose>
<ClinicalInformation><Text01><Bold>Forløb</Bold><Break/>Opereret
   uden <Italic>komplika<Break/>tioner</Italic>.<Break/></Text01></ClinicalInformation>
<ClinicalInformation><Text01>PSA hver 6. måned.</Text01></ClinicalInformation>
<Reference><RefDescription>Patientens plan</RefDescription><URL>https://example.dk/plan?a=1&amp;b=2</URL></Reference>
${changes.extra ?? ""}</DischargeLetter>
</Emessage>`;
}

/** A letter that brings one file (XBIN01); its base64 is given, and how many bytes it says it has. */
export function fileMessage({
  size,
  data,
  letterId = "FIL1",
  objectId = "2BE66629-DA66-406D-9E3F-CD78219E1377",
  extension = "pdf",
}: {
  readonly size: number;
  readonly data: string;
  readonly letterId?: string;
  readonly objectId?: string;
  readonly extension?: string;
}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Emessage xmlns="http://rep.oio.dk/medcom.dk/xml/schemas/2012/03/28/"><Envelope><Sent><Date>2026-08-11</Date><Time>09:10</Time></Sent><Identifier>K${letterId}</Identifier><AcknowledgementCode>pluspositivkvitt</AcknowledgementCode></Envelope><BinaryLetter><Letter><Identifier>${letterId}</Identifier><VersionCode>XB0131X</VersionCode><StatisticalCode>XBIN01</StatisticalCode><Authorisation><Date>2026-08-11</Date><Time>09:00</Time></Authorisation><TypeCode>XBIN01</TypeCode><StatusCode>nytbrev</StatusCode></Letter><Sender><EANIdentifier>5790000999026</EANIdentifier><Identifier>079999</Identifier><IdentifierCode>ydernummer</IdentifierCode><OrganisationName>Lægerne Åtorvet</OrganisationName></Sender><Receiver><EANIdentifier>5790000990016</EANIdentifier><Identifier>6620128</Identifier><IdentifierCode>sygehusafdelingsnummer</IdentifierCode></Receiver><Patient><CivilRegistrationNumber>1703529991</CivilRegistrationNumber><PersonSurnameName>Hansen</PersonSurnameName></Patient><BinaryObject><ObjectIdentifier>${objectId}</ObjectIdentifier><ObjectCode>tekstfil</ObjectCode><ObjectExtensionCode>${extension}</ObjectExtensionCode><OriginalObjectSize>${size}</OriginalObjectSize><Object_Base64Encoded>${data}</Object_Base64Encoded></BinaryObject></BinaryLetter></Emessage>`;
}
