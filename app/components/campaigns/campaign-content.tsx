import { SectionHead } from "~/components/ui/page-head";
import { campaigns } from "~/locales/campaigns";
import { useText } from "~/locales/use-text";

const parts = ["objectives", "participants", "plan", "measures", "rewards"] as const;

type CampaignContentProps = { campaign: Readonly<Record<(typeof parts)[number], string | null>> };

/** The legal content of a launch, as far as it was written. */
export function CampaignContent({ campaign }: CampaignContentProps) {
  const t = useText(campaigns);
  const labels = { ...t, plan: t.planText };
  const written = parts.filter((part) => campaign[part] !== null);
  if (written.length === 0) return null;
  return (
    <section>
      <SectionHead title={t.content} />
      <div className="sheet sheet-body">
        <dl className="facts campaign-content">
          {written.map((part) => (
            <div key={part}>
              <dt>{labels[part]}</dt>
              <dd>{campaign[part]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
