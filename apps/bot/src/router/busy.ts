import { performance } from "node:perf_hooks";

/** From this part of the time on that the event loop is at work, it is the bot that lets others wait. */
const most = 0.8;
/** Milliseconds that are looked at. */
const span = 500;

/** Whether this process had hardly a moment to spare lately; what waits then waits for it, and not for the network. */
export function createBusyWatch(): () => boolean {
  let before = performance.eventLoopUtilization();
  let at = performance.now();
  let isBusy = false;
  return () => {
    if (performance.now() - at < span) return isBusy;
    const now = performance.eventLoopUtilization();
    isBusy = performance.eventLoopUtilization(now, before).utilization > most;
    [before, at] = [now, performance.now()];
    return isBusy;
  };
}
