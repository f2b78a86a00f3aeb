import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDiscordSandbox, type DiscordSandbox, type DriverUser } from "../src/index.ts";
import { commandRules } from "./parity/command-rules.ts";
import { messageRules } from "./parity/message-rules.ts";
import { modalRules } from "./parity/modal-rules.ts";
import { patient, startRawBot, type RawBot } from "./raw-bot.ts";

let sandbox: DiscordSandbox;
let bot: RawBot;
let mina: DriverUser;

beforeAll(async () => {
  sandbox = await createDiscordSandbox({ seed: 2 });
  bot = patient(await startRawBot(sandbox));
  mina = sandbox.driver.user({ name: "Mina" });
  await bot.call("PUT", `/applications/${sandbox.applicationId}/commands`, [
    { name: "go", description: "Go" },
  ]);
});

afterAll(async () => {
  bot.stop();
  await sandbox.close();
});

/** Answers a fresh interaction. */
async function answer(type: number, data: unknown): Promise<{ status: number; body: unknown }> {
  mina.slash("go", {}, { until: "acknowledgement", timeout: 1000 }).catch(() => {});
  const { id, token } = await bot.nextInteraction();
  return bot.call("POST", `/interactions/${id}/${token}/callback`, { type, data });
}

/** The codes at one place of the tree, and all there are. */
function codesAt(body: unknown, path: string): unknown {
  const { errors } = body as { errors?: unknown };
  let at = errors as Record<string, unknown> | undefined;
  for (const key of path.split(".").filter((part) => part !== "")) at = at?.[key] as typeof at;
  const leaves = at?.["_errors"] as { code: string; message: string }[] | undefined;
  return leaves?.map(({ code }) => code) ?? JSON.stringify(errors);
}

describe("messages", () => {
  test.each(messageRules.map((one) => [one.rule, one] as const))("%s", async (_, { body, at, code }) => {
    const refused = await answer(4, body);
    expect(refused).toMatchObject({ status: 400, body: { code: 50_035, message: "Invalid Form Body" } });
    expect(codesAt(refused.body, `data.${at}`)).toEqual([code]);
  });
});

describe("forms", () => {
  test.each(modalRules.map((one) => [one.rule, one] as const))("%s", async (_, { body, at, code }) => {
    const refused = await answer(9, body);
    expect(refused).toMatchObject({ status: 400, body: { code: 50_035 } });
    expect(codesAt(refused.body, `data.${at}`)).toEqual([code]);
  });
});

describe("commands", () => {
  test.each(commandRules.map((one) => [one.rule, one] as const))("%s", async (_, { body, at, code }) => {
    const path = `/applications/${sandbox.applicationId}/commands`;
    const refused = await bot.call("POST", path, body);
    expect(refused).toMatchObject({ status: 400, body: { code: 50_035 } });
    expect(codesAt(refused.body, at)).toEqual([code]);
    const many = await bot.call("PUT", path, [body]);
    expect(codesAt(many.body, at === "" ? "0" : `0.${at}`)).toEqual([code]);
  });
});
