import { SmallHead } from "~/components/ui/page-head";
import { campaignWizard } from "~/locales/campaign-wizard";
import { useText } from "~/locales/use-text";
import { CampaignTheme } from "./campaign-theme";

type CampaignPreviewProps = {
  name: string;
  theme: string;
  organiser: string;
  agencyName: string;
  pillars: readonly { key: number; title: string }[];
};

/** How the campaign will stand on the board in the hall and on the launch plan. */
export function CampaignPreview({ name, theme, organiser, agencyName, pillars }: CampaignPreviewProps) {
  const t = useText(campaignWizard);
  return (
    <>
      <SmallHead title={t.onBoard} />
      <div className="board-preview">
        <small>{name}</small>
        <b>
          <CampaignTheme theme={theme} />
        </b>
      </div>
      <SmallHead title={t.onPaper} />
      <div className="paper-preview" aria-hidden="true">
        <div className="paper-preview-head">
          <i />
          <i />
        </div>
        <b>{t.paperTitle}</b>
        <b>{name}</b>
        {theme.trim() === "" ? null : <em>“{theme}”</em>}
        <ol>
          {pillars.map(({ key, title }, index) => (
            <li key={key}>
              {index + 1}. {title}
            </li>
          ))}
        </ol>
        <em>{[organiser, agencyName].filter((part) => part !== "").join(", ")}</em>
      </div>
    </>
  );
}
