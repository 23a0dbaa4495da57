import { digestOf } from "./digest.server";

type Statement = { sql: string; args: readonly unknown[] };

const usesBeforeNamed = 20;
const mostTexts = 2000;
const mostNamed = 150;

/**
 * Names for the statements of one pool that come again and again: Postgres then keeps what it has read of them, per
 * connection, and only plans them anew. Rare ones, and texts that never come twice, get an empty one, which is none, so that no connection keeps
 * what it does not need.
 */
export function statementNames(): (statement: Statement) => string {
  const uses = new Map<string, number>();
  const names = new Map<string, string>();
  return ({ sql, args }) => {
    const name = names.get(sql) ?? "";
    // What begins and ends a transaction has no arguments and must work in one that has failed.
    if (name || args.length === 0 || names.size >= mostNamed) return name;
    const count = (uses.get(sql) ?? 0) + 1;
    if (count > usesBeforeNamed) {
      uses.delete(sql);
      names.set(sql, digestOf(sql).slice(0, 32));
    } else if (count > 1 || uses.size < mostTexts) uses.set(sql, count);
    return names.get(sql) ?? "";
  };
}
