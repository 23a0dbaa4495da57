import { Link } from "@remix-run/react";
import { taskLinks } from "~/locales/task-links";
import { useText } from "~/locales/use-text";

/** Topics; each leads to what else concerns it. */
export function TagList({ tags }: { tags: readonly string[] }) {
  const t = useText(taskLinks);
  if (tags.length === 0) return null;
  return (
    <ul className="tag-list" aria-label={t.tags}>
      {tags.map((tag) => (
        <li key={tag}>
          <Link to={`?tag=${encodeURIComponent(tag)}`} preventScrollReset>
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function TagFilter({ tags, current }: { tags: readonly string[]; current: string | null }) {
  const t = useText(taskLinks);
  if (tags.length === 0) return null;
  return (
    <nav className="tag-filter no-print" aria-label={t.filter}>
      <Link to="?" preventScrollReset aria-current={current === null ? "true" : undefined}>
        {t.all}
      </Link>
      {tags.map((tag) => (
        <Link
          key={tag}
          to={`?tag=${encodeURIComponent(tag)}`}
          preventScrollReset
          aria-current={tag === current ? "true" : undefined}
        >
          {tag}
        </Link>
      ))}
    </nav>
  );
}
