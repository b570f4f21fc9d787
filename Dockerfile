# syntax=docker/dockerfile:1
# The service as a small image: no shell, no package manager, no root. Build: docker build -t teamsjourney .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Pages are built by Node during the build of the projects that have one.
COPY --from=node:22-bookworm-slim /usr/local/bin/node /usr/local/bin/
COPY --from=node:22-bookworm-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages --mount=type=cache,target=/root/.npm \
    dotnet publish src/TeamsJourney.App --configuration Release --output /app -p:UseAppHost=false --use-current-runtime --self-contained false \
    # The embedded store's folder: an empty one to copy, since the last image has no shell to make it.
    && mkdir /data

# "extra" has ICU and time zones: the service speaks Dutch, dates included.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
ENV Storage__Path=/data/journeys.db
VOLUME /data
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "TeamsJourney.App.dll"]
