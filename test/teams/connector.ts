/** A local stand-in for Teams' connector: keeps what it is sent, and fails as it is told. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Delivered = {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: Readonly<Record<string, unknown>> & { readonly type: string };
};

export type Failure = { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

export type Connector = {
  readonly url: string;
  readonly delivered: Delivered[];
  /** Every attempt, whether it was taken or not. */
  attempts: number;
  /** Answers the next requests so, one each. */
  readonly failures: Failure[];
  clear(): void;
  stop(): Promise<void>;
};

export async function startConnector(): Promise<Connector> {
  let count = 0;
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (piece: string) => {
      body += piece;
    });
    request.on("end", () => {
      connector.attempts += 1;
      const failure = connector.failures.shift();
      if (failure) return void response.writeHead(failure.status, failure.headers).end("{}");
      connector.delivered.push({ path: request.url ?? "", authorization: request.headers.authorization, activity: JSON.parse(body) as Delivered["activity"] });
      count += 1;
      response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ id: `sent-${count}` }));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const connector: Connector = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`,
    delivered: [],
    attempts: 0,
    failures: [],
    clear() {
      connector.delivered.length = 0;
      connector.failures.length = 0;
      connector.attempts = 0;
      count = 0;
    },
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return connector;
}
