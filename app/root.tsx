import { randomUUID } from "node:crypto";
import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage } from "~/components/error-page";
import { ToastRegion } from "~/components/ui/toast";
import { useIsErrorPage } from "~/is-error-page";
import { notices } from "~/locales/notices";
import { useText } from "~/locales/use-text";
import { useNonce } from "~/nonce";
import type { PageHandle } from "~/page-handle";
import { noticeCookie, readCookie, themeCookie } from "~/platform/cookies.server";
import { useRequestId } from "~/request-id";
import "~/styles/app.css";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "icon", href: "/brand/favicon-32.png", type: "image/png", sizes: "32x32" },
  { rel: "apple-touch-icon", href: "/brand/icon-180.png" },
];

export const meta: MetaFunction = () => [{ title: "Bảng Vàng" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const [theme, notice] = await Promise.all([readCookie(themeCookie, request), readCookie(noticeCookie, request)]);
  const page = { formSeed: randomUUID(), theme: theme === "light" || theme === "dark" ? theme : null, notice };
  return notice ? data(page, { headers: { "Set-Cookie": await noticeCookie.serialize("", { maxAge: 0 }) } }) : page;
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const isErrorPage = useIsErrorPage();
  const wantsScripts = useMatches().every((match) => (match.handle as PageHandle | undefined)?.scripts !== false);
  return (
    <html lang="vi" data-theme={root?.theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {wantsScripts && !isErrorPage ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function App() {
  const { notice, formSeed } = useLoaderData<typeof loader>();
  const words = useText(notices);
  const sentence = notice ? words[notice] : undefined;
  return (
    <>
      <Outlet />
      <ToastRegion messages={sentence ? [{ id: formSeed, text: sentence }] : []} />
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const requestId = useRequestId();
  const status = isRouteErrorResponse(error) ? statusOf(error.status) : 500;
  return <ErrorPage status={status} requestId={status === 500 ? requestId : undefined} />;
}

/** A method that an address does not have is as little there as an address that does not exist. */
function statusOf(status: number): 403 | 404 | 500 | 503 {
  if (status === 403 || status === 503) return status;
  return status >= 400 && status < 500 ? 404 : 500;
}
