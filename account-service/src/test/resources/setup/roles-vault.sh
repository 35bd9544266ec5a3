#!/usr/bin/env bash
# Sets up what Certwright needs in /subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg-shop-prod/providers/Microsoft.KeyVault/vaults/kv-demo-001
# Needs the Azure CLI 2.37 or newer, signed in (az login) as somebody who may register applications in the
# directory and give access in that scope. May be run again; a credential is added each time.
set -euo pipefail
umask 077

subscription='44444444-4444-4444-8444-444444444441'
scope='/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg-shop-prod/providers/Microsoft.KeyVault/vaults/kv-demo-001'

az cloud set --name AzureCloud
az account set --subscription "$subscription"
directory=$(az account show --query tenantId --output tsv)

application_name='Certwright'
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
assign a4417e6f-fecd-4de8-b567-7b0420556985 # Key Vault Certificates Officer

secret=$(az ad app credential reset --id "$application" --append --display-name certwright --end-date 2027-11-24 \
  --query password --output tsv)
credential=$(printf '{"kind": "CLIENT_SECRET", "clientSecret": "%s", "expiresAt": "2027-11-24T00:00:00Z"}' "$secret")

printf '{"name": %s, "environment": "AZURE", "directoryId": "%s", "applicationId": "%s", "purpose": "ALL", "credential": %s}\n' \
  '"Certwright"' "$directory" "$application" "$credential" > certwright-account.json
echo "Wrote certwright-account.json. Register the account with it, then delete it:"
echo "  curl -H 'Content-Type: application/json' --data @certwright-account.json http://localhost:8081/api/v1/accounts"
