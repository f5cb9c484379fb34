/** A local stand-in for Microsoft's OpenID server, with real keys, and everything that can be wrong with a token. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";

export type OpenId = {
  readonly metadataUrl: string;
  /** Published, for Teams. */
  readonly teams: CryptoKey;
  /** Published, but endorsed for another channel. */
  readonly webchat: CryptoKey;
  /** Never published. */
  readonly stranger: CryptoKey;
  /** The public half of `teams`, as anybody can read it. */
  readonly publicText: string;
  stop(): Promise<void>;
};

export async function startOpenId(): Promise<OpenId> {
  const [teams, webchat, stranger] = await Promise.all(Array.from({ length: 3 }, () => generateKeyPair("RS256", { extractable: true })));
  if (!teams || !webchat || !stranger) throw new Error("No keys.");
  const published = async (key: CryptoKey, kid: string, endorsement: string) => ({ ...(await exportJWK(key)), kid, use: "sig", x5t: kid, endorsements: [endorsement] });
  const keys = [await published(teams.publicKey, "k1", "msteams"), await published(webchat.publicKey, "k2", "webchat")];
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const documents: Readonly<Record<string, object>> = {
      "/.well-known/openidconfiguration": { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys`, id_token_signing_alg_values_supported: ["RS256"] },
      "/keys": { keys },
    };
    const document = documents[request.url ?? ""];
    response.writeHead(document ? 200 : 404, { "content-type": "application/json" }).end(JSON.stringify(document ?? {}));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    metadataUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/openidconfiguration`,
    teams: teams.privateKey,
    webchat: webchat.privateKey,
    stranger: stranger.privateKey,
    publicText: await exportSPKI(teams.publicKey),
    stop: () => new Promise((done) => void server.close(() => done())),
  };
}

export const ISSUER = "https://api.botframework.com";
const seconds = () => Math.floor(Date.now() / 1000);

export function claimsOf(audience: string, serviceUrl: string): JWTPayload {
  return { iss: ISSUER, aud: audience, serviceurl: serviceUrl, nbf: seconds() - 60, exp: seconds() + 3600 };
}

/** More than the five minutes that clocks may differ. */
export const LONG_AGO = () => seconds() - 3600;
export const MUCH_LATER = () => seconds() + 3600;

export const sign = (claims: JWTPayload, key: CryptoKey | Uint8Array, kid: string, alg = "RS256"): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg, kid, typ: "JWT" }).sign(key);

/** `alg: none` with the header of a real one. */
export function unsigned(claims: JWTPayload): string {
  const [, payload] = new UnsecuredJWT(claims).encode().split(".");
  return `${Buffer.from(JSON.stringify({ alg: "none", kid: "k1", typ: "JWT" })).toString("base64url")}.${payload}.`;
}
