import { createDiscordSandbox, type DiscordSandbox, type Reply } from "@opt/discord-sandbox";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Handlers } from "../../src/features/feature.ts";
import { JobError } from "../../src/jobs/job.ts";
import { compute, openForm, say, update, whisper } from "../../src/port/answer.ts";
import type { CommandSpec } from "../../src/port/command.ts";
import { createCounters } from "../../src/port/counters.ts";
import { encodeId } from "../../src/port/custom-id.ts";
import { systemRandom } from "../../src/port/random.ts";
import { createRouter, type Router } from "../../src/router/router.ts";
import { connectGateway, type Gateway } from "../../src/transport/gateway.ts";
import { registerCommands } from "../../src/transport/register.ts";
import { collectLog } from "../support/logs.ts";

// Handlers of every sort, through the real client on the local Discord.

const names = [
  "quick",
  "slow",
  "job",
  "fails",
  "fails-late",
  "over-time",
  "limits",
  "buttons",
  "picture",
] as const;
const specs: readonly CommandSpec[] = [
  {
    name: "probe",
    label: { ko: "시험", en: "probe" },
    description: { ko: "시험", en: "A probe" },
    subcommands: names.map((name) => ({
      name,
      label: { ko: name, en: name },
      description: { ko: name, en: name },
      options: [],
    })),
  },
];

const button = (route: string) => ({ id: encodeId(route), label: route });
const alts = ({ attachments }: Reply) => attachments.map(({ description }) => description);
const picture = (alt: string) => ({ name: `${alt}.png`, bytes: new TextEncoder().encode(alt), alt });

const handlers: Handlers = {
  commands: {
    "probe quick": (_, { locale }) => say({ content: `quick ${locale}` }),
    "probe slow": async () => {
      await wait(1_000);
      return say({ content: "slow" });
    },
    "probe job": () =>
      compute("public", async () => {
        await wait(1_000);
        return { content: "done" };
      }),
    "probe fails": () => {
      throw new Error("broken on purpose");
    },
    "probe fails-late": () =>
      compute("public", async () => {
        await wait(100);
        throw new Error("broken later");
      }),
    "probe over-time": () => compute("private", () => Promise.reject(new JobError("time"))),
    "probe limits": () => say({ content: "x".repeat(2_001) }),
    "probe picture": () =>
      say({ pictures: [picture("first")], rows: [["keep", "replace", "remove"].map(button)] }),
    "probe buttons": () =>
      whisper({
        content: "buttons",
        rows: [["rewrite", "slow", "fails", "form"].map(button), [{ id: "v0:rewrite", label: "yesterday" }]],
      }),
  },
  clicks: {
    rewrite: ({ lines: typed }) => update({ content: `rewritten ${typed["line"] ?? ""}` }),
    slow: async () => {
      await wait(1_000);
      return whisper({ content: "beside" });
    },
    fails: async () => {
      await wait(1_000);
      throw new Error("broken click");
    },
    keep: () => update({ content: "kept", rows: [["replace", "remove"].map(button)] }),
    replace: () =>
      compute("update", async () => ({
        content: "replaced",
        pictures: [picture("second")],
        rows: [[button("remove")]],
      })),
    remove: () => update({ content: "removed", pictures: [] }),
    form: () =>
      openForm({ id: encodeId("rewrite"), title: "A form", lines: [{ id: "line", label: "A line" }] }),
  },
};

let sandbox: DiscordSandbox;
let router: Router;
let gateway: Gateway;
const counters = createCounters();
const { log, lines } = collectLog();

beforeAll(async () => {
  sandbox = await createDiscordSandbox({ seed: 1 });
  const { token, apiBase } = sandbox;
  await registerCommands({ token, apiBase, specs });
  router = createRouter({
    features: [handlers],
    counters,
    log,
    random: systemRandom,
    patience: 200,
    pace: { burst: 1_000, interval: 1 },
  });
  gateway = await connectGateway({
    token,
    apiBase,
    handle: (incoming, ctx, responder) => router.handle(incoming, ctx, responder),
    welcome: () => ({ content: "welcome" }),
    left: async () => {},
    said: async () => {},
    clock: Date.now,
    counters,
    log,
  });
});

afterAll(async () => {
  await gateway.close();
  await sandbox.close();
});

const mina = () => sandbox.driver.user({ name: "Mina", locale: "ko" });
const tom = () => sandbox.driver.user({ name: "Tom", locale: "en" });

describe("acknowledging", () => {
  test("a quick answer is the acknowledgement", async () => {
    const reply = await tom().slash("probe quick");
    expect(reply).toMatchObject({ content: "quick en", ephemeral: false });
  });

  test("an answer that takes long is announced in time and comes later", async () => {
    const announced = await tom().slash("probe slow", {}, { until: "acknowledgement" });
    expect(announced.loading).toBe(true);
    expect(announced.acknowledgedAfter).toBeLessThan(3_000);
    expect(await announced.until(({ content }) => content === "slow")).toMatchObject({ loading: false });
  });

  test("work is announced at once", async () => {
    const announced = await tom().slash("probe job", {}, { until: "acknowledgement" });
    expect(announced.loading).toBe(true);
    expect(announced.acknowledgedAfter).toBeLessThan(3_000);
    await announced.until(({ content }) => content === "done");
  });

  test("a user has at most two computations under way", async () => {
    const replies = await Promise.all([1, 2, 3].map(() => mina().slash("probe job")));
    expect(replies.map(({ content }) => content).toSorted()).toEqual([
      "done",
      "done",
      expect.stringContaining("두 가지를 아직 계산하고 있어요"),
    ]);
  });

  test("an acknowledgement that comes too late is counted, and the bot lives on", async () => {
    const before = counters.get("gone 10062");
    sandbox.driver.faults.delay(3_300);
    const late = tom().slash("probe quick", {}, { timeout: 500 });
    await expect(late).rejects.toThrow(/./u);
    await expect.poll(() => counters.get("gone 10062"), { timeout: 9_000 }).toBe(before + 1);
    sandbox.driver.faults.delay(0);
    expect(await tom().slash("probe quick")).toMatchObject({ content: "quick en" });
  }, 15_000);
});

describe("trouble", () => {
  test.for([
    ["probe fails", true],
    ["probe limits", true],
    ["probe fails-late", false],
  ] as const)("%s shows an error id, and the log has it", async ([command, ephemeral]) => {
    const reply = await mina().slash(command);
    const id = /오류 번호를 알려 주세요: `([\w-]{8})`/u.exec(reply.content)?.[1];
    expect(reply.ephemeral).toBe(ephemeral);
    expect(lines.find(({ errorId }) => errorId === id)).toMatchObject({ task: `/${command}`, level: 50 });
  });

  test("a job that was stopped is explained", async () => {
    expect((await mina().slash("probe over-time")).content).toContain("시간이 너무 오래 걸려서 멈췄어요");
    expect((await tom().slash("probe over-time")).content).toContain("took too long");
  });

  test("an unknown command is explained", async () => {
    const { apiBase, token } = sandbox;
    const extra = { ...specs[0]!, name: "gone", subcommands: [] };
    await registerCommands({ token, apiBase, specs: [...specs, extra] });
    expect((await tom().slash("gone")).content).toContain("`/help`");
  });
});

describe("clicks", () => {
  test("rewrite their message", async () => {
    const reply = await tom().slash("probe buttons");
    const after = await reply.click({ label: "rewrite" });
    expect(after).toMatchObject({ id: reply.id, content: "rewritten ", ephemeral: true });
  });

  test("pictures stay, are replaced with their alt text, or go, as the message says", async () => {
    const reply = await tom().slash("probe picture");
    expect(alts(reply)).toEqual(["first"]);
    const kept = await reply.click({ label: "keep" });
    expect(alts(kept)).toEqual(["first"]);
    const replaced = await kept.click({ label: "replace" });
    expect(alts(replaced)).toEqual(["second"]);
    const removed = await replaced.click({ label: "remove" });
    expect(alts(removed)).toEqual([]);
    expect(removed).toMatchObject({ id: reply.id, content: "removed", buttons: [] });
  });

  test("a form's line arrives", async () => {
    const reply = await tom().slash("probe buttons");
    const { modal } = await reply.click({ label: "form" });
    expect(modal?.title).toBe("A form");
    expect(await modal?.submit({ "A line": "0.5" })).toMatchObject({ content: "rewritten 0.5" });
  });

  test("what is meant beside a slow click does not overwrite it", async () => {
    const reply = await tom().slash("probe buttons");
    const clicked = await reply.click({ label: "slow" }, { until: "acknowledgement" });
    expect(await clicked.followUp()).toMatchObject({ content: "beside", ephemeral: true });
    expect(reply.latest().content).toBe("buttons");
  });

  test("a slow click that fails leaves its message and says so beside it", async () => {
    const reply = await tom().slash("probe buttons");
    const clicked = await reply.click({ label: "fails" }, { until: "acknowledgement" });
    expect((await clicked.followUp()).content).toContain("error code");
    expect(reply.latest().content).toBe("buttons");
  });

  test("a button of another version is explained in the user's language", async () => {
    const reply = await mina().slash("probe buttons");
    const old = await reply.click({ label: "yesterday" });
    expect(old).toMatchObject({ ephemeral: true });
    expect(old.content).toContain("예전 버전");
  });
});

test("twice the same route is a programming fault, found at the start", () => {
  const twice = { features: [handlers, handlers], counters, log, random: systemRandom };
  expect(() => createRouter(twice)).toThrow("two features handle probe quick");
});

test("stopping: what is under way is answered, what is new is told to wait", async () => {
  const working = await tom().slash("probe job", {}, { until: "acknowledgement" });
  router.stopTaking();
  expect((await tom().slash("probe quick")).content).toContain("I am restarting");
  await router.idle();
  expect(working.latest()).toMatchObject({ content: "done", loading: false });
});
