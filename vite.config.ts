import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";

declare module "@remix-run/node" {
  // Loaders and actions answer with single fetch's types.
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
    tsconfigPaths(),
  ],
  build: {
    // The policy allows fonts and pictures from our own address, not from data: addresses.
    assetsInlineLimit: 0,
    sourcemap: isSsrBuild === true,
  },
  optimizeDeps: {
    // A cold cache would otherwise find packages while the page is open and load React twice.
    entries: ["app/entry.client.tsx", "app/root.tsx", "app/routes/**/*.tsx"],
    // Remix looks for styles in everything a route imports, the server's files too; their packages are not for browsers.
    exclude: [
      "@node-rs/argon2",
      "@prisma/adapter-pg",
      "@prisma/client",
      "@prisma/client/runtime/client",
      "graphile-worker",
      "lucia",
      "pg",
      "pino",
      "rate-limiter-flexible",
      "uuidv7",
    ],
    // The search for packages reads a route whole, with what Remix takes out of it for the browser.
    esbuildOptions: {
      plugins: [
        {
          name: "leave-out-server-files",
          setup({ onResolve }) {
            onResolve({ filter: /\.server$/ }, ({ path }) => ({ path, external: true }));
          },
        },
      ],
    },
  },
}));
