import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import type { DemoAgency } from "../demo-agency";
import type { DemoCampaign } from "../filling/campaign";
import { enterFigures, type Figure } from "../filling/figures";
import type { DemoIndicators } from "../filling/indicators";
import type { DemoOrganisation } from "../filling/organisation";
import { between, seeded } from "../seeded";
import { type Body, bodies, silent, twins } from "./bodies";
import { targets } from "./targets";

const reporting = bodies.filter(({ key }) => key !== silent);

/** The year's figures of fourteen bodies, and the year's before where a target compares with it. */
export async function enterYear(
  cluster: DemoAgency,
  organisation: DemoOrganisation,
  indicators: DemoIndicators,
): Promise<void> {
  const of = (body: Body, texts: Record<string, string>, periodCode: string): Figure[] =>
    Object.entries(texts).map(([code, text]) => ({
      indicatorId: indicators.indicator(code),
      periodId: indicators.period(periodCode),
      subjectId: organisation.unit(body.key).id,
      unitId: organisation.unit(body.key).id,
      text,
    }));
  const before = reporting.flatMap((body) => of(body, { HC3: vietnamese(76 + 8 * body.strength) }, "2022"));
  await enterFigures(cluster, before, {
    entered: "2023-01-09 09:00",
    submitted: "2023-01-09 10:00",
    verified: "2023-01-12 09:00",
  });
  for (const quarter of [1, 2, 3, 4]) {
    const after = quarter === 4 ? "2024-01" : `2023-${String(quarter * 3 + 1).padStart(2, "0")}`;
    const figures = reporting.flatMap((body) => of(body, quarterOf(body, quarter), `2023-Q${quarter}`));
    await enterFigures(cluster, figures, {
      entered: `${after}-03 09:00`,
      submitted: `${after}-04 16:00`,
      verified: `${after}-09 10:00`,
    });
  }
  const year = reporting.flatMap((body) => of(body, yearOf(body), "2023"));
  await enterFigures(cluster, year, {
    entered: "2024-01-04 09:00",
    submitted: "2024-01-05 16:00",
    verified: "2024-01-10 10:00",
  });
}

/** The best of a cluster finds a figure booked twice: once the lower one is verified, everybody above his plan gains. */
export async function correctLate(
  cluster: DemoAgency,
  organisation: DemoOrganisation,
  indicators: DemoIndicators,
): Promise<void> {
  const [best] = bodies;
  const subjectId = organisation.unit(best?.key ?? "").id;
  const [indicatorId, periodId] = [indicators.indicator("KT1"), indicators.period("2023-Q4")];
  const cell = { indicatorId, periodId, subjectId };
  const { cells } = await cluster.as("officer", "2024-01-18 08:30", (work) =>
    saveCells(work, { cells: [{ ...cell, text: "104", version: 1 }] }),
  );
  if (cells.some(({ outcome }) => outcome !== "saved"))
    throw new Error(`the late correction: ${JSON.stringify(cells)}`);
  await cluster.as("officer", "2024-01-18 09:00", (work) => submitResults(work, { unitId: subjectId, periodId }));
  await cluster.as("verifier", "2024-01-19 14:00", (work) => verifyResults(work, { items: [{ ...cell, version: 2 }] }));
}

/** What no figure says: points and steps given by the standing office at the end of the year. */
export async function appraise(
  cluster: DemoAgency,
  organisation: DemoOrganisation,
  campaign: DemoCampaign,
): Promise<void> {
  const cells = reporting.flatMap(({ key, strength }) => {
    const subjectId = organisation.unit(key).id;
    const points = Math.round((9 + 6 * strength) * 2) / 2;
    return [
      {
        targetId: campaign.target("D1"),
        subjectId,
        points: vietnamese(points),
        reason: "Tổ thư ký chấm theo hồ sơ phong trào, biên bản ngày 08/01/2024.",
        version: 0,
      },
      {
        targetId: campaign.target("D2"),
        subjectId,
        step: strength > 0.75 ? "tốt" : strength > 0.6 ? "khá" : "trung bình",
        reason: "Đối chiếu sổ theo dõi báo cáo và các kỳ sinh hoạt cụm.",
        version: 0,
      },
    ];
  });
  await cluster.as("verifier", "2024-01-12 15:00", (work) => giveAppraisals(work, campaign.id, { cells }));
}

function quarterOf(body: Body, quarter: number): Record<string, string> {
  const random = randomOf(body, quarter);
  const share = (code: string) => {
    const quarterly = plan(code, body) / 4;
    return String(Math.round(quarterly * (0.72 + 0.42 * body.strength + 0.04 * random())));
  };
  return {
    KT1: share("A1"),
    KT2: share("A2"),
    KT5: share("A5"),
    KT7: share("A7"),
    HC4: String(between(random, 0, body.strength > 0.7 ? 0 : 2)),
    AN1: String(Math.max(1, Math.round((plan("C4", body) / 4) * (1.5 - 0.6 * body.strength)))),
  };
}

function yearOf(body: Body): Record<string, string> {
  const random = randomOf(body, 5);
  const { strength } = body;
  const rate = (least: number, most: number) => vietnamese(Math.min(100, least + (most - least) * strength));
  return {
    KT3: String(Math.round(70 + 90 * strength + 5 * random())),
    KT4: vietnamese(plan("A4", body) * (1.6 - 0.7 * strength), 2),
    KT6: rate(45, 100),
    KT8: String(Math.round(20 + 140 * strength)),
    VX1: String(Math.round(1 + 4 * strength)),
    VX2: rate(90, 97),
    VX3: vietnamese(16 + 16 * strength),
    VX4: rate(80, 93),
    VX5: String(between(random, 2, 11)),
    VX6: strength > 0.52 ? "1" : "0",
    HC1: rate(48, 96),
    HC2: vietnamese(10 + 20 * strength),
    HC3: vietnamese(78 + 9 * strength),
  };
}

/** The same numbers for both twins. */
function randomOf(body: Body, salt: number): () => number {
  const first = twins.some((key) => key === body.key) ? twins[0] : body.key;
  return seeded(1000 * salt + bodies.findIndex(({ key }) => key === first));
}

function plan(code: string, { key }: Body): number {
  const plans = targets.find((target) => target.code === code)?.plan;
  return Number((typeof plans === "string" ? plans : plans?.[key]) ?? 0);
}

function vietnamese(value: number, decimals = 1): string {
  return String(Number(value.toFixed(decimals))).replace(".", ",");
}
