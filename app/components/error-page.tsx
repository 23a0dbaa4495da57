import { errors } from "~/locales/errors";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import { Wordmark } from "./ui/wordmark";

type ErrorPageProps = {
  status: 403 | 404 | 500 | 503;
  /** The code a reader can quote; it is the request's id and says nothing else. */
  requestId?: string;
  homeTo?: string;
  /** The address that failed, to try it again. */
  retryTo?: string;
  /** Stands inside the shell, which already has the brand and the main landmark. */
  inShell?: boolean;
};

const kinds = { 403: "forbidden", 404: "notFound", 500: "failed", 503: "unavailable" } as const;

/** Plain links only: this page must work when the scripts or the database do not. */
export function ErrorPage({ status, requestId, homeTo = paths.start(), retryTo = "", inShell }: ErrorPageProps) {
  const t = useText(errors);
  const words = t[kinds[status]];
  const mayHelpToRetry = status >= 500;
  const Words = inShell ? "div" : "main";
  return (
    <div className="error-page">
      {inShell ? null : (
        <header className="error-page-brand">
          <Wordmark />
        </header>
      )}
      <Words className="error-page-words">
        <p>{words.code}</p>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <ul>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        {requestId && mayHelpToRetry ? <p className="error-page-code">{t.code(requestId)}</p> : null}
        <p className="actions">
          {mayHelpToRetry ? (
            <a className="button button-primary" href={retryTo}>
              {t.retry}
            </a>
          ) : null}
          <a className={mayHelpToRetry ? "button" : "button button-primary"} href={homeTo}>
            {t.home}
          </a>
        </p>
      </Words>
    </div>
  );
}
