/** What a call of the bot meets instead of its answer. */
export interface RestFault {
  readonly status: number;
  /** Seconds; only with status 429. */
  readonly retryAfter: number;
  readonly scope: "user" | "global" | "shared";
}

export type GatewayFault = "reconnect" | "kill" | "invalidate" | "invalidate-resumable";

/** Faults on order, taken by the REST and gateway faces. */
export interface FaultOrders {
  order(fault: RestFault, times: number, path: RegExp | undefined): void;
  take(path: string): RestFault | undefined;
  clear(): void;
  /** Milliseconds that every answer and every event waits. */
  delay: number;
  /** While true, heartbeats of the bot are not answered, as on a dead line that looks alive. */
  deaf: boolean;
}

export function createFaultOrders(): FaultOrders {
  let orders: { fault: RestFault; times: number; path: RegExp | undefined }[] = [];
  return {
    delay: 0,
    deaf: false,
    order(fault, times, path) {
      if (!(Number.isInteger(times) && times > 0)) {
        throw new RangeError(`times must be a positive integer, got ${times}`);
      }
      orders.push({ fault, times, path });
    },
    take(path) {
      const order = orders.find(
        (candidate) => candidate.path === undefined || path.search(candidate.path) >= 0,
      );
      if (!order) return undefined;
      order.times -= 1;
      orders = orders.filter(({ times }) => times > 0);
      return order.fault;
    },
    clear() {
      orders = [];
      this.delay = 0;
      this.deaf = false;
    },
  };
}
