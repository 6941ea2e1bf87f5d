#!/bin/bash
# Blocks of men beside LSODAR on pulse25, time and error of both, in alternation: bench/equal-error.sh [ROUNDS [WIDTH]]
# Needs: apt-get install r-cran-desolve r-base-dev. Prints a result sheet (see results/).
set -eu
. "$(dirname "$0")/start.sh"
lsodar
exec "$java" -XX:+UseSerialGC --add-modules jdk.incubator.vector -cp "$classes" org.leydig.bench.speed.EqualError "$built" "$@"
