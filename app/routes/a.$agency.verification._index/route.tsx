import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/ui/empty-state";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { verification } from "~/locales/verification";
import { markOpened } from "~/modules/results/mark-opened.server";
import { findItem, listWaiting, type WaitingTab } from "~/modules/results/queries.server";
import { readKeyText } from "~/modules/results/result-key";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { Exam } from "./exam";
import { Queue } from "./queue";

export const meta: MetaFunction = () => [{ title: `${textFor(verification, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("result.verify", async (view) => {
  const wish = view.url.searchParams;
  const [tab, unitId, periodId, asked] = [
    wish.get("tab"),
    wish.get("unit") || undefined,
    wish.get("period") || undefined,
    wish.get("item"),
  ];
  const filter = { tab: tabOf(tab), unitId, periodId, page: Number(wish.get("page")) || 1 };
  const list = await listWaiting(view, filter);
  const key = asked === null ? null : found(readKeyText(asked));
  const item = key === null ? null : found(await findItem(view, key));
  if (key && item?.state === "submitted" && !item.isOpened && item.whyNot === null)
    view.afterwards((work) => markOpened(work, key));
  return {
    slug: view.scope.slug,
    base: paths.verification(view.scope.slug),
    verdicts: paths.verdicts(view.scope.slug),
    filter,
    list,
    item,
  };
});

export default function Verification() {
  const t = useText(verification);
  const { slug, base, verdicts, filter, list, item } = useLoaderData<typeof loader>();
  return (
    <div className={item ? "desk is-item" : "desk"}>
      <Queue base={base} verdicts={verdicts} filter={filter} list={list} current={item?.key ?? null} />
      <section className="exam" aria-label={t.item}>
        {item ? (
          <Exam
            key={item.key}
            slug={slug}
            base={base}
            verdicts={verdicts}
            filter={filter}
            items={list.items}
            item={item}
          />
        ) : (
          <EmptyState title={t.choose}>{t.chooseNote}</EmptyState>
        )}
      </section>
    </div>
  );
}

function tabOf(text: string | null): WaitingTab {
  return text === "returned" || text === "done" ? text : "waiting";
}
