import { Form, Link, useNavigate, useSubmit } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { ConfirmAct } from "~/components/form/confirm-act";
import { Button, ButtonLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { EmptyState } from "~/components/ui/empty-state";
import { Pagination } from "~/components/ui/pagination";
import { Status } from "~/components/ui/status";
import { Tabs } from "~/components/ui/tabs";
import { dayInVietnam, formatDay } from "~/domain/calendar-day";
import { useText } from "~/locales/use-text";
import { verification } from "~/locales/verification";
import type { WaitingFilter, WaitingItem, WaitingList } from "~/modules/results/queries.server";
import { searchOf } from "./desk-links";
import { plainKey } from "./plain-key";

type Shown<T> = { [Key in keyof T]: T[Key] extends Date ? Date | string : T[Key] };
export type ItemInQueue = Shown<WaitingItem>;
type QueueProps = {
  base: string;
  verdicts: string;
  filter: WaitingFilter;
  list: Omit<WaitingList, "items"> & { items: ItemInQueue[] };
  current: string | null;
};

/** What waits, by tab; each line is a link to its item. */
export function Queue({ base, verdicts, filter, list, current }: QueueProps) {
  const t = useText(verification);
  const isFiltered = Boolean(filter.unitId || filter.periodId);
  const { counts, items, page, pages } = list;
  const empty = { waiting: t.emptyWaiting, returned: t.emptyReturned, done: t.emptyDone }[filter.tab];
  const first = (page - 1) * 200;
  const lines = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) lines.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const navigate = useNavigate();
  const opening = current === null && items[0] ? `${base}${searchOf(filter, { item: items[0].key, page })}` : null;
  useEffect(() => {
    if (opening === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (plainKey(event) === "j") navigate(opening, { preventScrollReset: true });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [opening, navigate]);
  return (
    <section className="queue" aria-label={t.list}>
      <div className="queue-head">
        <h1>{t.title}</h1>
        <p className="small muted">{t.lead(counts.waiting)}</p>
        <QueueFilter filter={filter} list={list} />
      </div>
      <Tabs
        label={t.title}
        tabs={(["waiting", "returned", "done"] as const).map((tab) => ({
          to: `${base}${searchOf(filter, { tab })}`,
          label: t.tabs[tab](counts[tab]),
          current: tab === filter.tab,
        }))}
      />
      {filter.tab === "waiting" ? <AcceptAll verdicts={verdicts} filter={filter} items={items} /> : null}
      <div className="queue-list" ref={lines}>
        {items.length === 0 ? (
          <EmptyState
            title={empty}
            action={isFiltered ? <ButtonLink to={`${base}?tab=${filter.tab}`}>{t.clearFilter}</ButtonLink> : undefined}
          >
            {isFiltered ? null : t.emptyNote}
          </EmptyState>
        ) : null}
        {items.map((item) => (
          <QueueLine
            key={item.key}
            to={`${base}${searchOf(filter, { item: item.key, page })}`}
            item={item}
            isCurrent={item.key === current}
          />
        ))}
        {pages > 1 ? (
          <Pagination
            from={first + 1}
            to={first + items.length}
            total={counts[filter.tab]}
            previousTo={page > 1 ? `${base}${searchOf(filter, { page: page - 1 })}` : undefined}
            nextTo={page < pages ? `${base}${searchOf(filter, { page: page + 1 })}` : undefined}
          />
        ) : null}
      </div>
    </section>
  );
}

function QueueFilter({ filter, list: { units, periods } }: Pick<QueueProps, "filter" | "list">) {
  const t = useText(verification);
  const submit = useSubmit();
  if (units.length < 2 && periods.length < 2 && !filter.unitId && !filter.periodId) return null;
  return (
    <Form method="get" className="queue-filter no-print" onChange={(event) => submit(event.currentTarget)}>
      <input type="hidden" name="tab" value={filter.tab} />
      <SelectField
        name="unit"
        label={<span className="visually-hidden">{t.unit}</span>}
        key={`unit-${filter.unitId ?? ""}`}
        defaultValue={filter.unitId ?? ""}
        placeholder={t.everyUnit}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="period"
        label={<span className="visually-hidden">{t.period}</span>}
        key={`period-${filter.periodId ?? ""}`}
        defaultValue={filter.periodId ?? ""}
        placeholder={t.everyPeriod}
        choices={periods.map(({ id, label }) => ({ value: id, label }))}
      />
      <noscript>
        <Button type="submit">{t.filter}</Button>
      </noscript>
    </Form>
  );
}

function QueueLine({ to, item, isCurrent }: { to: string; item: ItemInQueue; isCurrent: boolean }) {
  const whose = item.subjectName === item.unitName ? item.unitName : `${item.subjectName}, ${item.unitName}`;
  return (
    <Link
      to={to}
      className={item.state === "verified" ? "queue-item is-finished" : "queue-item"}
      aria-current={isCurrent ? "true" : undefined}
      preventScrollReset
    >
      <b>{item.indicatorName}</b>
      <b>{item.text === "KAD" || !item.unitOfMeasure ? item.text : `${item.text}\u00a0${item.unitOfMeasure}`}</b>
      <span>{whose}</span>
      <span>
        <span>{item.periodLabel}</span>
        <LineNote item={item} />
      </span>
    </Link>
  );
}

function LineNote({ item }: { item: ItemInQueue }) {
  const t = useText(verification);
  const day = formatDay(dayInVietnam(new Date(item.at)));
  if (item.state === "verified") return <Status kind="done">{t.verifiedOn(day)}</Status>;
  if (item.state === "returned") return <Status kind="returned">{item.reason}</Status>;
  if (item.isCorrected) return <span className="positive">{t.corrected}</span>;
  if (item.isLate) return <span className="caution">{t.late}</span>;
  return <span>{item.whyNot === null ? t.submittedOn(day) : t.notYours}</span>;
}

/** Verifies at once every item of the list that the reader may verify, each in the version that is on screen. */
function AcceptAll({ verdicts, filter, items }: Pick<QueueProps, "verdicts" | "filter"> & { items: ItemInQueue[] }) {
  const t = useText(verification);
  const clean = items.filter(({ whyNot }) => whyNot === null);
  if (clean.length === 0) return null;
  return (
    <div className="queue-act">
      <ConfirmAct
        id="accept-all"
        open={t.acceptAll(clean.length)}
        small
        icon="check-circle"
        title={t.acceptAllTitle(clean.length)}
        effect={t.acceptAllEffect(clean.length)}
        confirm={t.acceptAll(clean.length)}
        action={verdicts}
      >
        {() => (
          <>
            <input type="hidden" name="verdict" value="verify" />
            <input type="hidden" name="list" value={searchOf(filter)} />
            <input type="hidden" name="items" value={clean.map(({ key, version }) => `${key}:${version}`).join(" ")} />
          </>
        )}
      </ConfirmAct>
    </div>
  );
}
