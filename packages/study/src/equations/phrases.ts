import type { Sense } from "./lexicon.ts";
import { NameBindings } from "./name-bindings.ts";
import { rowName, settings } from "./piece-cursor.ts";
import type { Piece } from "./pieces.ts";
import type { Statement } from "./statements.ts";
import type { Words } from "./words.ts";

/** Reads the words between the formulas: which name has which numbers, how many steps, what is asked. */
export function readWords(
  pieces: readonly Piece[],
  isSetting: (name: string) => boolean,
  isInput: (name: string) => boolean,
): Words {
  return new WordReader(pieces, isSetting, isInput).read();
}

class WordReader extends NameBindings {
  read(): Words {
    const senses = new Set(this.pieces.map((piece) => (piece.kind === "word" ? piece.sense : piece.kind)));
    this.words.isDescent = senses.has("descent");
    this.words.isOptimizer = senses.has("optimizer");
    this.words.isUnderway = senses.has("now");
    while (this.at < this.pieces.length) {
      const from = this.at;
      this.one(this.pieces[from]!);
      if (this.at === from) this.at++;
    }
    return this.words;
  }

  protected one(piece: Piece): void {
    if (piece.kind === "end") {
      if (piece.asks) this.words.asking.add(this.sentence);
      this.sentence++;
      this.clause++;
      this.hasSaid = false;
    } else if (piece.kind === "comma") this.clause++;
    else if (piece.kind === "unknown") this.unknown(piece.text);
    else if (piece.kind === "statement") this.statement(piece.statement);
    else if (piece.kind === "name") this.names();
    else if (piece.kind === "word") this.word(piece.sense);
    else if (!this.count()) this.number(piece);
  }

  protected statement(statement: Statement): void {
    this.at++;
    this.say();
    if (statement.kind === "tuple") {
      for (const [index, name] of statement.names.entries()) this.tell(name, [statement.values[index]!]);
      return;
    }
    if (statement.kind !== "told") {
      if (statement.kind === "asked") {
        this.words.asking.add(this.sentence);
        this.mention({ name: statement.name });
      } else this.words.statements.push(statement);
      return;
    }
    const { names, values } = statement;
    const more =
      names.length === 1 &&
      values.length === 1 &&
      (this.isRow(names[0]!) || /^(?:t|step|epoch)$/u.test(names[0]!))
        ? this.values(this.at, true)
        : undefined;
    if (more !== undefined) this.at = more.next;
    for (const name of names) {
      this.tell(name, [...values, ...(more?.values ?? [])]);
      if (this.says(this.at, "keep")) this.words.kept.add(name);
      else if (names.length === 1) this.repeat([{ name }], [...values, ...(more?.values ?? [])]);
    }
  }

  protected number(piece: Piece): void {
    if (piece.kind === "ordinal") {
      // "the first loss is where it starts"
      if (
        this.says(this.at - 1, "after", "harmless") &&
        /^(?:end|comma)$/u.test(this.peek(1)?.kind ?? "end")
      ) {
        this.addCounts([piece.value]);
        return;
      }
      this.first(piece.value);
      return;
    }
    if (piece.kind !== "number") return;
    const behind = this.peek(1);
    const { value } = piece.told;
    if (behind?.kind === "name" && rowName.test(behind.name) && Number.isInteger(value) && value > 1) {
      this.countedRow(value, behind.name);
      return;
    }
    if (
      behind?.kind === "name" &&
      (this.isSetting(behind.name) || settings.test(behind.name)) &&
      !this.isNumbered(this.at + 2)
    ) {
      this.at += 2;
      this.tell(behind.name, [piece.told]);
      return;
    }
    if (this.rowToStart()) return;
    if (this.says(this.at + 1, "from") && this.says(this.at + 2, "start")) {
      this.at += 3;
      this.start(piece.told, false);
      return;
    }
    if (this.says(this.at - 1, "label") || this.says(this.at + 1, "label")) return;
    const isOfUnknown = behind?.kind === "unknown";
    this.words.loose.push({ told: piece.told, clause: this.clause, isOfUnknown });
  }

  protected word(sense: Sense): void {
    if (sense === "change") this.words.isFaulty = true;
    if (sense === "before") this.unknown(sense);
    if (sense === "ask") this.words.asking.add(this.sentence);
    if (sense === "keep") this.words.isKept = true;
    if (sense === "fresh") {
      this.words.isFresh = true;
      if (this.peek(1)?.kind === "name") this.words.asking.add(this.sentence);
    }
    const next = this.peek(1);
    if (sense === "each" && next?.kind === "number" && next.told.value !== 1) this.words.isFaulty = true;
    if (sense === "each" && (this.says(this.at + 1, "step") || this.says(this.at - 1, "step")))
      this.words.isEach = true;
    if ((sense === "step" || sense === "epoch") && this.stepNumbers(sense === "epoch")) return;
    if (
      sense === "step" ||
      sense === "method" ||
      sense === "descent" ||
      sense === "optimizer" ||
      sense === "epoch"
    )
      this.say();
    if (sense === "value") this.valueRow();
    if (sense === "after" && this.says(this.at + 1, "all") && this.says(this.at + 2, "step", "times")) {
      this.at += 3;
      return;
    }
    if (sense === "start" || sense === "all") this.startBehind();
  }
}
