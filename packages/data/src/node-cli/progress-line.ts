import { formatPercent } from "@opt/words";
import { formatCount } from "../audit/format-count.ts";
import type { FileProgress } from "../node-file/split-file-options.ts";

/** Where progress is shown. */
export interface ProgressScreen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

const stages = {
  ko: { read: "읽는 중", write: "쓰는 중" },
  en: { read: "reading", write: "writing" },
};

/** Shows progress on one line of a terminal ten times a second; elsewhere, in a line every ten seconds. */
export class ProgressLine {
  readonly #screen: ProgressScreen;
  readonly #clock: () => number;
  readonly #locale: "ko" | "en";
  #next: number;
  #isShown = false;

  constructor(screen: ProgressScreen, clock: () => number, locale: "ko" | "en") {
    this.#screen = screen;
    this.#clock = clock;
    this.#locale = locale;
    this.#next = clock() + this.#pause();
  }

  show({ stage, done, rows }: FileProgress): void {
    const now = this.#clock();
    if (now < this.#next) return;
    this.#next = now + this.#pause();
    const percent = formatPercent(Math.min(1, done), 0).padStart(4);
    const row = formatCount(rows);
    const text = `${stages[this.#locale][stage]} ${percent}  ${row}${this.#locale === "ko" ? "행" : " rows"}`;
    this.#screen.write(this.#screen.isTTY === true ? `\r\u001B[K${text}` : `${text}\n`);
    this.#isShown = true;
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#isShown && this.#screen.isTTY === true) this.#screen.write("\r\u001B[K");
  }

  #pause(): number {
    return this.#screen.isTTY === true ? 100 : 10_000;
  }
}
