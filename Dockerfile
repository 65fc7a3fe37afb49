# The archive as an image: `docker build --tag communique .`, then
# `docker run --publish 127.0.0.1:4000:4000 --volume communique:/var/lib/communique communique`.
# docs/operation.md says more.

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /opt/communique
COPY package.json package-lock.json ./
COPY apps/cli/package.json apps/cli/
COPY apps/reader/package.json apps/reader/
COPY apps/server/package.json apps/server/
COPY packages/archive/package.json packages/archive/
COPY packages/containers/package.json packages/containers/
COPY packages/export/package.json packages/export/
COPY packages/full-text/package.json packages/full-text/
COPY packages/pothos-kysely/package.json packages/pothos-kysely/
COPY packages/press/package.json packages/press/
COPY packages/reported-speech/package.json packages/reported-speech/
COPY packages/schema/package.json packages/schema/
COPY packages/sdk/package.json packages/sdk/
# What the command and the server need, and nothing that builds or tests them.
RUN npm ci --workspace communique --omit dev --ignore-scripts --no-audit --no-fund

# The reading room, by what builds it.
FROM node:24.21.0-bookworm-slim AS reader
WORKDIR /opt/communique
COPY package.json package-lock.json ./
COPY apps/reader/package.json apps/reader/
COPY packages/export/package.json packages/export/
COPY packages/sdk/package.json packages/sdk/
RUN npm ci --workspace @communique/reader --ignore-scripts --no-audit --no-fund
COPY apps/reader apps/reader
COPY packages/export packages/export
COPY packages/sdk packages/sdk
COPY tsconfig.base.json ./
RUN npm run build --workspace @communique/reader

FROM node:24.21.0-bookworm-slim
# It cannot see on which address its port is published, so it answers to local names only, until COMMUNIQUE_PUBLIC_URL or
# COMMUNIQUE_HOSTS names others.
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    COMMUNIQUE_HOSTS=localhost \
    COMMUNIQUE_DATA=/var/lib/communique
WORKDIR /opt/communique
COPY --from=packages /opt/communique ./
COPY apps apps
COPY packages packages
COPY --from=reader /opt/communique/apps/reader/dist apps/reader/dist
RUN ln -s /opt/communique/apps/cli/bin/communique.js /usr/local/bin/communique \
    && install --directory --owner 1000 --group 1000 /var/lib/communique
VOLUME /var/lib/communique
EXPOSE 4000
# The user "node" of the image, by number: clusters that refuse root cannot see through a name.
USER 1000:1000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
    CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["communique"]
CMD ["serve"]
