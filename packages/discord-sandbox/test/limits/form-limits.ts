import { between, largest, limit, longest, type FormLimit, type Target } from "./limit.ts";
import { serverLimits } from "./server-limits.ts";
import { letters, some } from "../parity/rule.ts";

const button = (fields: object): object => ({ type: 2, style: 1, label: "a", custom_id: "a", ...fields });
const row = (...components: object[]): object => ({ type: 1, components });
const rows = (...components: object[]): object => ({ content: "x", components });
const withButton = (fields: object): object => rows(row(button(fields)));
const option = (index: number, fields: object = {}): object => ({ label: "a", value: `${index}`, ...fields });
const withMenu = (fields: object): object =>
  rows(row({ type: 3, custom_id: "m", options: [option(0)], ...fields }));
const layout = (...components: object[]): object => ({ flags: 32_768, components });
const text = (content: string): object => ({ type: 10, content });
const embed = (fields: object): object => ({ embeds: [{ title: "t", ...fields }] });
const field = (fields: object = {}): object => ({ name: "n", value: "v", ...fields });
const picture = { media: { url: "https://example.org/a.png" } };
const poll = (fields: object): object => ({
  poll: { question: { text: "q" }, answers: [{ poll_media: { text: "a" } }], ...fields },
});
const form = (component: object, fields: object = {}): object => ({
  custom_id: "f",
  title: "t",
  components: [{ type: 18, label: "l", component, ...fields }],
});
const input = (fields: object = {}): object => ({ type: 4, style: 1, custom_id: "i", ...fields });
const command = (fields: object): object => ({ name: "limit", description: "d", ...fields });
const withOption = (fields: object): object =>
  command({ options: [{ type: 3, name: "o", description: "d", ...fields }] });
const address = (length: number): string => `https://example.org/${letters(length - 20)}`;

const first = "components.0.components.0";
const component = "components.0.component";
const commands: Target = ["POST", "/applications/{app}/commands"];

const messageLimits: readonly FormLimit[] = [
  limit("content", 2000, "message", "content", longest, (n) => ({ content: letters(n) })),
  limit("content", 2000, "message", "content", longest, (n) => ({ content: "🙂".repeat(n) })),
  limit("nonce", 25, ["POST", "/channels/{channel}/messages"], "nonce", longest, (n) => ({
    content: "x",
    nonce: letters(n),
  })),
  limit("embeds", 10, "message", "embeds", longest, (n) => ({ embeds: some(n, () => ({ title: "t" })) })),
  limit("allowedMentions", 100, "message", "allowed_mentions.users", longest, (n) => ({
    content: "x",
    allowed_mentions: { users: some(n, (i) => String(10n ** 17n + BigInt(i))) },
  })),
  limit("embedTitle", 256, "message", "embeds.0.title", longest, (n) => embed({ title: letters(n) })),
  limit("embedDescription", 4096, "message", "embeds.0.description", longest, (n) =>
    embed({ description: letters(n) }),
  ),
  limit("embedFields", 25, "message", "embeds.0.fields", longest, (n) =>
    embed({ fields: some(n, () => field()) }),
  ),
  limit("embedFieldName", 256, "message", "embeds.0.fields.0.name", between, (n) =>
    embed({ fields: [field({ name: letters(n) })] }),
  ),
  limit("embedFieldValue", 1024, "message", "embeds.0.fields.0.value", between, (n) =>
    embed({ fields: [field({ value: letters(n) })] }),
  ),
  limit("embedFooter", 2048, "message", "embeds.0.footer.text", between, (n) =>
    embed({ footer: { text: letters(n) } }),
  ),
  limit("embedAuthor", 256, "message", "embeds.0.author.name", between, (n) =>
    embed({ author: { name: letters(n) } }),
  ),
  limit("embedTotal", 6000, "message", "embeds", "MAX_EMBED_SIZE_EXCEEDED", (n) => ({
    embeds: [{ description: letters(4000) }, { description: letters(n - 4000) }],
  })),
  limit("url", 2048, "message", "embeds.0.url", longest, (n) => embed({ url: address(n) })),
  limit("customId", 100, "message", `${first}.custom_id`, between, (n) =>
    withButton({ custom_id: letters(n) }),
  ),
  limit("componentId", 2_147_483_647, "message", `${first}.id`, largest, (n) => withButton({ id: n })),
  limit("rows", 5, "message", "components", longest, (n) =>
    rows(...some(n, (i) => row(button({ custom_id: `${i}` })))),
  ),
  limit("buttonsInRow", 5, "message", "components.0.components", between, (n) =>
    rows(row(...some(n, (i) => button({ custom_id: `${i}` })))),
  ),
  limit("buttonLabel", 80, "message", `${first}.label`, longest, (n) => withButton({ label: letters(n) })),
  limit("buttonUrl", 512, "message", `${first}.url`, longest, (n) =>
    rows(row({ type: 2, style: 5, label: "a", url: address(n) })),
  ),
  limit("selectOptions", 25, "message", `${first}.options`, between, (n) =>
    withMenu({ options: some(n, (i) => option(i)) }),
  ),
  limit("selectPlaceholder", 150, "message", `${first}.placeholder`, longest, (n) =>
    withMenu({ placeholder: letters(n) }),
  ),
  limit("optionLabel", 100, "message", `${first}.options.0.label`, between, (n) =>
    withMenu({ options: [option(0, { label: letters(n) })] }),
  ),
  limit("optionValue", 100, "message", `${first}.options.0.value`, between, (n) =>
    withMenu({ options: [option(0, { value: letters(n) })] }),
  ),
  limit("optionDescription", 100, "message", `${first}.options.0.description`, longest, (n) =>
    withMenu({ options: [option(0, { description: letters(n) })] }),
  ),
  limit("componentsV2", 40, "message", "components", longest, (n) =>
    layout(...some(n, () => ({ type: 14 }))),
  ),
  limit("textDisplayTotal", 4000, "message", "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", (n) =>
    layout(text(letters(2000)), text(letters(n - 2000))),
  ),
  limit("mediaItems", 10, "message", "components.0.items", between, (n) =>
    layout({ type: 12, items: some(n, () => picture) }),
  ),
  limit("attachmentDescription", 1024, "message", "components.0.items.0.description", between, (n) =>
    layout({ type: 12, items: [{ ...picture, description: letters(n) }] }),
  ),
  limit("sectionTexts", 3, "message", "components.0.components", between, (n) =>
    layout({ type: 9, components: some(n, () => text("t")), accessory: { type: 11, ...picture } }),
  ),
  limit("pollAnswers", 10, "message", "poll.answers", between, (n) =>
    poll({ answers: some(n, () => ({ poll_media: { text: "a" } })) }),
  ),
  limit("pollQuestion", 300, "message", "poll.question.text", between, (n) =>
    poll({ question: { text: letters(n) } }),
  ),
  limit("pollAnswer", 55, "message", "poll.answers.0.poll_media.text", between, (n) =>
    poll({ answers: [{ poll_media: { text: letters(n) } }] }),
  ),
  limit("pollHours", 768, "message", "poll.duration", largest, (n) => poll({ duration: n })),
];

const formLimits: readonly FormLimit[] = [
  limit("modalTitle", 45, "form", "title", between, (n) => ({ ...form(input()), title: letters(n) })),
  limit("modalComponents", 5, "form", "components", between, (n) => ({
    custom_id: "f",
    title: "t",
    components: some(n, (i) => ({ type: 18, label: "l", component: input({ custom_id: `${i}` }) })),
  })),
  limit("inputLabel", 45, "form", "components.0.label", between, (n) => form(input(), { label: letters(n) })),
  limit("labelDescription", 100, "form", "components.0.description", longest, (n) =>
    form(input(), { description: letters(n) }),
  ),
  limit("inputValue", 4000, "form", `${component}.value`, longest, (n) => form(input({ value: letters(n) }))),
  limit("inputValue", 4000, "form", `${component}.value`, longest, (n) =>
    form(input({ value: "🙂".repeat(n) })),
  ),
  limit("inputPlaceholder", 100, "form", `${component}.placeholder`, longest, (n) =>
    form(input({ placeholder: letters(n) })),
  ),
  limit("uploads", 10, "form", `${component}.max_values`, largest, (n) =>
    form({ type: 19, custom_id: "u", max_values: n }),
  ),
  limit("groupOptions", 10, "form", `${component}.options`, between, (n) =>
    form({ type: 21, custom_id: "r", options: some(n, (i) => option(i)) }),
  ),
  limit("groupOptions", 10, "form", `${component}.options`, between, (n) =>
    form({ type: 22, custom_id: "c", options: some(n, (i) => option(i)) }),
  ),
];

const commandLimits: readonly FormLimit[] = [
  limit("commandName", 32, commands, "name", between, (n) => command({ name: letters(n) })),
  limit("commandDescription", 100, commands, "description", between, (n) =>
    command({ description: letters(n) }),
  ),
  limit("commandOptions", 25, commands, "options", longest, (n) =>
    command({ options: some(n, (i) => ({ type: 3, name: `o${i}`, description: "d" })) }),
  ),
  limit("commandTotal", 8000, commands, "", "APPLICATION_COMMAND_TOO_LARGE", (n) => sized(n)),
  limit("choices", 25, commands, "options.0.choices", longest, (n) =>
    withOption({ choices: some(n, (i) => ({ name: `${i}`, value: `${i}` })) }),
  ),
  limit("choiceName", 100, commands, "options.0.choices.0.name", between, (n) =>
    withOption({ choices: [{ name: letters(n), value: "v" }] }),
  ),
  limit("choiceValue", 100, commands, "options.0.choices.0.value", between, (n) =>
    withOption({ choices: [{ name: "n", value: letters(n) }] }),
  ),
  limit("stringOption", 6000, commands, "options.0.max_length", largest, (n) =>
    withOption({ max_length: n }),
  ),
  limit("choices", 25, "choices", "choices", longest, (n) => ({
    choices: some(n, (i) => ({ name: `${i}`, value: `${i}` })),
  })),
  limit("choiceValue", 100, "choices", "choices.0.value", between, (n) => ({
    choices: [{ name: "n", value: letters(n) }],
  })),
];

function longChoice(index: number): object {
  const value = String(index).padStart(3, "0");
  return { name: letters(97) + value, value };
}

/** A command of so many letters: its names, its descriptions, its choices. */
function sized(total: number): object {
  const options = some(4, (index) => ({
    type: 3,
    name: `o${index}`,
    description: letters(100),
    choices: some(18, longChoice),
  }));
  const rest = total - 5 - 100 - 4 * (2 + 100 + 18 * 103);
  const last = { type: 3, name: "o4", description: letters(rest - 2) };
  return { name: "limit", description: letters(100), options: [...options, last] };
}

export const everyFormLimit = [...messageLimits, ...formLimits, ...commandLimits, ...serverLimits];
