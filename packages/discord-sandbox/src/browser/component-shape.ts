/** The parts of Discord's components the page draws, with their numbers written out: enums stay on the server. */
export interface ButtonShape {
  readonly type: 2;
  readonly style: number;
  readonly label?: string;
  readonly emoji?: { readonly id?: string | null; readonly name?: string | null };
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
}

export interface ChoiceShape {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

/** 3 text, 5 user, 6 role, 7 user or role, 8 channel. */
export interface SelectShape {
  readonly type: 3 | 5 | 6 | 7 | 8;
  readonly custom_id: string;
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly disabled?: boolean;
  readonly options?: readonly ChoiceShape[];
}

export interface RowShape {
  readonly type: 1;
  readonly components: readonly (ButtonShape | SelectShape)[];
}

interface MediaShape {
  readonly url: string;
  readonly width?: number | null;
  readonly height?: number | null;
}

export interface PictureShape {
  readonly type: 11;
  readonly media: MediaShape;
  readonly description?: string | null;
}

interface TextShape {
  readonly type: 10;
  readonly content: string;
}

export interface SectionShape {
  readonly type: 9;
  readonly components: readonly TextShape[];
  readonly accessory: ButtonShape | PictureShape;
}

/** One component of a message: https://docs.discord.com/developers/components/reference */
export type ComponentShape =
  | RowShape
  | SectionShape
  | TextShape
  | {
      readonly type: 12;
      readonly items: readonly { readonly media: MediaShape; readonly description?: string | null }[];
    }
  | { readonly type: 13; readonly file: MediaShape; readonly name?: string }
  | { readonly type: 14; readonly divider?: boolean }
  | {
      readonly type: 17;
      readonly components: readonly ComponentShape[];
      readonly accent_color?: number | null;
    };
