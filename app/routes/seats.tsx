import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OutsidePage } from "~/components/outside/outside-page";
import { EmptyState } from "~/components/ui/empty-state";
import { Icon } from "~/components/ui/icon";
import { PageHead } from "~/components/ui/page-head";
import { seats as words } from "~/locales/seats";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import type { PageHandle } from "~/page-handle";
import { paths } from "~/paths";

export const handle: PageHandle = { scripts: false };

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export async function loader({ context }: LoaderFunctionArgs) {
  const account = await context.signedIn();
  if (!account) throw redirect(paths.login(paths.seats()));
  const seats = await context.seats();
  return { seats: seats.map(({ slug, name }) => ({ slug, name })), isOperator: account.isOperator };
}

export default function Seats() {
  const { seats, isOperator } = useLoaderData<typeof loader>();
  const t = useText(words);
  return (
    <OutsidePage>
      <PageHead title={t.title} note={seats.length > 1 ? t.lead : undefined} />
      <div className="sheet">
        {seats.length === 0 && !isOperator ? <EmptyState title={t.none}>{t.noneNote}</EmptyState> : null}
        <nav aria-label={t.list}>
          <ul className="seat-list">
            {seats.map((seat) => (
              <li key={seat.slug}>
                <a href={paths.home(seat.slug)}>
                  <Icon name="building" />
                  {seat.name}
                  <Icon name="chevron-right" />
                </a>
              </li>
            ))}
            {isOperator ? (
              <li>
                <a href={paths.platform()}>
                  <Icon name="settings" />
                  {t.platform}
                  <Icon name="chevron-right" />
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      </div>
    </OutsidePage>
  );
}
