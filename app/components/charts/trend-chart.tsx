import { lazy, type ReactNode, Suspense, useSyncExternalStore } from "react";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { charts as words } from "~/locales/charts";
import { useText } from "~/locales/use-text";
import type { PlotProps } from "./plot";
import type { Series } from "./series";

// The drawing library is a file of its own, fetched once a page with a chart is there; without it the table remains.
const Plot = lazy<(props: PlotProps) => ReactNode>(() => import("./plot").catch(() => ({ default: () => null })));

type TrendChartProps = {
  /** A sentence: what the lines say. */
  title: string;
  note?: ReactNode;
  labels: readonly string[];
  series: readonly Series[];
  /** The ends of the axis, where they are known: shares run from 0 to 100. */
  range?: readonly [number, number];
  /** What the first column is: "Kỳ". */
  labelled: string;
  heading?: "h2" | "h3";
};

/** Lines over periods, and the same numbers as a table that the server draws. */
export function TrendChart({ title, note, labels, series, range, labelled, heading: Heading = "h2" }: TrendChartProps) {
  const t = useText(words);
  const isInBrowser = useSyncExternalStore(never, yes, no);
  return (
    <figure className="chart">
      <figcaption>
        <Heading>{title}</Heading>
        {note ? <p className="note">{note}</p> : null}
      </figcaption>
      {series.length > 1 ? (
        <ul className="chart-key" aria-hidden="true">
          {series.map(({ name, look }) => (
            <li key={name} className={`chart-key-${look}`}>
              {name}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="chart-plot" aria-hidden="true">
        {isInBrowser ? (
          <Suspense fallback={null}>
            <Plot labels={labels} series={series} range={range} />
          </Suspense>
        ) : null}
      </div>
      <details className="chart-table">
        <summary>{t.table}</summary>
        <Table caption={title} dense>
          <thead>
            <tr>
              <Column>{labelled}</Column>
              {series.map(({ name }) => (
                <Column numeric key={name}>
                  {name}
                </Column>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label, index) => (
              <tr key={label}>
                <RowHeader>{label}</RowHeader>
                {series.map(({ name, texts }) => (
                  <Cell numeric key={name} label={name}>
                    {texts[index]}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </figure>
  );
}

const never = () => () => {};
const yes = () => true;
const no = () => false;
