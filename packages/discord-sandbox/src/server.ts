import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Gateway } from "./gateway/gateway.ts";
import type { World } from "./state/world.ts";

const gatewayPath = /^\/gateway\/?(?:\?|$)/;

/** A web page somewhere else must not reach the sandbox, not even by pointing its own name at 127.0.0.1. */
export function isAllowed(port: number, host: string | undefined, origin: string | undefined): boolean {
  const names = ["127.0.0.1", "localhost"];
  // Browsers and clients leave out the port that is HTTP's own.
  const hosts = [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
  if (host === undefined || !hosts.includes(host)) return false;
  return origin === undefined || hosts.some((name) => origin === `http://${name}`);
}

function serveFiles(world: World): Hono {
  const app = new Hono();
  app.get("/attachments/:channel/:id/:name", (c) => {
    const file = world.files.read(c.req.param("id"), c.req.query("hm"));
    if (!file) return c.text("This content is no longer available.", 404);
    const type = file.attachment.content_type ?? "application/octet-stream";
    const isPicture = /^image\/(png|gif|jpeg|webp)$/.test(type);
    return c.body(Uint8Array.from(file.bytes).buffer, 200, {
      "Content-Type": isPicture ? type : "application/octet-stream",
      "Content-Disposition": isPicture ? "inline" : "attachment",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, max-age=86400, immutable",
    });
  });
  return app;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** One port on loopback for everything; resolves once it listens. */
export async function startServer(
  world: World,
  parts: { readonly port: number; readonly apps: readonly Hono[]; readonly gateway: Gateway },
): Promise<{ close(): Promise<void> }> {
  let port = 0;
  const app = new Hono();
  app.use("*", async (c, next) => {
    if (isAllowed(port, c.req.header("host"), c.req.header("origin"))) return next();
    return c.text("Not from here.", 403);
  });
  for (const part of parts.apps) app.route("/", part);
  app.route("/", serveFiles(world));
  const server = createServer(getRequestListener(app.fetch));
  server.on("upgrade", (request: IncomingMessage, socket, head) => {
    const { host, origin } = request.headers;
    if (gatewayPath.test(request.url ?? "") && isAllowed(port, host, origin))
      parts.gateway.upgrade(request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(parts.port, "127.0.0.1", resolve);
  });
  port = portOf(server);
  world.origin = `http://127.0.0.1:${port}`;
  return {
    async close() {
      parts.gateway.close();
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
