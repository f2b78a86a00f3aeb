import { element } from "./element.ts";
import type { TraceView } from "./protocol.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";
import type { Texts } from "./words.ts";

/** Shows what goes between bot and sandbox. */
export interface Inspector {
  readonly root: HTMLElement;
  add(trace: TraceView): void;
}

/** Rows that are kept in the document. */
const kept = 300;

function part(value: number, length = 2): string {
  return String(value).padStart(length, "0");
}

function clockTime(at: number): string {
  const date = new Date(at);
  return `${part(date.getHours())}:${part(date.getMinutes())}:${part(date.getSeconds())}.${part(date.getMilliseconds(), 3)}`;
}

function block(value: unknown): HTMLElement {
  return element("pre", { tabindex: 0 }, JSON.stringify(value, undefined, 2));
}

/** A call is shown with what it carried each way, anything else as it is. */
function drawDetail(view: View, detail: unknown): readonly HTMLElement[] {
  if (typeof detail !== "object" || detail === null || !("milliseconds" in detail)) return [block(detail)];
  const words = texts[view.locale];
  const { request, response, milliseconds, ...rest }: Record<string, unknown> = { ...detail };
  const titled = (title: string, value: unknown): readonly HTMLElement[] => [
    element("h3", {}, title),
    ...(value === undefined || value === null ? [] : [block(value)]),
  ];
  const sent = request === undefined ? [] : titled(words.sentBody, request);
  const answered = titled(`${words.receivedBody} · ${words.took(Number(milliseconds))}`, response);
  return [block(rest), ...sent, ...answered];
}

function titleOf({ title, news }: TraceView, words: Texts): string {
  const told = news === undefined ? "" : words.traceNews[news];
  return [title, told].filter((text) => text !== "").join(": ");
}

function drawTrace(view: View, trace: TraceView): HTMLLIElement {
  const words = texts[view.locale];
  const details = element(
    "details",
    {},
    element(
      "summary",
      {},
      element("time", { datetime: new Date(trace.at).toISOString() }, clockTime(trace.at)),
      " ",
      element("span", { class: "trace-kind" }, words.traceKinds[trace.kind]),
      " ",
      element("span", { class: "trace-title" }, titleOf(trace, words)),
    ),
  );
  // The text is made when someone looks: a row costs little as long as nobody does.
  details.addEventListener("toggle", () => {
    if (details.open && !details.querySelector("pre")) details.append(...drawDetail(view, trace.detail));
  });
  return element("li", { class: `trace ${trace.kind}${trace.good ? "" : " bad"}` }, details);
}

export function createInspector(view: View, close: () => void): Inspector {
  const words = texts[view.locale];
  const kinds = ["call", "event", "payload", "line"] as const;
  const list = element("ol", { class: "traces", "aria-label": words.inspector });
  const filters = kinds.map((kind) => {
    const box = element("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () => list.classList.toggle(`no-${kind}`, !box.checked));
    return element("label", {}, box, " ", words.traceKinds[kind]);
  });
  const root = element(
    "aside",
    { class: "inspector", "aria-label": words.inspector },
    element(
      "div",
      { class: "inspector-head" },
      element("h2", {}, words.inspector),
      element(
        "button",
        { type: "button", class: "button secondary", onclick: () => list.replaceChildren() },
        words.clear,
      ),
      element("button", { type: "button", class: "button secondary", onclick: close }, words.close),
    ),
    element("div", { class: "filters", role: "group", "aria-label": words.show }, filters),
    element("div", { class: "trace-log", tabindex: 0, role: "region", "aria-label": words.inspector }, list),
  );
  const add = (trace: TraceView): void => {
    // The newest stands on top: it is what one waits for.
    list.prepend(drawTrace(view, trace));
    while (list.children.length > kept) list.lastElementChild?.remove();
  };
  for (const trace of view.state.traces) add(trace);
  return { root, add };
}
