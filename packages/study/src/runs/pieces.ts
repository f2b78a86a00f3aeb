/** A number as it stands in a question, or one said in a word ("two", "두"), which has no `text`. */
export interface NumberPiece {
  readonly kind: "number";
  readonly value: number;
  readonly text?: string;
  readonly at: number;
  readonly end: number;
  /** Whether it says which of several: "3rd", "세 번째". */
  readonly isOrdinal?: true;
}

/** A quantity of a run by name: "learning rate", "w₂", "v̂". */
export interface RolePiece {
  readonly kind: "role";
  readonly role: string;
  readonly at: number;
  readonly end: number;
  /** The step that an index names. */
  readonly index?: number;
  readonly isHatted?: true;
  /** The letter that says it; a word where there is none. */
  readonly letter?: string;
  readonly said?: string;
  /** "f'". */
  readonly isSlope?: true;
}

/** A word that says something else than a quantity. */
export interface WordPiece {
  readonly kind: "word";
  readonly sense: string;
  readonly said: string;
  readonly at: number;
  readonly end: number;
}

/** A sign, the end of a sentence, or a word that is not known. */
export interface OtherPiece {
  readonly kind: "sign" | "stop" | "unknown";
  readonly said: string;
  readonly at: number;
  readonly end: number;
}

export type Piece = NumberPiece | RolePiece | WordPiece | OtherPiece;

export function isWord<Sense extends string>(
  piece: Piece | undefined,
  ...senses: readonly Sense[]
): piece is WordPiece & { readonly sense: Sense } {
  return piece?.kind === "word" && (senses as readonly string[]).includes(piece.sense);
}

export function isSign<Said extends string>(
  piece: Piece | undefined,
  ...signs: readonly Said[]
): piece is OtherPiece & { readonly said: Said } {
  return piece?.kind === "sign" && (signs as readonly string[]).includes(piece.said);
}

export function isRole<Role extends string>(
  piece: Piece | undefined,
  ...roles: readonly Role[]
): piece is RolePiece & { readonly role: Role } {
  return piece?.kind === "role" && (roles.length === 0 || (roles as readonly string[]).includes(piece.role));
}
