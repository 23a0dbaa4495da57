import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { SignInPage } from "~/components/sign-in/sign-in-page";
import { refusals } from "~/locales/refusals";
import { signIn as words } from "~/locales/sign-in";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import type { PageHandle } from "~/page-handle";
import { localPath } from "~/paths";
import { deviceCookie, readCookie, sessionCookie } from "~/platform/cookies.server";
import { isUnavailable } from "~/platform/db.server";
import { comeBackLater } from "~/platform/http.server";
import { signIn } from "~/platform/identity.server";
import { endSession } from "~/platform/session.server";
import { readSubmission } from "~/platform/submission.server";

export const handle: PageHandle = { scripts: false };

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

const signInSchema = z.object({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(500),
  to: z.string().max(2000).optional(),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = localPath(new URL(request.url).searchParams.get("to"));
  if (await context.signedIn()) throw redirect(to);
  return { to };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { values } = await readSubmission(request);
  const parsed = signInSchema.safeParse(values);
  const email = typeof values.email === "string" ? values.email : "";
  if (!parsed.success) return data({ email, refusal: "sign-in-incomplete" }, { status: 422 });

  const outcome = await signIn({
    email: parsed.data.email,
    password: parsed.data.password,
    address: context.address,
    deviceToken: await readCookie(deviceCookie, request),
    now: new Date(),
  }).catch((error) => (isUnavailable(error) ? comeBackLater() : Promise.reject(error)));
  if (!outcome.ok)
    return data({ email, refusal: outcome.refusal }, { status: outcome.refusal === "sign-in-throttled" ? 429 : 422 });

  await endSession(await readCookie(sessionCookie, request));
  const headers = new Headers();
  headers.append("Set-Cookie", await sessionCookie.serialize(outcome.token));
  headers.append("Set-Cookie", await deviceCookie.serialize(outcome.deviceToken));
  return redirect(localPath(parsed.data.to ?? null), { headers });
}

export default function Login() {
  const { to } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const sentences = useText(refusals);
  return <SignInPage to={to} email={refused?.email} problem={refused && sentences[refused.refusal]?.({})} />;
}
