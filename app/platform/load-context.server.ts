import { readCookie, sessionCookie } from "./cookies.server";
import { listSeats, type Seat } from "./identity.server";
import { readSession, type SignedIn } from "./session.server";

declare module "@remix-run/node" {
  interface AppLoadContext {
    requestId: string;
    nonce: string;
    /** The address that the throttle counts by. */
    address: string;
    /** Who is signed in; asked of the database once per HTTP request. */
    signedIn: () => Promise<SignedIn | null>;
    seats: () => Promise<Seat[]>;
  }
}

/** What every loader and action of one HTTP request shares; parent and child loaders run in parallel and ask once. */
export function createLoadContext(request: Request, given: { requestId: string; nonce: string; address: string }) {
  let signedIn: Promise<SignedIn | null> | undefined;
  let seats: Promise<Seat[]> | undefined;
  const context = {
    ...given,
    signedIn: () => {
      signedIn ??= readCookie(sessionCookie, request).then(readSession);
      return signedIn;
    },
    seats: () => {
      seats ??= context.signedIn().then((account) => (account ? listSeats(account.accountId) : []));
      return seats;
    },
  };
  return context;
}
