import { Readable } from "node:stream";
import { addFigureEvidence, type FigureKey } from "~/modules/evidence/add-figure-evidence.server";
import { blobs } from "~/platform/storage.server";
import { SentFile } from "~/platform/upload.server";
import type { DemoAgency } from "../demo-agency";

const at = "2024-01-09 10:00";
const book = [
  "Ngày;Sự kiện;Người phụ trách",
  "04/12/2023;Hội nghị toàn quốc;Tổ lễ tân",
  "18/12/2023;Lễ ký kết;Tổ lễ tân",
];

/** Beside what still waits at the end of the year: the unit's book for every second figure, the centre's news for every third. */
export async function proveWaitingFigures(centre: DemoAgency): Promise<void> {
  for (const [index, key] of (await listWaiting(centre)).entries()) {
    if (index % 2 === 0) {
      const received = await blobs().receive(Readable.from([Buffer.from(`${book.join("\n")}\n`)]), 10_000);
      const file = new SentFile("Sổ theo dõi tháng 12.csv", received, "text/csv");
      await centre.as("officer", at, (work) =>
        addFigureEvidence(work, key, { file, words: "Dòng 2 và 3", happenedOn: "2023-12-18" }),
      );
    }
    if (index % 3 === 0) {
      const news = {
        link: "https://trung-tam-hoi-nghi.example/tin/12-2023",
        words: "Tin trên trang của Trung tâm",
        happenedOn: "2023-12-20",
      };
      await centre.as("officer", at, (work) => addFigureEvidence(work, key, news));
    }
  }
}

async function listWaiting(centre: DemoAgency): Promise<FigureKey[]> {
  const { keys } = await centre.as("officer", at, async ({ db, scope }) => ({
    ok: true as const,
    keys: await db.$queryRaw<FigureKey[]>`
      select r.indicator_id as "indicatorId", r.period_id as "periodId", r.subject_id as "subjectId" from result r
      join indicator i on i.agency_id = r.agency_id and i.id = r.indicator_id
      join subject s on s.agency_id = r.agency_id and s.id = r.subject_id and (i.level <> 'sumOfPeople' or s.kind = 'person')
      where r.agency_id = ${scope.agencyId}::uuid and r.state in ('submitted', 'returned', 'draft')
      order by i.code, r.subject_id limit 24`,
  }));
  return keys;
}
