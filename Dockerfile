FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=build /app /app
# The volume for files takes its owner from here.
RUN install -d -o node -g node /data
USER node
EXPOSE 3000
CMD ["node", "dist/apps/cli/src/main.js", "serve"]
