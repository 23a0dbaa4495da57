import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { localPath } from "~/paths";
import { themeCookie } from "~/platform/cookies.server";
import { readSubmission } from "~/platform/submission.server";

/** Light, dark, or as the system says; back to the page on which it was chosen. */
export async function action({ request }: ActionFunctionArgs) {
  const { values } = await readSubmission(request);
  const theme = values.theme === "light" || values.theme === "dark" ? values.theme : "";
  return redirect(pageBefore(request), {
    headers: { "Set-Cookie": await themeCookie.serialize(theme, theme ? undefined : { maxAge: 0 }) },
  });
}

/** The browser says it, and only to pages of this app; a page with its own address in it would differ from every other 404. */
function pageBefore(request: Request): string {
  const referrer = request.headers.get("Referer");
  if (referrer === null || !URL.canParse(referrer)) return localPath(null);
  const { pathname, search } = new URL(referrer);
  return localPath(`${pathname}${search}`);
}
