/** The same letter as `dischargeMessage`, in EDIFACT. The person is invented. */
export function dischargeInterchange(changes: { readonly text?: string; readonly extra?: string } = {}): string {
  const text =
    changes.text ??
    "FTX+NC+PF0++Forløb\\'FTX+NC+P00++.:Opereret uden \\'FTX+NC+PK0++komplika:tioner\\'FTX+NC+P00++.\\:.'";
  const letter = `BGM+EPI++9+NA'
DTM+137:202603021500:203'
S01+01'
NAD+SSP+9900001:SKS:SST++Prøvesygehuset:Urologisk Afdeling::::US'
SEQ++1'
S01+01'
NAD+PO+079999:YNR:SFU'
SEQ++2'
S02+02'
GIS+N'
RFF+SRI:B2603020001'
DTM+182:202603021500:203'
S07+07'
PNA+PAT+1703529991:::CPR:IM+++SU:Østergård'
S11+11'
GIS+N'
RFF+AHI:1'
SEQ++1'
PAS+HA'
CIN+A+DC619:SKS:SST:Prostatakræft'
S14+14'
${text}
S14+14'
FTX+NC+P00++PSA hver 6. måned.\\'
S14+14'
FTX+URL+P00++Patientens plan:https?://example.dk/plan??a=1&b=2'
${changes.extra ?? ""}`;
  return interchange(letter);
}

/** An interchange with one discharge letter, its counts right whatever stands in the letter. */
export function interchange(letter: string): string {
  const count = letter.replace(/\?./gs, (pair) => (pair.length === 2 ? "" : pair)).split("'").length + 1;
  return `UNA:+.? '
UNB+UNOC:3+5790000999033:14+5790000999026:14+260302:1510+E2603020001++++1'
UNH+B2603020001+MEDDIS:D:93A:UN:D0133L+DIS01'
${letter}
UNT+${count}+B2603020001'
UNZ+1+E2603020001'
`;
}

/** The bytes of a text in EDIFACT's UNOC. */
export function inUnoc(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
