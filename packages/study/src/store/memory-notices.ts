import type { Notice } from "./notice-store.ts";

interface Taken {
  readonly day: number;
  readonly until: number;
  readonly sent: boolean;
}

/** Notices in memory. */
export class MemoryNotices {
  /** By owner, then by kind. */
  private readonly owners = new Map<string, Map<string, Taken>>();

  take(
    { kind, owner, day }: Notice,
    { now, until }: { readonly now: number; readonly until: number },
  ): boolean {
    const before = this.owners.get(owner)?.get(kind);
    const isFree =
      before === undefined || before.day < day || (before.day === day && !before.sent && before.until <= now);
    if (isFree) this.put(owner, kind, { day, until, sent: false });
    return isFree;
  }

  markSent({ kind, owner, day }: Notice): void {
    const before = this.owners.get(owner)?.get(kind);
    if (before?.day === day) this.put(owner, kind, { ...before, sent: true });
  }

  giveBack({ kind, owner, day }: Notice, from: number): void {
    const before = this.owners.get(owner)?.get(kind);
    if (before?.day === day && !before.sent) this.put(owner, kind, { ...before, until: from });
  }

  forget(owner: string): void {
    this.owners.delete(owner);
  }

  private put(owner: string, kind: string, taken: Taken): void {
    const own = this.owners.get(owner) ?? new Map<string, Taken>();
    this.owners.set(owner, own.set(kind, taken));
  }
}
