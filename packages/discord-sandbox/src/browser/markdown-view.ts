import { element } from "./element.ts";
import { parseMarkdown, type Block, type Inline } from "./markdown.ts";
import type { PageState, PlaceView } from "./protocol.ts";
import { timeElement } from "./time-view.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

function nameOf(state: PageState, kind: "user" | "channel" | "role", id: string): string {
  const { guilds } = state;
  const find = (list: readonly PlaceView[]): string => list.find((one) => one.id === id)?.name ?? id;
  if (kind === "channel")
    return `#${find(guilds.flatMap(({ channels, writable }) => [...channels, ...writable]))}`;
  if (kind === "role") return `@${find(guilds.flatMap(({ roles }) => roles)).replace(/^@/u, "")}`;
  return `@${[...state.people, state.bot].find((person) => person.id === id)?.name ?? id}`;
}

function spoiler(view: View, children: readonly Node[]): HTMLElement {
  const covered = element(
    "span",
    { class: "spoiler", role: "button", tabindex: 0, "aria-expanded": "false" },
    children,
  );
  covered.setAttribute("aria-label", texts[view.locale].spoiler);
  const uncover = (): void => {
    covered.classList.add("open");
    for (const name of ["role", "tabindex", "aria-label", "aria-expanded"]) covered.removeAttribute(name);
  };
  covered.addEventListener("click", uncover);
  covered.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") uncover();
  });
  return covered;
}

const tags = { bold: "strong", italic: "em", underline: "u", strike: "s" } as const;

function drawInline(view: View, inline: Inline): Node {
  switch (inline.kind) {
    case "text":
      return document.createTextNode(inline.text);
    case "break":
      return element("br");
    case "code":
      return element("code", {}, inline.text);
    case "emoji":
      return document.createTextNode(`:${inline.name}:`);
    case "spoiler":
      return spoiler(view, drawAll(view, inline.children));
    case "link":
      return element(
        "a",
        { href: inline.url, target: "_blank", rel: "noopener noreferrer nofollow" },
        drawAll(view, inline.children),
      );
    case "time":
      return timeElement(view, inline.seconds, inline.style);
    case "command":
      return element(
        "button",
        { type: "button", class: "mention", onclick: () => view.openCommand(inline.name) },
        `/${view.commandLabel(inline.name)}`,
      );
    case "user":
    case "channel":
    case "role":
      return element("span", { class: "mention" }, nameOf(view.state, inline.kind, inline.id));
    case "bold":
    case "italic":
    case "underline":
    case "strike":
      break;
  }
  return element(tags[inline.kind], {}, drawAll(view, inline.children));
}

function drawAll(view: View, inlines: readonly Inline[]): readonly Node[] {
  return inlines.map((inline) => drawInline(view, inline));
}

// The page has two levels above a message's own headings.
const headings = { 1: "h3", 2: "h4", 3: "h5" } as const;

function drawBlock(view: View, block: Block): HTMLElement {
  switch (block.kind) {
    case "heading":
      return element(
        headings[block.level],
        { class: `heading-${block.level}` },
        drawAll(view, block.children),
      );
    case "subtext":
      return element("p", { class: "subtext" }, drawAll(view, block.children));
    case "list": {
      const items = block.items.map(({ children, nested }) =>
        element(
          "li",
          {},
          drawAll(view, children),
          nested.map((inner) => drawBlock(view, inner)),
        ),
      );
      return block.ordered ? element("ol", { start: block.start }, items) : element("ul", {}, items);
    }
    case "quote":
      return element(
        "blockquote",
        {},
        block.blocks.map((inner) => drawBlock(view, inner)),
      );
    case "code":
      return element("pre", { tabindex: 0 }, element("code", {}, block.text));
    case "paragraph":
      break;
  }
  return element("p", {}, drawAll(view, block.children));
}

/** Draws the text of a message or of a part of one. */
export function drawMarkdown(view: View, text: string): readonly HTMLElement[] {
  return parseMarkdown(text).map((block) => drawBlock(view, block));
}
