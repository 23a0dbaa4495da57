import { demoAgency } from "../demo-agency";
import { addIndicators } from "../filling/indicators";
import { appraiseDepartments } from "./appraisals";
import { recordAwards } from "./awards";
import { launchCampaigns } from "./campaigns";
import { proveWaitingFigures } from "./evidence";
import { indicators as planned } from "./indicators";
import { addConferenceCentre } from "./organisation";
import { enterPeopleResults } from "./people-results";
import { enterUnitResults } from "./unit-results";

/** The national conference centre: four pillars from a theme, twelve months of figures, a decision at the end of the year. */
export async function fillConferenceCentre(): Promise<void> {
  const centre = await demoAgency(
    {
      slug: "hoi-nghi",
      name: "Trung tâm Hội nghị Quốc gia (mẫu)",
      shortName: "Trung tâm Hội nghị",
      motto: "Kỷ cương - Đoàn kết - Chuyên nghiệp - Hiệu quả",
    },
    "Vũ Quốc Bảo",
    "2022-11-01 08:00",
  );
  const organisation = await addConferenceCentre(centre);
  const indicators = await addIndicators(centre, "2022-11-15 09:00", { years: [2023, 2024], indicators: planned });
  const campaigns = await launchCampaigns(centre, organisation, indicators);
  await enterUnitResults(centre, organisation, indicators);
  await enterPeopleResults(centre, organisation, indicators);
  await proveWaitingFigures(centre);
  await appraiseDepartments(centre, organisation, campaigns);
  await recordAwards(centre, organisation, campaigns);
}
