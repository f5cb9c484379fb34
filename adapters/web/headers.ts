/** What the browser may do with the page: load from here, and read nothing as markup that is not its own. */
import type { NextFunction, Request, Response } from "express";
import { isLoopback } from "../settings.ts";
import { WORDS } from "./words.ts";

/** `adaptivecards` makes its policies when it is loaded; none is used, for the page hands it plain text only. */
const TRUSTED_TYPES = ["adaptivecards#markdownPassthroughPolicy", "adaptivecards#restoreContentsPolicy", "adaptivecards#deprecatedExportedFunctionPolicy"];

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES.join(" ")}`,
].join("; ");

export function addHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
  });
  next();
}

/**
 * The loopback address alone is no wall: a tunnel for Slack or Teams brings strangers to it, and a web page can lead its own
 * name there. The first announces itself by its headers, the second by the name in `Host`.
 */
export function refuseOthers({ headers }: Request, response: Response, next: NextFunction): void {
  const name = (headers.host ?? "").replace(/:\d+$/, "");
  const forwarded = ["forwarded", "x-forwarded-for", "x-forwarded-host"].some((header) => headers[header] !== undefined);
  if (isLoopback(name) && !forwarded) next();
  else response.status(403).json({ error: WORDS.otherMachine });
}
