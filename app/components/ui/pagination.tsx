import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { ButtonLink } from "./button";

type PaginationProps = {
  /** The rows shown, counted from 1, and how many there are. */
  from: number;
  to: number;
  total: number;
  previousTo?: string;
  nextTo?: string;
};

export function Pagination({ from, to, total, previousTo, nextTo }: PaginationProps) {
  const t = useText(ui);
  return (
    <nav className="pagination" aria-label={t.pages}>
      <span>{t.rowsOf(from, to, total)}</span>
      <span className="actions">
        {previousTo ? (
          <ButtonLink small icon="chevron-left" to={previousTo} rel="prev">
            {t.previousPage}
          </ButtonLink>
        ) : null}
        {nextTo ? (
          <ButtonLink small iconAfter="chevron-right" to={nextTo} rel="next">
            {t.nextPage}
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  );
}
