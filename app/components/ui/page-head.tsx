import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

type PageProps = { width?: "normal" | "narrow" | "full"; children: ReactNode };

/** The content of a page, with its margins. */
export function Page({ width = "normal", children }: PageProps) {
  return <div className={width === "normal" ? "page" : `page page-${width}`}>{children}</div>;
}

type PageHeadProps = {
  title: ReactNode;
  crumbs?: readonly Crumb[];
  /** A line over the title: which campaign, which period, until when. */
  eyebrow?: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  /** The title is a sentence that answers the page's question. */
  lead?: boolean;
};

export function PageHead({ title, crumbs, eyebrow, note, actions, lead }: PageHeadProps) {
  return (
    <header className="page-head">
      <div className="page-head-words">
        {crumbs ? <Breadcrumbs crumbs={crumbs} /> : null}
        {eyebrow ? <p className="page-head-eyebrow">{eyebrow}</p> : null}
        <h1 className={lead ? "page-head-lead" : undefined}>{title}</h1>
        {note ? <div className="page-head-note">{note}</div> : null}
      </div>
      {actions ? <div className="actions">{actions}</div> : null}
    </header>
  );
}

type SectionHeadProps = { title: ReactNode; note?: ReactNode; action?: ReactNode; id?: string };

export function SectionHead({ title, note, action, id }: SectionHeadProps) {
  return (
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {note ? <span className="note">{note}</span> : null}
      {action ? <div>{action}</div> : null}
    </div>
  );
}

type SmallHeadProps = { title: ReactNode; note?: ReactNode; heading?: "h2" | "h3" | "h4" };

/** A small heading inside a panel or a sheet, with a word at its right. */
export function SmallHead({ title, note, heading: Heading = "h3" }: SmallHeadProps) {
  return (
    <Heading className="small-head">
      <span>{title}</span>
      {note ? <span>{note}</span> : null}
    </Heading>
  );
}
