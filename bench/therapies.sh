#!/bin/bash
# How exact the usual method is under treatment: bench/therapies.sh [MEN [DAYS]]
# Prints a table (see results/precision.md).
set -eu
. "$(dirname "$0")/start.sh"
exec "$java" -XX:+UseSerialGC -cp "$classes" org.leydig.bench.speed.TherapyPrecision "$@"
