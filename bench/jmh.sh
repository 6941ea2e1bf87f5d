#!/bin/bash
# The JMH benchmarks (on a loaded machine read the least of the sampled times, p0.00, and compare only within one run):
# bench/jmh.sh [PATTERN and any other option of JMH], such as: bench/jmh.sh Pulse25Year -p scheme=EXPLICIT
set -eu
. "$(dirname "$0")/start.sh"
"$java" -XX:+UseSerialGC -cp "$classes" org.leydig.bench.machine.Machine
exec "$java" -cp "$classes" org.openjdk.jmh.Main -jvmArgs -XX:+UseSerialGC "$@"
