import { element } from "./element.ts";

/** Something that is said and goes away by itself. */
export interface Toast {
  readonly root: HTMLElement;
  readonly tell: (text: string) => void;
}

/** How long it can be read, in milliseconds. */
const shown = 6000;

export function createToast(): Toast {
  const root = element("p", { class: "toast", role: "status", hidden: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    root,
    tell(text) {
      root.textContent = text;
      root.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        root.hidden = true;
      }, shown);
    },
  };
}
