#!/bin/bash
# Succeeds if GET http://127.0.0.1:PORT/PATH answers 200. Needs nothing but bash in the image.
set -eu

port="$1"
path="$2"
exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$path" >&3
read -r _ status _ <&3
[[ "$status" == 200 ]]
