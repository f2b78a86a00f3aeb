/** What someone does, by the words they see, so that it can be done again where ids and tokens are others. */
export type UserAction =
  | {
      readonly do: "slash";
      /** `"quiz start"` */
      readonly command: string;
      readonly options?: Readonly<Record<string, string | number | boolean>>;
    }
  | {
      readonly do: "click";
      /** The button's custom id or, where no button has that, its label. */
      readonly button: string;
      /** Which message that has the button, counted from the newest; default 1. */
      readonly message?: number;
    }
  | {
      readonly do: "select";
      /** The menu's custom id or, where no menu has that, its placeholder; default: the first menu. */
      readonly menu?: string;
      /** Values or labels. */
      readonly values: readonly string[];
      readonly message?: number;
    }
  /** Sends the form that was shown last; fields by custom id or label. */
  | { readonly do: "submit"; readonly values: Readonly<Record<string, string>> }
  | { readonly do: "say"; readonly text: string }
  /** A message's context command; the message counted from the newest one of the bot, default 1. */
  | { readonly do: "context"; readonly command: string; readonly message?: number };
