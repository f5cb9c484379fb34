/** Where replies may go. A reply carries the bot's token, so the address an activity names is checked before anything else. */
import { isLoopback } from "../settings.ts";

export type MayServe = (serviceUrl: unknown) => boolean;

/** Teams' connector, and the one behind the portal's "Test in Web Chat". */
const HOSTS = /^(smba\.trafficmanager\.net|([a-z0-9-]+\.)+botframework\.com)$/;

export const isMicrosoft: MayServe = (serviceUrl) => {
  const url = parse(serviceUrl);
  return url !== null && url.protocol === "https:" && url.port === "" && url.username === "" && HOSTS.test(url.hostname);
};

/** For local clients, where nobody is checked: a reply must not leave this machine. */
export const isThisMachine: MayServe = (serviceUrl) => {
  const url = parse(serviceUrl);
  return url !== null && /^https?:$/.test(url.protocol) && isLoopback(url.hostname);
};

function parse(serviceUrl: unknown): URL | null {
  return typeof serviceUrl === "string" && URL.canParse(serviceUrl) ? new URL(serviceUrl) : null;
}
