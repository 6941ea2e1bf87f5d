#!/bin/bash
# Leydig beside LSODAR and CVODE on pulse25, one man, one year, in alternation: bench/paired.sh [ROUNDS [TOLERANCE]]
# Needs: apt-get install r-cran-desolve r-base-dev libsundials-dev. Prints a result sheet (see results/).
set -eu
. "$(dirname "$0")/start.sh"
lsodar
(
  cd "$built"
  gcc -O3 -march=native -w -o cvode_pulse25 cvode_pulse25.c -lsundials_cvode -lsundials_nvecserial \
    -lsundials_sunmatrixdense -lsundials_sunlinsoldense -lsundials_sunnonlinsolfixedpoint -lm
)
exec "$java" -XX:+UseSerialGC -cp "$classes" org.leydig.bench.speed.PairedRun "$built" "$@"
