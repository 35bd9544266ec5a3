#!/usr/bin/env bash
# Sets up what Certwright needs in /subscriptions/44444444-4444-4444-8444-444444444441
# Needs the Azure CLI 2.37 or newer, signed in (az login) as somebody who may register applications in the
# directory and give access in that scope. May be run again; a credential is added each time.
set -euo pipefail
umask 077

subscription='44444444-4444-4444-8444-444444444441'
scope='/subscriptions/44444444-4444-4444-8444-444444444441'

az cloud set --name AzureUSGovernment
az account set --subscription "$subscription"
directory=$(az account show --query tenantId --output tsv)
if [[ $directory != 11111111-1111-4111-8111-111111111111 ]]; then
  echo "The subscription belongs to the directory $directory." >&2
  exit 1
fi

application_name='Certwright reader'
application=$(az ad app create --display-name="$application_name" --sign-in-audience AzureADMyOrg \
  --query appId --output tsv)
principal=$(az ad sp list --filter "appId eq '$application'" --query '[].id' --output tsv)
if [[ -z $principal ]]; then
  principal=$(az ad sp create --id "$application" --query id --output tsv)
fi

assign() {
  az role assignment create --subscription "$subscription" --assignee-object-id "$principal" \
    --assignee-principal-type ServicePrincipal --role "$1" --scope "$scope" --output none
}
assign acdd72a7-3385-48ef-bd42-f606fba81ae7 # Reader
assign 21090545-7ca7-4776-b22c-e363652d74d2 # Key Vault Reader

secret=$(az ad app credential reset --id "$application" --append --display-name certwright --end-date 2027-11-24 \
  --query password --output tsv)
credential=$(printf '{"kind": "CLIENT_SECRET", "clientSecret": "%s", "expiresAt": "2027-11-24T00:00:00Z"}' "$secret")

printf '{"name": %s, "environment": "AZURE_US_GOVERNMENT", "directoryId": "%s", "applicationId": "%s", "purpose": "DISCOVERY", "credential": %s}\n' \
  '"Certwright reader"' "$directory" "$application" "$credential" > certwright-account.json
echo "Wrote certwright-account.json. Register the account with it, then delete it:"
echo "  curl -H 'Content-Type: application/json' --data @certwright-account.json http://localhost:8081/api/v1/accounts"
