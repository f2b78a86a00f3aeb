import { expect, test } from "vitest";
import { createLog } from "../src/log.ts";

const token = "aW50ZXJhY3Rpb246dG9rZW4tdGhhdC1tdXN0LW5vdC1zaG93";

function logged(readable: boolean, write: (log: ReturnType<typeof createLog>) => void): string {
  let text = "";
  const out = { write: (line: string) => (text += line) };
  write(createLog({ level: "info", readable, secrets: ["bot.secret"], out }));
  return text;
}

test.for([true, false])("no token shows, wherever it stands (readable: %s)", (readable) => {
  const text = logged(readable, (log) => {
    log.info(
      { token, interaction: { token }, address: `/webhooks/123/${token}/messages/@original` },
      "answered",
    );
    log.error(
      { err: new Error(`POST /interactions/123/${token}/callback with Bot ${token} and bot.secret`) },
      "failed",
    );
  });
  expect(text).not.toContain(token);
  expect(text).not.toContain("bot.secret");
  expect(text).toContain("/webhooks/123/[hidden]/messages/@original");
});

test("readable lines have the clock, the level, the message and the fields", () => {
  expect(logged(true, (log) => log.warn({ task: "/demo race", milliseconds: 12 }, "slow"))).toMatch(
    /^\d\d:\d\d:\d\d WARN {2}slow task=\/demo race milliseconds=12\n$/u,
  );
});

test("machine lines are JSON", () => {
  const line = JSON.parse(logged(false, (log) => log.info({ task: "quiz" }, "answered"))) as object;
  expect(line).toMatchObject({ level: 30, task: "quiz", msg: "answered" });
});
