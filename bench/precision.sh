#!/bin/bash
# What a digit costs, on pulse25 and on the body: bench/precision.sh [ROUNDS [HOURS]]
# Prints a result sheet (see results/).
set -eu
. "$(dirname "$0")/start.sh"
exec "$java" -XX:+UseSerialGC -cp "$classes" org.leydig.bench.speed.WorkPrecision "$@"
