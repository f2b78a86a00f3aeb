import { AssertionError } from "node:assert";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDiscordSandbox, type DiscordSandbox, type DriverUser, type Reply } from "../src/index.ts";
import { tinyPng } from "./tiny-png.ts";

const ephemeral = 64;
const link = { type: 2, style: 5, label: "Paper", url: "https://example.org" };
const yes = { type: 2, style: 3, label: "Yes", custom_id: "yes" };
const off = { type: 2, style: 4, label: "No", custom_id: "no", disabled: true };
const fire = { type: 2, style: 1, emoji: { name: "🔥" }, custom_id: "fire" };

let sandbox: DiscordSandbox;
let mina: DriverUser;
/** What the bot answers next. */
let next: { type: number; data: object; files?: { name: string; bytes: Uint8Array }[] };

beforeEach(async () => {
  sandbox = await createDiscordSandbox({ port: false, seed: 3 });
  const transport = sandbox.transport();
  transport.listen(async ({ name, data }) => {
    if (name !== "INTERACTION_CREATE") return;
    const { id, token } = data as { id: string; token: string };
    const { files, ...body } = next;
    const path = `/interactions/${id}/${token}/callback`;
    await transport.request({ method: "POST", path, body, ...(files && { files }) });
  });
  const path = `/applications/${transport.applicationId}/commands`;
  await transport.request({ method: "PUT", path, body: [{ name: "go", description: "Go" }] });
  mina = sandbox.driver.user({ name: "Mina" });
});
afterEach(() => sandbox.close());

function answer(data: object, type = 4): Promise<Reply> {
  next = { type, data };
  return mina.slash("go");
}

/** The error of an expectation that fails. */
function failureOf(expectation: () => unknown): AssertionError {
  try {
    expectation();
  } catch (error) {
    if (error instanceof AssertionError) return error;
  }
  throw new Error("the expectation did not fail as an assertion");
}

describe("a reply is", () => {
  test("what it says: the whole content, or a part of all its text", async () => {
    const reply = await answer({ content: "Hello, Mina!", embeds: [{ title: "News", description: "None" }] });
    expect(reply.expectContent("Hello, Mina!").expectText("Mina").expectText("None")).toBe(reply);
    const failure = failureOf(() => reply.expectContent("Hello"));
    expect(failure).toMatchObject({ actual: "Hello, Mina!", expected: "Hello" });
    expect(failure.message).toContain('content must be "Hello", got "Hello, Mina!"\n\nTranscript\n');
    expect(failure.message).toContain("Mina       /go");
    expect(failureOf(() => reply.expectText("Theo")).message).toMatch(
      /^text must contain "Theo", got "Hello, Mina!\\nNews\\nNone"/u,
    );
  });

  test("tried against a pattern from its beginning each time, whatever its flags", async () => {
    const reply = await answer({ content: "one two" });
    const pattern = /one/gu;
    reply.expectContent(pattern).expectContent(pattern).expectText(pattern);
    expect(await mina.expectMessage(pattern)).toMatchObject({ content: "one two" });
    expect(failureOf(() => reply.expectContent(/three/gu)).message).toMatch(
      /^content must be \/three\/gu, got/u,
    );
  });

  test("for one or for all", async () => {
    const secret = await answer({ content: "psst", flags: ephemeral });
    secret.expectEphemeral();
    expect(failureOf(() => secret.expectEphemeral(false)).message).toMatch(
      /^reply must not be ephemeral, and it is/u,
    );
    const open = await answer({ content: "hey" });
    open.expectEphemeral(false);
    expect(failureOf(() => open.expectEphemeral()).message).toMatch(
      /^reply must be ephemeral, and it is not/u,
    );
  });

  test("with buttons, by label, emoji, id and place, enabled or not", async () => {
    const reply = await answer({
      content: "?",
      components: [{ type: 1, components: [link, yes, off, fire] }],
    });
    reply
      .expectButton("Yes")
      .expectButton("yes")
      .expectButton({ label: "Yes" })
      .expectButton({ customId: "yes" });
    reply.expectButton("Paper").expectButton("🔥").expectButton("Yes", { disabled: false });
    reply.expectButton("No", { disabled: true });
    // A link takes no click and no place among those that do.
    reply.expectButton(0, { disabled: false }).expectButton(1, { disabled: true }).expectButton(2);
    expect(failureOf(() => reply.expectButton(3)).message).toMatch(/^button 3 must be there, got/u);
    expect(failureOf(() => reply.expectButton("Maybe")).message).toMatch(
      /^button "Maybe" must be there, got \["Paper","Yes","No \(disabled\)"/u,
    );
    expect(failureOf(() => reply.expectButton("Yes", { disabled: true })).message).toMatch(
      /^button "Yes", disabled must be there/u,
    );
    expect(failureOf(() => reply.expectButton("No", { disabled: false })).message).toMatch(
      /^button "No", enabled must be there/u,
    );
  });

  test("with embeds, by the fields that are named", async () => {
    const fields = [{ name: "a", value: "1", inline: true }];
    const reply = await answer({ embeds: [{ title: "T", color: 255, fields }, { description: "D" }] });
    reply
      .expectEmbed({ title: "T" })
      .expectEmbed({ title: "T", color: 255 })
      .expectEmbed({ description: "D" });
    reply.expectEmbed({ fields });
    expect(failureOf(() => reply.expectEmbed({ title: "T", color: 1 })).message).toMatch(
      /^an embed must have \{"title":"T","color":1\}, got \[\{/u,
    );
    // Title and description are of two embeds.
    failureOf(() => reply.expectEmbed({ title: "T", description: "D" }));
  });

  test("with files and their alt texts", async () => {
    next = {
      type: 4,
      data: { attachments: [{ id: "0", filename: "loss.png", description: "Falling" }] },
      files: [{ name: "loss.png", bytes: tinyPng(2, 2) }],
    };
    const reply = await mina.slash("go");
    reply.expectAttachment("loss.png").expectAttachment("loss.png", { description: "Falling" });
    expect(failureOf(() => reply.expectAttachment("gain.png")).message).toMatch(
      /^attachment "gain.png" must be there, got \[\{"filename":"loss.png","description":"Falling"\}\]/u,
    );
    expect(failureOf(() => reply.expectAttachment("loss.png", { description: "Rising" })).message).toMatch(
      /^attachment "loss.png" with the alt text "Rising" must be there/u,
    );
  });

  test("a form, or none", async () => {
    const field = { type: 4, custom_id: "why", label: "Why?", style: 1 };
    const form = await answer(
      { custom_id: "f", title: "Report", components: [{ type: 1, components: [field] }] },
      9,
    );
    form.expectModal("Report").expectModal(/^Re/u);
    expect(failureOf(() => form.expectModal("Rep")).message).toMatch(
      /^the answer must be a form titled "Rep", got "Report"/u,
    );
    const message = await answer({ content: "no form" });
    expect(failureOf(() => message.expectModal("Report")).message).toMatch(
      /^the answer must be a form titled "Report", got a message/u,
    );
    await expect(message.submit({ why: "so" })).rejects.toThrow("form");
  });
});
