import { type IconName, iconShapes } from "./icon-shapes";

export type { IconName } from "./icon-shapes";

type IconProps = {
  name: IconName;
  /** A word for the shape when no text stands beside it. */
  label?: string;
  className?: string;
};

export function Icon({ name, label, className }: IconProps) {
  const classes = className ? `icon icon-${name} ${className}` : `icon icon-${name}`;
  const shapes = (
    <>
      <path d={iconShapes[name]} />
      {name === "half-disc" ? <path className="icon-solid" d="M8 2a6 6 0 0 0 0 12z" /> : null}
    </>
  );
  if (label) {
    return (
      <svg className={classes} viewBox="0 0 16 16" role="img" aria-label={label}>
        {shapes}
      </svg>
    );
  }
  return (
    <svg className={classes} viewBox="0 0 16 16" aria-hidden="true">
      {shapes}
    </svg>
  );
}
