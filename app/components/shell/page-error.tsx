import { Page, PageHead } from "~/components/ui/page-head";
import { errors } from "~/locales/errors";
import { useText } from "~/locales/use-text";

type PageErrorProps = { status: 403 | 404 | 500 | 503; requestId?: string; homeTo: string; retryTo: string };

const kinds = { 403: "forbidden", 404: "notFound", 500: "failed", 503: "unavailable" } as const;

/** What went wrong, inside the frame of the agency: the menu stays. Plain links only. */
export function PageError({ status, requestId, homeTo, retryTo }: PageErrorProps) {
  const t = useText(errors);
  const words = t[kinds[status]];
  const mayHelpToRetry = status >= 500;
  return (
    <Page width="narrow">
      <PageHead eyebrow={words.code} title={words.title} note={words.lead} />
      <div className="stack">
        <ul>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        {requestId ? <p className="muted">{t.code(requestId)}</p> : null}
        <p className="actions">
          {mayHelpToRetry ? (
            <a className="button button-primary" href={retryTo}>
              {t.retry}
            </a>
          ) : null}
          <a className="button" href={homeTo}>
            {t.home}
          </a>
        </p>
      </div>
    </Page>
  );
}
