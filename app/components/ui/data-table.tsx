import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";

type TableProps = {
  caption: string;
  /** The caption is read, but not shown: a heading already stands above. */
  captionHidden?: boolean;
  /** On phones each row becomes a card; cells then carry a `label`. */
  cards?: boolean;
  dense?: boolean;
  className?: string;
  children: ReactNode;
};

// The frame scrolls, so the keyboard must be able to reach it.
const scrollable = { tabIndex: 0 };

/** A ledger inside its own scrolling frame; the page itself never scrolls sideways. */
export function Table({ caption, captionHidden = true, cards, dense, className, children }: TableProps) {
  const classes = ["table"];
  if (cards) classes.push("table-cards");
  if (dense) classes.push("table-dense");
  if (className) classes.push(className);
  return (
    <section className="table-frame" aria-label={caption} {...scrollable}>
      <table className={classes.join(" ")}>
        <caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

type ColumnProps = ThHTMLAttributes<HTMLTableCellElement> & { numeric?: boolean; children?: ReactNode };

export function Column({ numeric, className, children, ...rest }: ColumnProps) {
  return (
    <th scope="col" className={cellClasses(className, numeric)} {...rest}>
      {children}
    </th>
  );
}

type CellProps = TdHTMLAttributes<HTMLTableCellElement> & {
  numeric?: boolean;
  muted?: boolean;
  strong?: boolean;
  top?: boolean;
  /** The column's words, shown before the value on a phone's card. */
  label?: string;
  children?: ReactNode;
};

export function Cell({ numeric, muted, strong, top, label, className, children, ...rest }: CellProps) {
  return (
    <td className={cellClasses(className, numeric, muted, strong, top)} data-label={label} {...rest}>
      {children}
    </td>
  );
}

export function RowHeader({ className, children, ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th scope="row" className={className} {...rest}>
      {children}
    </th>
  );
}

type GroupRowProps = {
  numeral?: string;
  label: ReactNode;
  /** Columns of the whole table. */
  columns: number;
  figure?: ReactNode;
};

/** A group of rows: Roman numeral, name, and its sum at the right. */
export function GroupRow({ numeral, label, columns, figure }: GroupRowProps) {
  const rest = columns - (numeral === undefined ? 0 : 1) - (figure === undefined ? 0 : 1);
  return (
    <tr className="table-group">
      {numeral === undefined ? null : <td>{numeral}</td>}
      <th scope="rowgroup" colSpan={rest}>
        {label}
      </th>
      {figure === undefined ? null : <td className="numeric">{figure}</td>}
    </tr>
  );
}

type TotalRowProps = {
  label: ReactNode;
  /** Columns before the first figure. */
  lead?: number;
  /** The first of them is a column of numerals and stays empty. */
  afterNumeral?: boolean;
  children?: ReactNode;
};

/** The last line under the double rule. */
export function TotalRow({ label, lead = 1, afterNumeral, children }: TotalRowProps) {
  return (
    <tr className="table-total">
      {afterNumeral ? <td /> : null}
      <th scope="row" colSpan={afterNumeral ? lead - 1 : lead}>
        {label}
      </th>
      {children}
    </tr>
  );
}

function cellClasses(className?: string, numeric?: boolean, muted?: boolean, strong?: boolean, top?: boolean) {
  const classes = [className, numeric && "numeric", muted && "muted", strong && "strong", top && "is-top"];
  return classes.filter(Boolean).join(" ") || undefined;
}
