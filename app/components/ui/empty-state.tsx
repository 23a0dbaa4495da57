import type { ReactNode } from "react";

type EmptyStateProps = {
  title: string;
  /** One sentence: what will stand here, or which filter hides it. */
  children?: ReactNode;
  /** One action, or "clear the filter". */
  action?: ReactNode;
  heading?: "h2" | "h3";
};

export function EmptyState({ title, children, action, heading: Heading = "h2" }: EmptyStateProps) {
  return (
    <div className="empty">
      <span className="empty-mark" aria-hidden="true" />
      <Heading>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {action ? <div className="actions">{action}</div> : null}
    </div>
  );
}
