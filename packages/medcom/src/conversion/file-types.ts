/** The types of files that both standards carry: MedCom's extension and the media type. */
const TYPES: readonly (readonly [extension: string, type: string])[] = [
  ["pdf", "application/pdf"],
  ["png", "image/png"],
  ["jpeg", "image/jpeg"],
  ["gif", "image/gif"],
  ["tiff", "image/tiff"],
  ["bmp", "image/bmp"],
];

/** MedCom's extension of a media type. */
export function extensionOfType(type: string | undefined): string | undefined {
  return TYPES.find(([, known]) => known === type)?.[0];
}

/** The media type of MedCom's extension. */
export function typeOfExtension(extension: string): string | undefined {
  return TYPES.find(([known]) => known === extension)?.[1];
}
