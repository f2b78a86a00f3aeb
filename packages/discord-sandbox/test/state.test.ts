import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fakeClock, systemClock } from "../src/index.ts";
import { readImage } from "../src/state/image-size.ts";
import { secretRandom, seededRandom } from "../src/state/random.ts";
import { createSnowflakes, snowflakeTime } from "../src/state/snowflake.ts";
import { textLength } from "../src/state/text-length.ts";
import { tinyPng } from "./tiny-png.ts";

describe("pictures", () => {
  // Written by hand after the formats' specifications: a GIF of 3 x 2 pixels; the segments of a JPEG of 5 x 4 up to its frame.
  const gif = Buffer.from("R0lGODlhAwACAPAAAP8AAAAAACH5BAAAAAAALAAAAAADAAIAAAIDhI9WADs=", "base64");
  const jpeg = Buffer.from(
    "ffd8ffe000104a46494600010101004800480000ffdb0004deadffc00011080004000503011100021100031100",
    "hex",
  );

  test("tell their size", () => {
    expect(readImage(tinyPng(7, 3))).toEqual({ contentType: "image/png", width: 7, height: 3 });
    expect(readImage(gif)).toEqual({ contentType: "image/gif", width: 3, height: 2 });
    expect(readImage(jpeg)).toEqual({ contentType: "image/jpeg", width: 5, height: 4 });
  });

  test("of any bytes at all do not break the reader", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("89504e470d0a1a0a", "474946383961", "ffd8ffe0", ""),
        fc.uint8Array(),
        (start, rest) => {
          const found = readImage(Buffer.concat([Buffer.from(start, "hex"), rest]));
          expect(found === undefined || found.width >= 0).toBe(true);
        },
      ),
    );
  });
});

describe("ids", () => {
  // https://docs.discord.com/developers/reference#snowflakes: the documented example.
  test("hold the time of Discord's own example", () => {
    expect(snowflakeTime("175928847299117063")).toBe(1_462_015_105_796);
  });

  test("ascend, never repeat and follow the clock", () => {
    const clock = fakeClock({ start: Date.UTC(2026, 5, 1) });
    const nextId = createSnowflakes(clock);
    const ids = Array.from({ length: 5000 }, nextId);
    expect(new Set(ids).size).toBe(5000);
    clock.advance(60_000);
    const later = nextId();
    expect(BigInt(later) > BigInt(ids.at(-1) ?? "0")).toBe(true);
    expect(snowflakeTime(later)).toBe(Date.UTC(2026, 5, 1, 0, 1));
  });
});

describe("clocks", () => {
  test("a fake one runs what falls due, in order, also what is added on the way", () => {
    const clock = fakeClock({ start: 0 });
    const seen: string[] = [];
    clock.after(20, () => seen.push(`b at ${clock.now()}`));
    clock.after(10, () => {
      seen.push(`a at ${clock.now()}`);
      clock.after(5, () => seen.push(`c at ${clock.now()}`));
    });
    const cancel = clock.after(12, () => seen.push("never"));
    cancel();
    clock.advance(100);
    expect(seen).toEqual(["a at 10", "c at 15", "b at 20"]);
    expect(clock.now()).toBe(100);
    expect(() => clock.advance(Number.NaN)).toThrow("milliseconds must be at least 0, got NaN");
  });

  test("of what falls due at once, the first set runs first, however much there is", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 60 }), fc.nat(59), (times, cancelled) => {
        const clock = fakeClock({ start: 0 });
        const seen: number[] = [];
        const cancels = times.map((time, index) => clock.after(time, () => seen.push(index)));
        cancels[cancelled]?.();
        clock.advance(20);
        const order = times
          .map((time, index) => ({ time, index }))
          .filter(({ index }) => index !== cancelled)
          .toSorted((a, b) => a.time - b.time);
        expect(seen).toEqual(order.map(({ index }) => index));
      }),
    );
  });

  test("advanceAsync lets what awaits finish at one moment before the next comes", async () => {
    const clock = fakeClock({ start: 0 });
    const seen: string[] = [];
    const sleep = (milliseconds: number): Promise<void> =>
      new Promise((resolve) => void clock.after(milliseconds, resolve));
    const walk = async (name: string, pause: number): Promise<void> => {
      for (let step = 0; step < 3; step += 1) {
        await sleep(pause);
        seen.push(`${name}${clock.now()}`);
      }
    };
    void walk("a", 10);
    void walk("b", 15);
    await clock.advanceAsync(100);
    expect(seen).toEqual(["a10", "b15", "a20", "b30", "a30", "b45"]);
    expect(clock.now()).toBe(100);
  });

  test("the machine's one goes by itself and can be told not to", async () => {
    const clock = systemClock();
    let called = false;
    clock.after(1, () => {
      called = true;
    })();
    await new Promise<void>((resolve) => void clock.after(5, resolve));
    expect(called).toBe(false);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
  });
});

test("random words: the same for a seed, never for none, fit for an address", () => {
  expect(Array.from({ length: 3 }, seededWord(1))).toEqual(Array.from({ length: 3 }, seededWord(1)));
  expect(seededRandom(1).word(24)).not.toBe(seededRandom(2).word(24));
  expect(secretRandom().word(24)).not.toBe(secretRandom().word(24));
  expect(seededRandom(0).word(64)).toMatch(/^[\w-]{86}$/);
});

function seededWord(seed: number): () => string {
  const random = seededRandom(seed);
  return () => random.word(24);
}

test("letters are counted as code points", () => {
  expect([textLength("가나다"), textLength("🐘"), textLength("e\u0301")]).toEqual([3, 1, 2]);
});
