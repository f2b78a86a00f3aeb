import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Metrics } from "./metrics.ts";

export interface HealthOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly metrics: Metrics;
  /** Why the bot cannot answer now; empty when it can. */
  readonly hindrances: () => readonly string[] | Promise<readonly string[]>;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

type Page = readonly [status: number, contentType: string, text: string];

async function pageFor(path: string, { metrics, hindrances }: HealthOptions): Promise<Page> {
  if (path === "/healthz") return [200, "text/plain", "ok\n"];
  if (path === "/metrics") return [200, metrics.contentType, await metrics.text()];
  if (path !== "/readyz") return [404, "text/plain", "/healthz, /readyz or /metrics\n"];
  const reasons = await hindrances();
  return reasons.length === 0
    ? [200, "text/plain", "ready\n"]
    : [503, "text/plain", `${reasons.join("\n")}\n`];
}

function serve(options: HealthOptions): Server {
  return createServer((request, response) => {
    const path = request.url?.split("?", 1)[0] ?? "/";
    pageFor(path, options)
      .catch((error: unknown): Page => [500, "text/plain", `${String(error)}\n`])
      .then(([status, contentType, text]) => {
        response.writeHead(status, { "content-type": contentType }).end(text);
      })
      .catch(() => response.destroy());
  });
}

/**
 * `/healthz` (the process lives), `/readyz` (it is connected and can store) and `/metrics`, on loopback only. Rejects when
 * the port cannot be had.
 */
export async function openHealthServer(options: HealthOptions): Promise<HealthServer> {
  const server = serve(options);
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a TCP server says of itself
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
