#!/bin/bash
# The JMH benchmarks: bench/jmh.sh [PATTERN and any other option of JMH], such as: bench/jmh.sh Pulse25Year -p scheme=EXPLICIT
set -eu
. "$(dirname "$0")/start.sh"
exec "$java" -cp "$classes" org.openjdk.jmh.Main -jvmArgs -XX:+UseSerialGC "$@"
