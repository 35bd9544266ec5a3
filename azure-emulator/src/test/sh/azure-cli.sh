#!/usr/bin/env bash
# The Azure CLI, unchanged, against an emulator: HTTPS_PROXY and REQUESTS_CA_BUNDLE say where it is.
# Prints what was asked and what came back; only fields that every version of the CLI has.
set -euo pipefail

tenant=11111111-1111-4111-8111-111111111111
application=22222222-2222-4222-8222-222222222222

AZURE_CONFIG_DIR=$(mktemp -d)
trap 'rm -rf "$AZURE_CONFIG_DIR"' EXIT
export AZURE_CONFIG_DIR AZURE_CORE_COLLECT_TELEMETRY=false AZURE_CORE_ONLY_SHOW_ERRORS=true

say() {
  printf '$ az'
  local word
  for word in "$@"; do
    if [[ $word =~ ^[[:alnum:]./-]+$ ]]; then printf ' %s' "$word"; else printf ' "%s"' "$word"; fi
  done
  echo
}

ask() {
  say "$@"
  az "$@" --output tsv
}

refused() {
  say "$@"
  if az "$@" 2>&1 | head -n 1; then
    echo "expected a refusal" >&2
    exit 1
  fi
}

refused login --service-principal --username $application --password wrong --tenant $tenant
ask login --service-principal --username $application --tenant $tenant \
  --password demo-secret-that-opens-only-the-emulator --query "[].[name, state, user.type]"
ask account list --query "[].[id, name, isDefault]"
ask group list --query "sort_by([].{name: name, at: location}, &name)[].[name, at]"
ask keyvault list --query "sort_by([].{name: name, group: resourceGroup}, &name)[].[name, group]"
ask keyvault list --resource-group rg-shop-prod --query "sort_by([].{name: name}, &name)[].name"
ask keyvault show --name kv-demo-001 \
  --query "[name, location, properties.sku.name, properties.enableRbacAuthorization, properties.vaultUri]"
ask keyvault show --name kv-demo-002 \
  --query "[name, properties.softDeleteRetentionInDays, properties.accessPolicies[0].permissions.certificates[0]]"
refused keyvault show --name kv-none --resource-group rg-shop-prod
ask keyvault list-deleted --query "[].name"
ask logout
