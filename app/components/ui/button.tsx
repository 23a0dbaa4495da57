import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type ButtonLook = "primary" | "danger" | "quiet";

type Look = {
  look?: ButtonLook;
  small?: boolean;
  wide?: boolean;
  icon?: IconName;
  /** A second icon after the words, for "next". */
  iconAfter?: IconName;
};

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { children: ReactNode };

/** One primary button per view. Without `type` it is a plain button, not a submit. */
export function Button({ look, small, wide, icon, iconAfter, className, children, type, ...rest }: ButtonProps) {
  return (
    <button type={type ?? "button"} className={buttonClasses({ look, small, wide }, className)} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {iconAfter ? <Icon name={iconAfter} /> : null}
    </button>
  );
}

type ButtonLinkProps = Look & LinkProps & { children: ReactNode };

export function ButtonLink({ look, small, wide, icon, iconAfter, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link className={buttonClasses({ look, small, wide }, className)} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {iconAfter ? <Icon name={iconAfter} /> : null}
    </Link>
  );
}

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { icon: IconName; label: string };

export function IconButton({ icon, label, className, type, ...rest }: IconButtonProps) {
  return (
    <button type={type ?? "button"} className={joined("icon-button", className)} aria-label={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}

type IconLinkProps = LinkProps & { icon: IconName; label: string };

export function IconLink({ icon, label, className, ...rest }: IconLinkProps) {
  return (
    <Link className={joined("icon-button", className)} aria-label={label} {...rest}>
      <Icon name={icon} />
    </Link>
  );
}

function buttonClasses({ look, small, wide }: Look, className?: string): string {
  const classes = ["button"];
  if (look) classes.push(`button-${look}`);
  if (small) classes.push("button-small");
  if (wide) classes.push("button-wide");
  return joined(classes.join(" "), className);
}

function joined(first: string, second?: string): string {
  return second ? `${first} ${second}` : first;
}
