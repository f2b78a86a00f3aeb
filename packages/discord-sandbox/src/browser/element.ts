type Attribute = string | number | boolean | undefined | null | ((event: Event) => void);

export type Child = Node | string | undefined | null | false | readonly Child[];

function append(parent: Element, child: Child): void {
  if (Array.isArray(child)) for (const one of child) append(parent, one);
  else if (child instanceof Node || typeof child === "string") parent.append(child);
}

/** Makes an element; text goes in as text, never as markup. Functions are listeners: `onclick`. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.replace(/^on/, ""), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== undefined && value !== null && value !== false) made.setAttribute(name, String(value));
  }
  append(made, children);
  return made;
}

/** Ids that tie labels, hints and errors to their fields. */
export const uniqueId: (prefix: string) => string = (() => {
  let count = 0;
  return (prefix: string) => `${prefix}-${++count}`;
})();
