import type { View } from "~/platform/work.server";

/** The same view, and how many statements have been sent through it so far. */
export function counting(view: View): { view: View; statements: () => number } {
  let sent = 0;
  const db = new Proxy(view.db, {
    get(target, name, receiver) {
      const value = Reflect.get(target, name, receiver);
      if (name !== "$queryRaw" && name !== "$executeRaw") return value;
      return (...asked: unknown[]) => {
        sent += 1;
        return Reflect.apply(value, target, asked);
      };
    },
  });
  return { view: { ...view, db }, statements: () => sent };
}
