export function Avatar({ initials, large }: { initials: string; large?: boolean }) {
  return (
    <span className={large ? "avatar avatar-large" : "avatar"} aria-hidden="true">
      {initials}
    </span>
  );
}
