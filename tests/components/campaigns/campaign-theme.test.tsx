import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CampaignTheme } from "~/components/campaigns/campaign-theme";

function textOf(theme: string): string {
  return renderToStaticMarkup(<CampaignTheme theme={theme} />).replace(/<[^>]+>/g, "");
}

test("a theme is shown to the letter, dashes, hyphens and spaces included", () => {
  for (const theme of [
    "Kỷ luật tốt – Trách nhiệm cao – Phối hợp chặt – Hiệu quả vững",
    "Kỷ cương - Đoàn kết - Chuyên nghiệp - Hiệu quả",
    "Thi đua giai đoạn 2021–2025",
    "Hai  dấu cách – và một gạch cuối –",
    "Đoàn kết",
  ]) {
    expect(textOf(theme)).toBe(theme);
  }
});

test("every dash between two parts is drawn by itself", () => {
  const markup = renderToStaticMarkup(<CampaignTheme theme="Kỷ luật tốt – Trách nhiệm cao" />);
  expect(markup).toBe("<span>Kỷ luật tốt <i>–</i></span> <span>Trách nhiệm cao</span>");
});
