import { RateLimiterPostgres } from "rate-limiter-flexible";
import { authPool } from "./auth-db.server";

const quarterHour = 15 * 60;

let perAccount: RateLimiterPostgres | undefined;
let perAddress: RateLimiterPostgres | undefined;

/**
 * Guessing is slowed: ten failures for an account and three hundred for an address in fifteen minutes
 * (a whole agency sits behind one address). A known device has a counter of its own, so nobody can lock an owner out.
 */
export async function mayTrySignIn(account: string, address: string): Promise<boolean> {
  const [byAccount, byAddress] = await Promise.all([accounts().get(account), addresses().get(address)]);
  return (byAccount?.consumedPoints ?? 0) < 10 && (byAddress?.consumedPoints ?? 0) < 300;
}

export async function countFailedSignIn(account: string, address: string): Promise<void> {
  await Promise.all([accounts().penalty(account), addresses().penalty(address)]);
}

export async function forgetFailedSignIns(account: string): Promise<void> {
  await accounts().delete(account);
}

function accounts(): RateLimiterPostgres {
  perAccount ??= limiter("account", 10);
  return perAccount;
}

function addresses(): RateLimiterPostgres {
  perAddress ??= limiter("address", 300);
  return perAddress;
}

function limiter(keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: authPool(),
    storeType: "pool",
    schemaName: "app",
    tableName: "throttle",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: quarterHour,
  });
}
