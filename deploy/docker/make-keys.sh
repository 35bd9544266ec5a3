#!/bin/sh
# Makes the keys of an installation once, in /keys/all, and hands each service those it may have:
# whoever can read keyset.json can open sealed credentials.
set -eu
umask 077

java -cp "/certwright/lib/main/*" io.certwright.platform.keys.GenerateKeys /keys/all

cd /keys/all
cp -f keyset.json services.jwks /keys/account/
cp -f discovery-service.jwk /keys/discovery/
cp -f keyset.json enrollment-service.jwk /keys/enrollment/
