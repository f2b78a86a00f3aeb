// oxlint-disable typescript/no-floating-promises -- node:test awaits its tests itself
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createDiscordSandbox, launchBot } from "@opt/discord-sandbox";

let sandbox;
let bot;

before(async () => {
  sandbox = await createDiscordSandbox();
  bot = launchBot(sandbox, ["node", "index.js"], { cwd: import.meta.dirname });
  await sandbox.driver.ready();
});

after(async () => {
  await bot.stop();
  await sandbox.close();
});

test("a moderator bans someone, after being asked", async () => {
  const mina = sandbox.driver.user({ name: "Mina", permissions: ["BanMembers"] });
  const theo = sandbox.driver.user({ name: "Theo" });
  const question = await mina.slash("/ban target:@Theo reason:spam");
  question.expectText("Are you sure").expectButton("Confirm Ban", { disabled: false });
  const done = await question.click("Confirm Ban");
  done.expectContent("theo has been banned for reason: spam");
  await assert.rejects(theo.slash("ping"), /theo must be a member/);
});

test("nobody else finds the command", async () => {
  const ann = sandbox.driver.user({ name: "Ann" });
  await assert.rejects(ann.slash("ban", { target: ann }), /ann must have BanMembers/);
});
