/** The two icons of the app, drawn here: a disc of which each side has its half. PNG without an image library. */
import { deflateSync } from "node:zlib";

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];
type Shape = (x: number, y: number) => Pixel;

const WHITE: Pixel = [255, 255, 255, 255];
const CLEAR: Pixel = [255, 255, 255, 0];
const BLUE: Pixel = [27, 79, 114, 255];

/** Coordinates run from -1 to 1. The ring is the whole, the filled half is one side's part. */
const disc =
  (inside: Pixel, outside: Pixel, radius: number): Shape =>
  (x, y) => {
    const distance = Math.hypot(x, y);
    const isRing = distance <= radius && distance >= radius * 0.82;
    const isHalf = distance < radius * 0.7 && x < 0;
    return isRing || isHalf ? inside : outside;
  };

/** 192 × 192, filled to the edge. */
export const colorIcon = (): Uint8Array => drawPng(192, disc(WHITE, BLUE, 0.62));
/** 32 × 32, white on nothing. */
export const outlineIcon = (): Uint8Array => drawPng(32, disc(WHITE, CLEAR, 0.92));

/** Samples of one pixel's side: enough for a smooth edge. */
const FINE = 4;

function drawPng(size: number, shape: Shape): Uint8Array {
  const rows = Array.from({ length: size }, (_, y) => Buffer.from([0, ...Array.from({ length: size }, (_, x) => pixelAt(x, y, size, shape)).flat()]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, red, green, blue and alpha.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.concat(rows))), chunk("IEND", Buffer.alloc(0))]);
}

function pixelAt(x: number, y: number, size: number, shape: Shape): number[] {
  const at = (whole: number, part: number) => ((whole + (part + 0.5) / FINE) / size) * 2 - 1;
  const samples = Array.from({ length: FINE * FINE }, (_, i) => shape(at(x, i % FINE), at(y, Math.floor(i / FINE))));
  return [0, 1, 2, 3].map((channel) => Math.round(samples.reduce((sum, sample) => sum + (sample[channel] ?? 0), 0) / samples.length));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Node has one of its own only from 22.2 on. @see https://www.w3.org/TR/png/#D-CRCAppendix */
function crc32(data: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
