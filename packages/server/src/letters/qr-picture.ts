import QRCode from "qrcode";

/** A QR code as an SVG of one path, one unit a module; the white border belongs to the page. Medium correction bears a fold. */
export function qrPicture(text: string): string {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const squares: string[] = [];
  data.forEach((dark, at) => {
    if (dark) squares.push(`M${at % size} ${Math.floor(at / size)}h1v1h-1z`);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${squares.join("")}"/></svg>`;
}
