/**
 * The only file that knows botbuilder. Microsoft has archived that SDK: another one needs another file of this shape.
 */
import { createRequire } from "node:module";
import type { Activity, TurnContext } from "botbuilder";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type { AuthenticateRequestResult, ClaimsIdentity, ConnectorClient, ConnectorFactory, ServiceClientCredentialsFactory, UserTokenClient } from "botframework-connector";
import { AuthenticationError } from "botframework-connector";
import { LRUCache } from "lru-cache";
import type { Io } from "./bot.ts";
import type { InvokeResult } from "./replies.ts";
import { SendFailure, withRetries } from "./retry.ts";
import type { MayServe } from "./service-url.ts";
import type { TeamsSettings } from "./settings.ts";

export type Turn = (wire: unknown, io: Io) => Promise<InvokeResult | undefined>;

export type Sdk = {
  /** Checks who sent it, then runs the turn. @throws Unauthorized before anything of ours runs */
  handle(authorization: string, activity: Readonly<Record<string, unknown>>, turn: Turn): Promise<InvokeResult>;
};

export class Unauthorized extends Error {}

export type SdkOptions = {
  readonly mayServe: MayServe;
  /** For tests: another OpenID server than Microsoft's, and another way to a token for replies. */
  readonly openIdMetadataUrl?: string;
  readonly credentials?: ServiceClientCredentialsFactory;
};

/**
 * The SDK cuts every property but `type` off an entity. Its array serializer takes the element's mapper by name, and that one forbids more.
 * Pinned to botframework-connector 4.23.3; a test on the wire fails without this.
 */
export function keepEntitiesWhole(): void {
  const mappers = createRequire(import.meta.url)("botframework-connector/lib/connectorApi/models/mappers");
  mappers.Entity.type.additionalProperties ??= { type: { name: "Object" } };
}

/** Teams, and the Azure portal's "Test in Web Chat". Others are checked by other rules of the SDK. */
const CHANNELS: readonly string[] = ["msteams", "webchat"];
/** What the SDK throws for a forged token; left alone it would become a 500 that tells why. */
const FORGED: readonly string[] = ["JsonWebTokenError", "NotBeforeError", "TokenExpiredError"];
/** Regions times tenants that one bot meets. A client holds its token, so that keeping it saves a request as well. */
const CLIENTS = 200;

/**
 * The SDK's own retries wait as long as the connector says; a redirect would take the reply to an address that nobody checked;
 * the rest is for uploads and traces, which no reply needs.
 */
const POLICIES_NOT_WANTED: readonly string[] = ["defaultRetryPolicy", "redirectPolicy", "formDataPolicy", "multipartPolicy", "tracingPolicy", "logPolicy"];
type Pipeline = { removePolicy(policy: { readonly name: string }): unknown };

class StrictAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #mayServe: MayServe;
  readonly #channels: readonly string[] | null;
  readonly #clients = new LRUCache<string, ConnectorClient>({ max: CLIENTS });
  #tokens: Promise<UserTokenClient> | undefined;

  constructor(settings: TeamsSettings, { mayServe, openIdMetadataUrl, credentials }: SdkOptions) {
    super(configurationOf(settings, openIdMetadataUrl), credentials);
    this.#mayServe = mayServe;
    this.#channels = settings.kind === "registered" ? CHANNELS : null;
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    if (!this.#mayServe(activity.serviceUrl)) throw new Unauthorized("The service URL is not one that replies may go to.");
    if (this.#channels && !this.#channels.includes(activity.channelId)) throw new Unauthorized("The channel is not Teams.");
    try {
      const result = await super.authenticateRequest(activity, header);
      return { ...result, ...(result.connectorFactory ? { connectorFactory: this.#keeping(result.connectorFactory) } : {}) };
    } catch (error) {
      if (error instanceof AuthenticationError || (error instanceof Error && FORGED.includes(error.name))) throw new Unauthorized("The token is not valid.", { cause: error });
      throw error;
    }
  }

  /** The SDK makes one for each turn, at a tenth of the turn's time. Nobody signs in here, so one will do. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#tokens ??= super.createUserTokenClient(identity);
    return this.#tokens;
  }

  /** One client for each service URL, and with no more steps than a reply needs. */
  #keeping(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: async (serviceUrl, audience) => {
        const key = `${serviceUrl} ${audience}`;
        const known = this.#clients.get(key);
        if (known) return known;
        const client = await factory.create(serviceUrl, audience);
        // Private by its type only.
        const { pipeline } = (client as unknown as { readonly client: { readonly pipeline: Pipeline } }).client;
        for (const name of POLICIES_NOT_WANTED) pipeline.removePolicy({ name });
        this.#clients.set(key, client);
        return client;
      },
    };
  }
}

class Adapter extends CloudAdapter {
  /** `process` without its own error texts, which it would print and send to whoever asks. */
  async run(authorization: string, activity: object, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.processActivity(authorization, activity as Partial<Activity> as Activity, logic);
  }
}

export function createSdk(settings: TeamsSettings, options: SdkOptions): Sdk {
  keepEntitiesWhole();
  const adapter = new Adapter(new StrictAuthentication(settings, options));
  return {
    async handle(authorization, activity, turn) {
      let result: InvokeResult | undefined;
      await adapter.run(authorization, activity, async (context) => {
        result = await turn(context.activity, { send: (outgoing) => withRetries(() => send(context, outgoing)) });
      });
      return result ?? { status: 200 };
    },
  };
}

async function send(context: TurnContext, outgoing: object): Promise<string | null> {
  try {
    // A copy: the SDK writes into what it is given, and a second attempt must start from the same.
    const response = await context.sendActivity({ ...outgoing });
    return response?.id || null;
  } catch (error) {
    throw failureOf(error);
  }
}

type RestError = { readonly statusCode?: unknown; readonly code?: unknown; readonly response?: { readonly headers?: { get(name: string): string | undefined } } };

/** Keeps of the SDK's error what matters. Its request, with the bot's token in it, goes no further. */
function failureOf(error: unknown): Error {
  const { statusCode, code, response } = error as RestError;
  if (typeof statusCode === "number") return new SendFailure(statusCode, millisecondsOf(response?.headers?.get("retry-after")));
  if (typeof code === "string") return new SendFailure(null, null);
  return error instanceof Error ? error : new Error("The reply could not be sent.", { cause: error });
}

/** @param header seconds, or a date */
function millisecondsOf(header: string | undefined): number | null {
  if (!header) return null;
  const seconds = Number(header);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : null;
}

function configurationOf(settings: TeamsSettings, openIdMetadataUrl: string | undefined): Record<string, string | boolean> {
  if (settings.kind === "local") return {};
  const { appId, appType, password, tenantId } = settings;
  const registered = { MicrosoftAppId: appId, MicrosoftAppType: appType, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenantId };
  if (openIdMetadataUrl === undefined) return registered;
  // One of these makes all of them ours, so the whole set is given.
  return {
    ...registered,
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId || "botframework.com"}`,
    ToChannelFromBotOAuthScope: "https://api.botframework.com",
    ToBotFromChannelTokenIssuer: "https://api.botframework.com",
    OAuthUrl: "https://api.botframework.com",
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    CallerId: "urn:botframework:azure",
  };
}
