#!/usr/bin/env bash
# Adds a migration of both contexts to all three engines: bash infra/migration.sh AddSomething [App|Catalog]
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?"usage: bash infra/migration.sh Name [App|Catalog]"}
dotnet tool restore > /dev/null
for engine in Sqlite PostgreSql SqlServer; do
  for context in ${2:-App Catalog}; do
    dotnet ef migrations add "$name" --project "src/EcfMentor.Persistence.$engine" --startup-project "src/EcfMentor.Persistence.$engine" \
      --context "${context}DbContext" --output-dir "Migrations/$context"
  done
done
