import type { Box } from "../scene/scene.ts";
import type { Sheet } from "../mark/sheet.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Message, Words } from "../text/phrase.ts";

/** All that the outputs need to know of a kind of chart; each chart carries its kind on its prototype. */
export interface ChartKind<Chart> {
  readonly kind: string;
  /** Every sentence of the kind, by code. */
  readonly words: Words;
  /** The title of a chart that has none of its own. */
  title(chart: Chart): Message;
  /** What the data show, most important first; the first is never missing. */
  findings(chart: Chart): readonly Message[];
  /** What a reader who does not see the picture should know, beside title and findings. */
  details(chart: Chart): readonly Message[];
  /** Stands in the place of the findings while an animation has not come to its end. */
  underway?(chart: Chart, progress: number): Message;
  /** Whether there is nothing to draw. */
  isEmpty(chart: Chart): boolean;
  /** Why there is nothing to draw, where it is not for want of data. */
  lacking?(chart: Chart): Message | undefined;
  draw(chart: Chart, sheet: Sheet, room: Box): void;
  /** Of a picture without title and finding: its natural size in pixels, its margin, and its whole alt text of at most 1024 characters. */
  readonly bare?: {
    size(chart: Chart): { readonly width: number; readonly height: number };
    readonly margin: number;
    alt(chart: Chart): LocalizedText;
  };
}

/** Words of values that a logarithmic axis cannot show. */
const droppedWords = {
  dropped: { ko: "0보다 작은 값 {count}개는 뺐어요", en: "{count|value|values} < 0 left out" },
  "dropped-told": {
    ko: "0보다 작은 값 {count}개는 뺐어요",
    en: "{count|value|values} below 0 left out",
  },
} as const;

/** What is said of so many values below 0, if there are any. */
export function droppedFinding(count: number): Message[] {
  return count > 0 ? [{ code: "dropped", values: { count }, words: droppedWords }] : [];
}

export function message(code: string, values: Message["values"] = {}): Message {
  return { code, values };
}
