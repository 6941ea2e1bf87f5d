#!/bin/bash
# A year of each drug in both grains, how far they part and what each costs: bench/grains.sh [LIVES [THERAPY...]]
# Prints a result sheet (see results/).
set -eu
. "$(dirname "$0")/start.sh"
exec "$java" -XX:+UseSerialGC -cp "$classes" org.leydig.bench.speed.GrainsYear "$@"
