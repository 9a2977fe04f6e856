import { inflateSync } from 'node:zlib';

/** Pixels on a side of a photo at most; it is shown and printed at a few hundred. */
const LONGEST_SIDE = 4000;
const PNG_BEGINNING = Buffer.from('89504e470d0a1a0a', 'hex');
/** Samples of a pixel by PNG's colour type: grey, colours, palette, grey with alpha, colours with alpha. */
const PNG_SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const isSide = (pixels: number): boolean => pixels > 0 && pixels <= LONGEST_SIDE;

/**
 * Whether the bytes are a whole picture of this kind, down to what the paper's printer reads: a file that only begins
 * like one would break the card it is printed on.
 */
export function isPicture(mediaType: 'image/jpeg' | 'image/png', bytes: Buffer): boolean {
  try {
    return mediaType === 'image/jpeg' ? isJpeg(bytes) : isPng(bytes);
  } catch {
    return false; // cut short: a number is read behind the end
  }
}

/** Walks the segments to the frame with its sides and on to the scan; the picture ends with its mark. */
function isJpeg(bytes: Buffer): boolean {
  if (bytes.readUInt16BE(0) !== 0xffd8 || bytes.readUInt16BE(bytes.length - 2) !== 0xffd9) return false;
  let framed = false;
  for (let at = 2; ; ) {
    const mark = bytes.readUInt16BE(at);
    const length = bytes.readUInt16BE(at + 2);
    if (mark < 0xffc0 || length < 2) return false;
    if (mark === 0xffda) return framed;
    const isFrame = mark <= 0xffcf && mark !== 0xffc4 && mark !== 0xffc8 && mark !== 0xffcc;
    if (isFrame) {
      const [bits, samples] = [bytes.readUInt8(at + 4), bytes.readUInt8(at + 9)];
      framed = bits === 8 && [1, 3, 4].includes(samples);
      if (!framed || !isSide(bytes.readUInt16BE(at + 5)) || !isSide(bytes.readUInt16BE(at + 7))) return false;
    }
    at += 2 + length;
  }
}

/** Walks the chunks; the pixels unpack to as many bytes as the head says. Interlaced ones are not taken. */
function isPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(PNG_BEGINNING) || bytes.toString('latin1', 12, 16) !== 'IHDR') return false;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [bits, colour, interlaced] = [bytes.readUInt8(24), bytes.readUInt8(25), bytes.readUInt8(28)];
  const samples = PNG_SAMPLES[colour];
  if (!isSide(width) || !isSide(height) || interlaced !== 0 || samples === undefined) return false;
  if (bits !== 8 && !(bits < 8 && (colour === 0 || colour === 3))) return false;
  const pixels: Buffer[] = [];
  let palette = colour !== 3;
  for (let at = 8; ; ) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) return false;
    if (kind === 'IEND') break;
    if (kind === 'PLTE') palette = length > 0 && length % 3 === 0;
    if (kind === 'IDAT') pixels.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const size = height * (1 + Math.ceil((width * samples * bits) / 8));
  return palette && inflateSync(Buffer.concat(pixels), { maxOutputLength: size + 1 }).length === size;
}
