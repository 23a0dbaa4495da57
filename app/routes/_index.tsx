import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "~/paths";

/** The start leads to where the reader works: one seat, the choice of seats, the platform, or the sign-in. */
export async function loader({ context }: LoaderFunctionArgs) {
  const account = await context.signedIn();
  if (!account) throw redirect(paths.login());
  const seats = await context.seats();
  const [only] = seats;
  if (only && seats.length === 1) throw redirect(paths.home(only.slug));
  throw redirect(account.isOperator && seats.length === 0 ? paths.platform() : paths.seats());
}
