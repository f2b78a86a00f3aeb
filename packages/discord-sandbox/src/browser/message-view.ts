import type { APIAttachment, APIEmbed } from "discord-api-types/v10";
import { drawComponents } from "./component-view.ts";
import { element, type Child } from "./element.ts";
import { drawMarkdown } from "./markdown-view.ts";
import { safeUrl } from "./markdown.ts";
import { drawPicture, isOwn } from "./picture-view.ts";
import type { MessageView } from "./protocol.ts";
import { texts } from "./texts.ts";
import { timeElement } from "./time-view.ts";
import type { View } from "./view.ts";

const loading = 1 << 7;

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}

function drawAttachment(view: View, attachment: APIAttachment): HTMLElement {
  if (attachment.content_type?.startsWith("image/")) return drawPicture(view, attachment);
  const { url, filename, size } = attachment;
  const words = texts[view.locale];
  return element(
    "a",
    { class: "file", href: isOwn(url) ? url : undefined, download: filename },
    element("span", { class: "file-name" }, filename),
    element("span", { class: "file-size" }, words.download(formatSize(size))),
  );
}

function linked(url: string | undefined, ...children: readonly Child[]): Child {
  const href = url === undefined ? undefined : safeUrl(url);
  return href === undefined
    ? children
    : element("a", { href, target: "_blank", rel: "noopener noreferrer" }, children);
}

function drawEmbed(view: View, embed: APIEmbed): HTMLElement {
  const { author, title, description, fields = [], image, thumbnail, footer, timestamp } = embed;
  const made = element(
    "section",
    { class: "embed" },
    thumbnail && element("div", { class: "thumbnail" }, drawPicture(view, thumbnail)),
    author && element("p", { class: "embed-author" }, linked(author.url, author.name)),
    title !== undefined && element("h3", { class: "embed-title" }, linked(embed.url, title)),
    description !== undefined && drawMarkdown(view, description),
    fields.length > 0 &&
      element(
        "dl",
        {},
        fields.map(({ name, value, inline }) =>
          element(
            "div",
            { class: inline === true ? "field inline" : "field" },
            element("dt", {}, name),
            element("dd", {}, drawMarkdown(view, value)),
          ),
        ),
      ),
    image && drawPicture(view, image),
    (footer !== undefined || timestamp !== undefined) &&
      element(
        "p",
        { class: "embed-footer" },
        footer?.text,
        footer !== undefined && timestamp !== undefined && " · ",
        timestamp !== undefined && timeElement(view, Date.parse(timestamp) / 1000, "f"),
      ),
  );
  if (embed.color !== undefined) {
    made.style.setProperty("--embed", `#${embed.color.toString(16).padStart(6, "0")}`);
  }
  return made;
}

/** An option and its value in the language of the page. */
function nameOption(view: View, command: string, name: string, value: string): string {
  const options = view.state.commands.find((candidate) => candidate.name === command)?.options ?? [];
  const option = options.find((candidate) => candidate.name === name);
  const choice = option?.choices.find((candidate) => String(candidate.value) === value);
  return `${option?.label ?? name}: ${choice?.label ?? value}`;
}

function drawInvocation(view: View, { invocation }: MessageView): Child {
  if (!invocation) return null;
  const name = invocation.action.replace(/^\//, "");
  const options = invocation.options.map(([key, value]) => nameOption(view, name, key, value)).join(" · ");
  return element(
    "p",
    { class: "invocation" },
    element("span", {}, texts[view.locale].used(invocation.user)),
    " ",
    element("b", {}, invocation.action.startsWith("/") ? `/${view.commandLabel(name)}` : name),
    options !== "" && element("span", { class: "given" }, ` ${options}`),
  );
}

function drawMenu(view: View, { message }: MessageView): Child {
  const commands = view.state.messageCommands;
  if (commands.length === 0) return null;
  const list = commands.map(({ name, label }) =>
    element(
      "button",
      {
        type: "button",
        onclick: () =>
          void view.act("context", { command: name, message: message.id, channel: message.channel_id }),
      },
      label,
    ),
  );
  const menu = element(
    "details",
    { class: "menu" },
    element("summary", { "aria-label": texts[view.locale].more, title: texts[view.locale].more }, "⋯"),
    element("div", { class: "menu-items" }, list),
  );
  menu.addEventListener("click", (event) => {
    if (event.target instanceof HTMLButtonElement) menu.open = false;
  });
  return menu;
}

/** Draws one message of the log. */
export function drawMessage(view: View, shown: MessageView): HTMLLIElement {
  const { message, onlyYou } = shown;
  const { author, timestamp, edited_timestamp, flags = 0 } = message;
  const words = texts[view.locale];
  const name = author.global_name ?? author.username;
  const isLoading = (flags & loading) !== 0;
  const id = `author-${message.id}`;
  const item = element(
    "li",
    {
      class: `message${onlyYou ? " only-you" : ""}${author.bot === true ? " from-bot" : ""}`,
      "data-id": message.id,
    },
    element(
      "article",
      { "aria-labelledby": id },
      drawInvocation(view, shown),
      element("span", { class: "avatar", "aria-hidden": "true" }, Array.from(name)[0]?.toUpperCase()),
      element(
        "header",
        {},
        element("span", { class: "author", id }, name),
        author.bot === true && element("span", { class: "badge" }, words.app),
        timeElement(view, Date.parse(timestamp) / 1000, "t"),
        edited_timestamp !== null && element("span", { class: "edited" }, words.edited),
        drawMenu(view, shown),
      ),
      element(
        "div",
        { class: "body" },
        isLoading && element("p", { class: "thinking", role: "status" }, words.thinking(name), dots()),
        message.content !== "" && element("div", { class: "content" }, drawMarkdown(view, message.content)),
        message.embeds.map((embed) => drawEmbed(view, embed)),
        message.attachments.map((attachment) => drawAttachment(view, attachment)),
        drawComponents(view, message),
        onlyYou && element("p", { class: "ephemeral" }, words.onlyYou),
      ),
    ),
  );
  const hue = Number(BigInt(author.id) % 359n);
  item.style.setProperty("--hue", String(hue));
  return item;
}

export function dots(): HTMLElement {
  return element("span", { class: "dots", "aria-hidden": "true" }, element("i"), element("i"), element("i"));
}
