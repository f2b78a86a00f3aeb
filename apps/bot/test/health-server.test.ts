import { afterEach, expect, test } from "vitest";
import { openHealthServer, type HealthServer } from "../src/health-server.ts";
import { createMetrics } from "../src/metrics.ts";

let server: HealthServer | undefined;
afterEach(() => server?.close());

async function get(path: string): Promise<readonly [number, string]> {
  const response = await fetch(`http://127.0.0.1:${server?.port}${path}`);
  return [response.status, await response.text()];
}

test("lives, is ready until something hinders it, and tells its numbers to Prometheus", async () => {
  const metrics = createMetrics();
  let reasons: readonly string[] = [];
  server = await openHealthServer({ port: 0, metrics, hindrances: () => reasons });
  metrics.add("answered");
  metrics.count("interactions", { task: "/help", outcome: "answered", locale: "ko" });
  metrics.time("ack", 40);
  metrics.watch("queue_depth", "Jobs that wait", () => 7);
  expect(await get("/healthz")).toEqual([200, "ok\n"]);
  expect(await get("/readyz")).toEqual([200, "ready\n"]);
  reasons = ["not connected to Discord"];
  expect(await get("/readyz")).toEqual([503, "not connected to Discord\n"]);
  const [, text] = await get("/metrics");
  expect(text).toContain('interactions_total{task="/help",outcome="answered",locale="ko"} 1');
  expect(text).toContain('events_total{event="answered"} 1');
  expect(text).toContain('ack_seconds_bucket{le="0.05"} 1');
  expect(text).toContain('ack_seconds_bucket{le="0.025"} 0');
  expect(text).toContain("queue_depth 7");
  expect((await get("/elsewhere"))[0]).toBe(404);
});

test("a store that does not answer makes it not ready, not dead", async () => {
  const metrics = createMetrics();
  server = await openHealthServer({ port: 0, metrics, hindrances: () => Promise.reject(new Error("gone")) });
  expect(await get("/readyz")).toEqual([500, "Error: gone\n"]);
  expect((await get("/healthz"))[0]).toBe(200);
});
