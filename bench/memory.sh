#!/bin/bash
# Two years of one man in a heap of 256 MB: passes when it ends. Prints a result sheet (see results/).
set -eu
. "$(dirname "$0")/start.sh"
exec "$java" -Xmx256m -XX:+UseSerialGC -cp "$classes" org.leydig.bench.machine.TwoYears
