#!/usr/bin/env bash
# Sets up what Certwright needs in /subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg-shop.prod_(eu)
# Needs the Azure CLI 2.37 or newer, signed in (az login) as somebody who may register applications in the
# directory and give access in that scope. May be run again; a credential is added each time.
set -euo pipefail
umask 077

subscription='44444444-4444-4444-8444-444444444441'
scope='/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg-shop.prod_(eu)'

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

allow() {
  az keyvault set-policy --subscription "$subscription" --name "$1" --object-id "$principal" \
    --certificate-permissions list get create update import delete recover purge --output none
}
for vault in $(az keyvault list --subscription "$subscription" --resource-group='rg-shop.prod_(eu)' --query '[].name' --output tsv); do
  roles=$(az keyvault show --subscription "$subscription" --name "$vault" \
    --query properties.enableRbacAuthorization --output tsv)
  if [[ $roles != true ]]; then allow "$vault"; fi
done

openssl req -x509 -newkey rsa:3072 -nodes -sha256 -days 365 -subj /CN=certwright \
  -keyout certwright-key.pem -out certwright-certificate.pem
az ad app credential reset --id "$application" --append --display-name certwright \
  --cert @certwright-certificate.pem --output none
pem=$(awk '{printf "%s\\n", $0}' certwright-key.pem certwright-certificate.pem)
credential=$(printf '{"kind": "CLIENT_CERTIFICATE", "certificatePem": "%s"}' "$pem")

printf '{"name": %s, "environment": "AZURE", "directoryId": "%s", "applicationId": "%s", "purpose": "ALL", "credential": %s}\n' \
  '"Certwright"' "$directory" "$application" "$credential" > certwright-account.json
echo "Wrote certwright-account.json. Register the account with it, then delete it:"
echo "  curl -H 'Content-Type: application/json' --data @certwright-account.json http://localhost:8081/api/v1/accounts"
