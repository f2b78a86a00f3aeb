/** One process of the bot, from its start to its kill. */
export interface ProcessLife {
  readonly number: number;
  alive: boolean;
  /** Ends what the process listens to. */
  readonly endings: (() => void)[];
}

export function endLife(life: ProcessLife): void {
  life.alive = false;
  for (const end of life.endings) end();
}
