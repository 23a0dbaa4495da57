import { useNavigate } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { IconLink } from "./button";

/** Page and panel side by side from 1280 px; below that the panel follows the page. */
export function WithPanel({ panel, narrow, children }: { panel?: ReactNode; narrow?: boolean; children: ReactNode }) {
  if (!panel) return <>{children}</>;
  return (
    <div className={narrow ? "with-panel with-panel-narrow" : "with-panel"}>
      {children}
      {panel}
    </div>
  );
}

type SidePanelProps = {
  /** Links that open the panel end in `#panel`, so that a phone goes there. */
  id?: string;
  eyebrow?: ReactNode;
  title: ReactNode;
  figure?: ReactNode;
  figureNote?: ReactNode;
  /** The page without its panel; Escape leads there too. */
  closeTo?: string;
  footer?: ReactNode;
  children: ReactNode;
};

/** Whose, what, the figure large; the thread; the reason; the detail; acts at the foot. */
export function SidePanel(props: SidePanelProps) {
  const { id = "panel", eyebrow, title, figure, figureNote, closeTo, footer, children } = props;
  const t = useText(ui);
  useEscapeTo(closeTo);
  return (
    <aside className="panel" id={id} aria-labelledby={`${id}-title`}>
      <div className="panel-head">
        {eyebrow ? <p className="panel-eyebrow">{eyebrow}</p> : null}
        <h2 id={`${id}-title`}>{title}</h2>
        {figure === undefined ? null : (
          <p className="panel-figure">
            <b>{figure}</b>
            <span>{figureNote}</span>
          </p>
        )}
        {closeTo ? <IconLink className="panel-close" icon="x" label={t.close} to={closeTo} preventScrollReset /> : null}
      </div>
      <div className="panel-body">{children}</div>
      {footer ? <div className="panel-foot">{footer}</div> : null}
    </aside>
  );
}

function useEscapeTo(to: string | undefined) {
  const navigate = useNavigate();
  useEffect(() => {
    if (!to) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const inUse = document.querySelector(
        "dialog[open], details.menu[open], input:focus, textarea:focus, select:focus",
      );
      if (!inUse) navigate(to, { preventScrollReset: true });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [navigate, to]);
}
