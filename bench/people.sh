#!/bin/bash
# Virtual men beside published ones: bench/people.sh LeanYoung [MEN] | Trends [MAN...], both with parameter=value.
set -eu
. "$(dirname "$0")/start.sh"
what=$1
shift
exec "$java" -cp "$classes" "org.leydig.bench.people.$what" "$@"
