import path from "node:path";
import type pg from "pg";
import type { DatabaseCluster } from "../server/embedded-postgres";
import { signedIn } from "../tests/support/http";
import type { Shape } from "./agency-data";
import { measureBoards } from "./boards";
import { gridOf } from "./grid";
import { type Client, clientOf } from "./http-client";
import { measureLoaders } from "./loaders";
import { planLogSettings } from "./plan-log";
import type { Line } from "./report";
import { aSeededAgency, type SeededAgency } from "./seeded-agency";
import { peakMegabytes, type RunningServer, startApp, startFloor } from "./servers";
import { measureManyCells, measureOneCell, measureWriters } from "./writing";

export type Bench = {
  cluster: DatabaseCluster;
  environment: Record<string, string>;
  admin: pg.Client;
  /** Servers that are ended when the run is over, however it ends. */
  running: { stop(): Promise<void> }[];
  goals: readonly string[];
  rowsBehindBoard: number;
};

type IsAsked = (...goals: string[]) => boolean;

const grid: Shape = { units: 50, people: 10, indicators: 10, periods: 12, cadence: "month", filledPeriods: 8 };
const board: Shape = { units: 100, people: 10, indicators: 10, periods: 10, cadence: "day", filledPeriods: 10 };
const fewRows: Shape = { units: 10, people: 10, indicators: 10, periods: 4, cadence: "month", filledPeriods: 4 };

/** Every goal that is asked for, in turn; a line is given as soon as it is known. */
export async function* measure(bench: Bench): AsyncGenerator<Line> {
  const { environment, running, goals } = bench;
  const isAsked = (...some: string[]) => some.some((goal) => goals.includes(goal));
  const app = await startApp(environment);
  running.push(app);
  if (isAsked("1", "2", "5", "9")) yield* measureWriting(bench, app, isAsked);
  if (isAsked("4", "12")) yield* measureReading(bench, app, isAsked);
  yield memoryOf(app);
}

async function* measureWriting({ admin, environment, running }: Bench, app: RunningServer, isAsked: IsAsked) {
  const ours = await aSeededAgency(admin, grid, { standings: "by the app" });
  const floor = await aSeededAgency(admin, grid, { standings: "by the app" });
  await admin.query("vacuum analyze");
  const floorServer = await startFloor(environment);
  running.push(floorServer);
  const sides = {
    ours: { seeded: ours, client: await readerOf(app, ours), grid: gridOf(ours, 1) },
    floor: { seeded: floor, client: clientOf(floorServer.url), grid: gridOf(floor, 1) },
  };
  if (isAsked("1", "9")) yield* await measureOneCell(sides);
  if (isAsked("2")) yield await measureManyCells(sides);
  if (isAsked("5")) yield await measureWriters(sides);
}

async function* measureReading(bench: Bench, app: RunningServer, isAsked: IsAsked) {
  const { admin, rowsBehindBoard } = bench;
  const days = rowsBehindBoard / (board.units * board.indicators);
  const large: Shape = { ...board, people: 10_000, periods: days, filledPeriods: days };
  const many = await aSeededAgency(admin, large, { standings: "by grouping" });
  if (isAsked("4")) {
    const few = await aSeededAgency(admin, board, { standings: "by grouping" });
    await admin.query("vacuum analyze");
    const readers = { few: await readerOf(app, few), many: await readerOf(app, many) };
    yield* await measureBoards(admin, { seeded: few, reader: readers.few }, { seeded: many, reader: readers.many });
  }
  if (isAsked("12")) yield* await measureLoaderStatements(bench, many);
}

async function measureLoaderStatements({ admin, cluster, environment, running }: Bench, many: SeededAgency) {
  const few = await aSeededAgency(admin, fewRows, { standings: "by the app" });
  await admin.query("vacuum analyze");
  for (const setting of planLogSettings) await admin.query(setting);
  const logged = await startApp(environment);
  running.push(logged);
  return measureLoaders(
    path.join(cluster.home, "postgres.log"),
    { seeded: few, reader: await readerOf(logged, few), rows: few.shape.people },
    { seeded: many, reader: await readerOf(logged, many), rows: many.shape.people },
  );
}

async function readerOf(app: RunningServer, { officer }: SeededAgency): Promise<Client> {
  return clientOf(app.url, { Cookie: await signedIn(app.url, officer) });
}

function memoryOf({ pid }: RunningServer): Line {
  const peak = peakMegabytes(pid);
  return {
    goal: "–",
    what: "most memory of the app so far",
    found: peak === null ? "unknown" : `${peak} MB`,
    wanted: "",
    isMet: null,
  };
}
