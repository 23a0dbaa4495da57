import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "~/paths";
import { readCookie, sessionCookie } from "~/platform/cookies.server";
import { endSession } from "~/platform/session.server";

export function loader() {
  throw redirect(paths.start());
}

export async function action({ request }: ActionFunctionArgs) {
  await endSession(await readCookie(sessionCookie, request));
  return redirect(paths.login(), { headers: { "Set-Cookie": await sessionCookie.serialize("", { maxAge: 0 }) } });
}
