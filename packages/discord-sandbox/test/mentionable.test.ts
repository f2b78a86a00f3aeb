import { expect, test } from "vitest";
import { createDiscordSandbox, type DiscordSandbox } from "../src/index.ts";

interface Payload {
  readonly id: string;
  readonly token: string;
  readonly data: { readonly options?: readonly { value: string }[]; readonly values?: readonly string[] };
}

/** A bot with `/who anyone:` that answers with a menu of anyone; what it was given last is in `given`. */
async function startBot(sandbox: DiscordSandbox): Promise<{ given: string | undefined }> {
  const transport = sandbox.transport();
  const seen: { given: string | undefined } = { given: undefined };
  transport.listen(async ({ data }) => {
    const { id, token, data: command } = data as Payload;
    seen.given = command.values?.[0] ?? command.options?.[0]?.value;
    const buttons = [
      { type: 2, style: 5, label: "Manual", url: "https://example.org/" },
      { type: 2, style: 1, label: "First", custom_id: "first" },
      { type: 2, style: 1, emoji: { name: "🔥" }, custom_id: "fire" },
    ];
    const menu = { type: 7, custom_id: "anyone" };
    const components = [buttons, [menu]].map((row) => ({ type: 1, components: row }));
    await transport.request({
      method: "POST",
      path: `/interactions/${id}/${token}/callback`,
      body: { type: 4, data: { content: "Who?", components } },
    });
  });
  await transport.request({
    method: "PUT",
    path: `/applications/${transport.applicationId}/commands`,
    body: [
      {
        name: "who",
        description: ".",
        options: [{ type: 9, name: "anyone", description: ".", required: true }],
      },
    ],
  });
  return seen;
}

test("a mentionable is a role or a user by the same rule in a command and in a menu", async () => {
  const sandbox = await createDiscordSandbox({
    port: false,
    seed: 1,
    roles: [{ name: "Mina" }, { name: "@crew" }],
  });
  const seen = await startBot(sandbox);
  const mina = sandbox.driver.user({ name: "Mina" });
  const first = await mina.slash("who", { anyone: "@Mina" });
  const asRole = seen.given;
  expect(asRole).not.toBe(mina.id);
  const names: readonly [value: string, isUser: boolean][] = [
    ["Mina", false],
    [`<@&${asRole}>`, false],
    [`<@${mina.id}>`, true],
    [`<@!${mina.id}>`, true],
    [mina.id, true],
    [asRole ?? "", false],
  ];
  for (const [value, isUser] of names) {
    await mina.slash("who", { anyone: value });
    expect([value, seen.given]).toEqual([value, isUser ? mina.id : asRole]);
    await first.select(value);
    expect([value, seen.given]).toEqual([value, isUser ? mina.id : asRole]);
  }
  await mina.slash("who", { anyone: "@crew" });
  expect([asRole, mina.id]).not.toContain(seen.given);
  await expect(mina.slash("who", { anyone: `<@&${mina.id}>` })).rejects.toThrow("anyone must be one of");
});

test("a button's number counts what can be clicked, in an expectation as in a click", async () => {
  const sandbox = await createDiscordSandbox({ port: false, seed: 1 });
  await startBot(sandbox);
  const mina = sandbox.driver.user({ name: "Mina" });
  const reply = await mina.slash("who", { anyone: mina.id });
  reply.expectButton(0, { disabled: false }).expectButton(1).expectButton("Manual").expectButton("🔥");
  expect(() => reply.expectButton(2)).toThrow("button 2 must be there");
  await reply.click(1);
  expect(sandbox.driver.transcript()).toContain("[Manual] [First] [🔥]");
});
