import { Link } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { Icon, type IconName } from "./icon";

type MenuProps = {
  /** The words of the button, read aloud when the button shows only a shape. */
  label: string;
  summary?: ReactNode;
  className?: string;
  /** Opens along the start edge of the button. */
  start?: boolean;
  children: ReactNode;
};

/** A disclosure of links and acts. Works without script; with it, Escape and a click elsewhere close it. */
export function Menu({ label, summary, className, start, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useCloseOutside(details);
  return (
    <details className={className ? `menu ${className}` : "menu"} ref={details}>
      <summary className={summary ? undefined : "icon-button"} aria-label={label} title={label}>
        {summary ?? <Icon name="more" />}
      </summary>
      <div className={start ? "menu-list menu-list-start" : "menu-list"}>{children}</div>
    </details>
  );
}

type MenuLinkProps = { to: string; icon?: IconName; current?: boolean; children: ReactNode };

export function MenuLink({ to, icon, current, children }: MenuLinkProps) {
  return (
    <Link className="menu-item" to={to} aria-current={current ? "true" : undefined}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {current ? <Icon name="check" /> : null}
    </Link>
  );
}

type MenuActProps = { action: string; icon?: IconName; danger?: boolean; fields?: ReactNode; children: ReactNode };

/** An act in a menu is a form of its own. */
export function MenuAct({ action, icon, danger, fields, children }: MenuActProps) {
  return (
    <form method="post" action={action}>
      {fields}
      <button type="submit" className={danger ? "menu-item menu-item-danger" : "menu-item"}>
        {icon ? <Icon name={icon} /> : null}
        {children}
      </button>
    </form>
  );
}

export function useCloseOutside(details: React.RefObject<HTMLDetailsElement>) {
  useEffect(() => {
    const box = details.current;
    if (!box) return;
    const onPointer = (event: Event) => {
      if (event.target instanceof Node && !box.contains(event.target)) box.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !box.open) return;
      box.open = false;
      box.querySelector("summary")?.focus();
    };
    const onFollow = (event: Event) => {
      if (event.target instanceof Element && event.target.closest("a")) box.open = false;
    };
    document.addEventListener("pointerdown", onPointer);
    document.addEventListener("keydown", onKey);
    box.addEventListener("click", onFollow);
    return () => {
      document.removeEventListener("pointerdown", onPointer);
      document.removeEventListener("keydown", onKey);
      box.removeEventListener("click", onFollow);
    };
  }, [details]);
}
