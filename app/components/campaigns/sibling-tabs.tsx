import { Segmented } from "~/components/ui/segmented";
import { campaigns } from "~/locales/campaigns";
import { useText } from "~/locales/use-text";

type Side = { id: string; ranks: "unit" | "person"; entrantCount: number };
type SiblingTabsProps = { campaign: Side; sibling: Side; linkTo: (campaignId: string) => string };

/** Units first, people second: one theme, two campaigns. */
export function SiblingTabs({ campaign, sibling, linkTo }: SiblingTabsProps) {
  const { sibling: t } = useText(campaigns);
  const sides = [campaign, sibling].sort((one, other) => (one.ranks < other.ranks ? 1 : -1));
  return (
    <Segmented
      label={t.boards}
      choices={sides.map(({ id, ranks, entrantCount }) => ({
        to: linkTo(id),
        label: (
          <>
            {t.kinds[ranks]} <small className="muted">{t.size[ranks](entrantCount)}</small>
          </>
        ),
        current: id === campaign.id,
      }))}
    />
  );
}
