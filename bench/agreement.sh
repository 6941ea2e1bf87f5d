#!/bin/bash
# The healthy young man without noise, by Leydig and by a CVODE program written from his SBML: bench/agreement.sh [DAYS]
# Needs: apt-get install python3-sbml5 libsundials-dev gcc. Prints a result sheet (see results/).
set -eu
. "$(dirname "$0")/start.sh"
mkdir -p "$here/target/agreement"
exec "$java" -cp "$classes" org.leydig.bench.agreement.SbmlAgreement "$here/peers" "$here/target/agreement" "$@"
