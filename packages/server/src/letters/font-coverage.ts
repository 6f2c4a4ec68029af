/** The characters that a TrueType font can show, read from its `cmap` table (format 4: the Basic Multilingual Plane). Throws where the font has none. */
export function fontCoverage(font: Buffer): ReadonlySet<number> {
  const covered = new Set<number>();
  const at = formatFour(font);
  const segments = font.readUInt16BE(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + segments * 2];
  for (let segment = 0; segment < segments; segment++) {
    const last = font.readUInt16BE(ends + segment * 2);
    for (let code = font.readUInt16BE(starts + segment * 2); code <= last && code < 0xffff; code++) {
      if (glyphOf(font, code, starts + segment * 2, segments) !== 0) covered.add(code);
    }
  }
  return covered;
}

/** The glyph's number; 0 is "no such character". The table holds start, delta and offset of a segment at equal distances. */
function glyphOf(font: Buffer, code: number, start: number, segments: number): number {
  const delta = font.readUInt16BE(start + segments * 2);
  const offsetAt = start + segments * 4;
  const offset = font.readUInt16BE(offsetAt);
  if (offset === 0) return (code + delta) & 0xffff;
  const glyph = font.readUInt16BE(offsetAt + offset + (code - font.readUInt16BE(start)) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

function formatFour(font: Buffer): number {
  const cmap = tableAt(font, "cmap");
  for (let record = 0; record < font.readUInt16BE(cmap + 2); record++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + record * 8 + 4);
    if (font.readUInt16BE(at) === 4) return at;
  }
  throw new Error("the letters' font has no character table of format 4");
}

function tableAt(font: Buffer, name: string): number {
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const record = 12 + table * 16;
    if (font.toString("latin1", record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the letters' font has no ${name} table`);
}
