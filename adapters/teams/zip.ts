/** The files of the app package in one zip, the same bytes for the same content. */
import { zipSync } from "fflate";
import { colorIcon, outlineIcon } from "./icons.ts";

/** Local time, as the zip format has no other: so written, it gives the same bytes in every time zone. */
const ALWAYS = new Date(2026, 0, 1);

export function createAppPackage(manifest: object): Uint8Array {
  const files = { "manifest.json": new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`), "color.png": colorIcon(), "outline.png": outlineIcon() };
  return zipSync(files, { level: 9, mtime: ALWAYS });
}
