#!/bin/bash
# Many men in a block beside the same men one by one: bench/blocks.sh [ROUNDS [WIDTH [HOURS [MEN]]]]
# Prints a result sheet (see results/).
set -eu
. "$(dirname "$0")/start.sh"
exec "$java" -XX:+UseSerialGC --add-modules jdk.incubator.vector -cp "$classes" org.leydig.bench.speed.BlockYear "$@"
