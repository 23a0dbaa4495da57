import type { MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Outlet,
  useLoaderData,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage } from "~/components/error-page";
import { agencyNavigation } from "~/components/shell/agency-navigation";
import { PageError } from "~/components/shell/page-error";
import { Shell } from "~/components/shell/shell";
import { initials } from "~/domain/names";
import { roles } from "~/domain/permissions";
import { navigation } from "~/locales/navigation";
import { useText } from "~/locales/use-text";
import { countDuties } from "~/modules/duties/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { useRequestId } from "~/request-id";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.agency.name ?? ""} · Bảng Vàng` }];

export const loader = agencyLoader("agency.enter", async (view) => {
  const { slug, agencyName, motto, memberName, grants } = view.scope;
  return {
    agency: { slug, name: agencyName, motto },
    account: { name: memberName, initials: initials(memberName) },
    seats: view.seats.map((seat) => ({ slug: seat.slug, name: seat.name })),
    roles: roles.filter((role) => grants.some((grant) => grant.role === role)),
    counts: await countDuties(view),
  };
});

export default function Agency() {
  return (
    <AgencyShell frame={useLoaderData<typeof loader>()}>
      <Outlet />
    </AgencyShell>
  );
}

/** A page that fails leaves the frame standing; without a seat there is no frame. */
export function ErrorBoundary() {
  const error = useRouteError();
  const requestId = useRequestId();
  const { pathname } = useLocation();
  const frame = useRouteLoaderData<typeof loader>("routes/a.$agency");
  const status = isRouteErrorResponse(error) ? statusOf(error.status) : 500;
  const code = status === 500 ? requestId : undefined;
  if (!frame) return <ErrorPage status={status} requestId={code} />;
  return (
    <AgencyShell frame={frame}>
      <PageError status={status} requestId={code} homeTo={paths.home(frame.agency.slug)} retryTo={pathname} />
    </AgencyShell>
  );
}

type Frame = ReturnType<typeof useLoaderData<typeof loader>>;

function AgencyShell({ frame, children }: { frame: Frame; children: ReactNode }) {
  const words = useText(navigation);
  const { pathname } = useLocation();
  const { agency, account, seats, counts } = frame;
  return (
    <Shell
      agency={agency}
      account={account}
      seats={seats}
      navigation={agencyNavigation({ slug: agency.slug, pathname }, frame.roles, counts, words)}
    >
      {children}
    </Shell>
  );
}

/** A method that an address does not have is as little there as an address that does not exist. */
function statusOf(status: number): 403 | 404 | 500 | 503 {
  if (status === 403 || status === 503) return status;
  return status >= 400 && status < 500 ? 404 : 500;
}
