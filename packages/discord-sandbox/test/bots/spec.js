// What the three bots of the conformance test do, in Discord's own words.
const option = (type, name, more = {}) => ({ type, name, description: name, ...more });
const command = (name, options = [], more = {}) => ({
  name,
  description: name,
  options,
  contexts: [0, 1],
  ...more,
});

export const commands = [
  ...["ping", "menu", "form", "picture", "secret", "late", "thread", "whisper", "hang", "hold", "finish"].map(
    (name) => command(name),
  ),
  command("echo", [
    option(3, "text"),
    option(4, "count"),
    option(10, "rate"),
    option(5, "flag"),
    option(6, "user"),
    option(7, "channel"),
    option(8, "role"),
    option(9, "anyone"),
    option(11, "file"),
  ]),
  command("ask", [option(3, "question", { autocomplete: true, required: true })]),
  command("group", [option(2, "inner", { options: [option(1, "leaf", { options: [option(3, "text")] })] })]),
];

const row = (...components) => ({ type: 1, components });

export const menuRows = [
  row(
    { type: 2, style: 1, label: "Update", custom_id: "update" },
    { type: 2, style: 2, label: "Later", custom_id: "later" },
    { type: 2, style: 5, label: "Link", url: "https://example.org/" },
  ),
  row({
    type: 3,
    custom_id: "string",
    max_values: 2,
    options: ["Adam", "SGD"].map((label) => ({ label, value: label.toLowerCase() })),
  }),
  row({ type: 5, custom_id: "user" }),
  row({ type: 7, custom_id: "mentionable", max_values: 2 }),
  row({ type: 8, custom_id: "channel" }),
];

export const modal = {
  custom_id: "form",
  title: "A form",
  components: [
    row({ type: 4, custom_id: "why", label: "Why?", style: 2, max_length: 100 }),
    row({ type: 4, custom_id: "who", label: "Who?", style: 1, required: false, value: "me" }),
  ],
};

export const labelled = {
  custom_id: "labelled",
  title: "Labels",
  components: [
    { type: 10, content: "Please" },
    {
      type: 18,
      label: "Pick",
      component: {
        type: 3,
        custom_id: "pick",
        options: [
          { label: "A", value: "a" },
          { label: "B", value: "b" },
        ],
      },
    },
    { type: 18, label: "Whom", component: { type: 5, custom_id: "whom" } },
    { type: 18, label: "File", component: { type: 19, custom_id: "upload", required: false } },
  ],
};

export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export const choices = (typed) =>
  ["momentum", "adam"]
    .filter((name) => name.startsWith(typed))
    .map((name) => ({ name: `What is ${name}?`, value: name }));

/** Says what came with the options, in their order. */
export async function describe(options) {
  const words = [];
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || value === null) continue;
    words.push(`${name}=${typeof value === "object" ? await sizeOf(value) : value}`);
  }
  return words.join(" ") || "nothing";
}

async function sizeOf({ url, name }) {
  const bytes = await (await fetch(url)).arrayBuffer();
  return `${name}:${bytes.byteLength}`;
}
