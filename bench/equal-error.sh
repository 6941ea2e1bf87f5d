#!/bin/bash
# Blocks of men beside LSODAR on pulse25, time and error of both, in alternation: bench/equal-error.sh [ROUNDS [WIDTH]]
# Needs: apt-get install r-cran-desolve r-base-dev. Prints a result sheet (see results/).
set -eu
. "$(dirname "$0")/start.sh"
built=$here/target/peers
mkdir -p "$built"
cp "$here"/peers/lsoda_{pulse25.c,pulse25.R,errors.R} "$built"
(cd "$built" && R CMD SHLIB lsoda_pulse25.c > shlib.log 2>&1 || { cat shlib.log >&2; exit 1; })
exec "$java" -XX:+UseSerialGC --add-modules jdk.incubator.vector -cp "$classes" org.leydig.bench.speed.EqualError "$built" "$@"
