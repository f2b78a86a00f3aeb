import { afterAll, beforeAll, expect, test } from "vitest";
import { createDiscordSandbox, type DiscordSandbox } from "../src/index.ts";

// What people read on the page of what was done: names, and no ids.

interface Shown {
  readonly messages: readonly {
    readonly invocation: {
      readonly action: string;
      readonly options: readonly (readonly [string, string])[];
    } | null;
  }[];
  readonly actions: readonly { readonly action: string }[];
}

let sandbox: DiscordSandbox;

beforeAll(async () => {
  sandbox = await createDiscordSandbox({ channels: ["study"] });
  const transport = sandbox.transport();
  const row = {
    type: 1,
    components: [{ type: 2, style: 2, label: "Why?", custom_id: "v1:card:saddle-point" }],
  };
  transport.listen(async ({ data }) => {
    const { id, token, type, ...more } = data as {
      id: string;
      token: string;
      type: number;
      data: { name?: string };
    };
    const choices = [{ name: "안장점", value: "saddle-point" }];
    const field = { type: 4, custom_id: "text", label: "Text", style: 1 };
    const form = {
      custom_id: "v1:form-sent",
      title: "Your text",
      components: [{ type: 1, components: [field] }],
    };
    const message = { content: "here", components: [row] };
    const isForm = more.data.name === "write";
    const said = isForm ? { type: 9, data: form } : { type: 4, data: message };
    const body = type === 4 ? { type: 8, data: { choices } } : said;
    // a click stays unanswered
    if (type !== 3)
      await transport.request({ method: "POST", path: `/interactions/${id}/${token}/callback`, body });
  });
  await transport.request({
    method: "PUT",
    path: `/applications/${transport.applicationId}/commands`,
    body: [
      { name: "write", description: "." },
      {
        name: "show",
        description: ".",
        options: [
          { type: 3, name: "card", description: ".", autocomplete: true },
          { type: 11, name: "file", description: "." },
          { type: 6, name: "who", description: "." },
          { type: 7, name: "where", description: "." },
        ],
      },
    ],
  });
});
afterAll(() => sandbox.close());

async function seenBy(user: string): Promise<Shown> {
  const url = new URL(sandbox.pageUrl);
  const answer = await fetch(`${url.origin}/page/api/events?user=${user}`, {
    headers: { authorization: `Bearer ${url.hash.slice(1)}` },
  });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const { value = "" } = await reader.read();
  await reader.cancel();
  return JSON.parse(value.replace(/^data: /, "").split("\n\n")[0]!) as Shown;
}

test("a file, a person, a channel and a picked suggestion are shown by their names", async () => {
  const ara = sandbox.driver.user({ name: "Ara" });
  await ara.autocomplete("show", { card: "안" }, { focused: "card" });
  const file = { name: "log.csv", bytes: new TextEncoder().encode("epoch,loss") };
  await ara.slash("show", { card: "saddle-point", file, who: "Ara", where: "study" });
  const { messages } = await seenBy("Ara");
  expect(messages.at(-1)?.invocation?.options).toEqual([
    ["card", "안장점"],
    ["file", "log.csv"],
    ["who", "@Ara"],
    ["where", "#study"],
  ]);
});

test("own words, and a value that is read in its name, stay as they are", async () => {
  const ara = sandbox.driver.user({ name: "Ara" });
  await ara.slash("show", { card: "momentum" });
  const { messages } = await seenBy("Ara");
  expect(messages.at(-1)?.invocation?.options).toEqual([["card", "momentum"]]);
});

test("a click is named by its button's label, not by its id", async () => {
  const bomi = sandbox.driver.user({ name: "Bomi" });
  const shown = await bomi.slash("show", {});
  void shown.click("Why?").catch(() => {});
  await expect
    .poll(async () => (await seenBy("Bomi")).actions.map(({ action }) => action))
    .toEqual(["“Why?”"]);
});

test("a form that was sent is named by its title", async () => {
  const cho = sandbox.driver.user({ name: "Cho" });
  const form = await cho.slash("write");
  await form.submit({ text: "hello" });
  const { messages } = await seenBy("Cho");
  expect(messages.at(-1)?.invocation?.action).toBe("“Your text”");
});
