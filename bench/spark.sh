#!/bin/bash
# Holds one trial on this machine's threads, on Spark inside the program, and on a standalone cluster of a master and two
# workers, which are processes of their own; kills a worker, and then the trial itself, without warning; and compares the
# files. Prints a result sheet (see results/). Usage: spark.sh [TRIAL.yaml [MEN [SEED]]]
set -eu
. "$(dirname "$0")/start.sh"
root=$(cd "$here/.." && pwd)
trial=$(realpath "${1:-$root/examples/trial-enclomiphene.yaml}")
men=${2:-60}
seed=${3:-1}
place=$(mktemp -d)
daemons=
stop() { # the master and workers, by the numbers they were started with, and what they started
  for pid in $daemons; do kill -9 $(children "$pid") "$pid" 2>/dev/null || true; done
}
trap 'stop; rm -rf "$place"' EXIT
children() { ps -o pid= --ppid "$1" 2>/dev/null || true; }
now() { date +%s.%N; }
seconds() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", b - a }'; }
fail() { echo "spark.sh: $*" >&2; exit 1; }

# ---- a trial in a folder of its own; every one writes to `out` there, so that the record of what was run is the same ----
begin() { # NAME WORD...
  mkdir -p "$place/$1"
  local name=$1; shift
  cd "$place/$name"
  exec "$root/leydig" trial "$trial" --men "$men" --seed "$seed" --out out "$@"
}
hold() { # NAME WORD...: sets $took
  local from; from=$(now)
  (begin "$@") > "$place/said.$1" 2>&1 || { cat "$place/said.$1" >&2; fail "$1 failed"; }
  took=$(seconds "$from" "$(now)")
}
verdict() { # NAME
  if diff -r "$place/local/out" "$place/$1/out" > "$place/differences"; then echo "equal"; else
    echo "DIFFERENT"; cp "$place/differences" "$place/different"
  fi
}
rows=
row() { rows="$rows| $1 | $2 | $3 |
"; }

machine=$("$java" -cp "$classes" org.leydig.bench.machine.Machine)
export LEYDIG_JAVA=${java%/bin/java}
"$root/leydig" trial --help --on spark > /dev/null 2> "$place/build.log" || fail "cannot be built: $(cat "$place/build.log")"
home=$root/trial-spark/target/spark

hold local
row "this machine's threads" "$took" "-"
hold inside --on "spark=local[2]"
row "Spark inside the program, \`local[2]\`" "$took" "$(verdict inside)"

# ---- a cluster ----
export SPARK_HOME=$home SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 JAVA_HOME=${java%/bin/java}
port=${SPARK_PORT:-17077}
daemon() { # NAME CLASS WORD...: sets $pid
  local name=$1; shift
  "$java" -Xmx256m -XX:+UseSerialGC -cp "$home/jars/*" "$@" > "$place/$name.log" 2>&1 &
  pid=$!
  disown "$pid"
  daemons="$daemons $pid"
}
registered() { grep -c 'Registering worker' "$place/master.log" || true; }
worker() { # NAME: sets $pid
  local before; before=$(registered)
  daemon "$1" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 -c 1 -m 1500M -d "$place/$1" --webui-port 0 \
    "spark://127.0.0.1:$port"
  for _ in $(seq 150); do [ "$(registered)" -gt "$before" ] && return; sleep 0.2; done
  fail "$1 did not register"
}
daemon master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0
for _ in $(seq 150); do grep -q 'New state: ALIVE' "$place/master.log" && break; sleep 0.2; done
worker first
worker second; two=$pid
url=spark://127.0.0.1:$port

hold cluster --on "spark=$url"
row "master and two workers of one core each" "$took" "$(verdict cluster)"

# ---- a worker is lost without warning: it and its executor, with whatever they had under way ----
first_batch() { # NAME PID: waits until its journal holds men, and others are under way
  until [ "$(stat -c %s "$place/$1/out.journal" 2>/dev/null || echo 0)" -gt 1000 ]; do
    kill -0 "$2" 2>/dev/null || fail "$1 was over before anything could be killed; give it more men"
    sleep 0.05
  done
}
from=$(now)
begin worker --on "spark=$url" > "$place/said.worker" 2>&1 &
run=$!
first_batch worker $run
[ -n "$(children "$two")" ] || fail "the second worker has no executor"
kill -9 "$two" $(children "$two")
wait $run || { cat "$place/said.worker" >&2; fail "the trial did not survive the worker"; }
row "the same, one worker and its executor killed (\`kill -9\`) after the first batch" "$(seconds "$from" "$(now)")" "$(verdict worker)"
told=$(grep -o 'Spark has lost executor.*elsewhere' "$place/said.worker" || echo 'nothing')

# ---- the trial itself is killed, and goes on elsewhere ----
worker third
from=$(now)
begin killed --on "spark=$url" > "$place/said.killed" 2>&1 &
run=$!
first_batch killed $run
kill -9 $run
wait $run 2>/dev/null || true
hold killed
again=$(grep -o 'going on: [0-9]* men of [0-9]*' "$place/said.killed" || echo 'going on: nobody')
row "the trial on the cluster killed (\`kill -9\`) after the first batch, ended on this machine's threads ($again)" \
  "$(seconds "$from" "$(now)")" "$(verdict killed)"

cat <<END
# One trial here, on Spark and on a cluster that loses a worker

$machine
- Spark: $(basename "$home"/jars/spark-core_*.jar .jar), master and workers as processes of this machine, on 127.0.0.1
- trial: $(basename "$trial"), $men men randomised of $(($(wc -l < "$place/local/out/men.csv") - 1)) screened, seed $seed
- files compared with those of the first row, byte for byte: $(cd "$place/local/out" && find . -type f | wc -l) ($(cd "$place/local/out" && find . -maxdepth 1 -type f -printf '%f ' | tr ' ' '\n' | sort | tr '\n' ' ')and panels)

| where | seconds, start to end | files |
|---|---|---|
$rows
Told of the loss: "$told".

What is asked here is whether the files are equal. The times hold Spark's start and, in each worker, that of Java, the library
and the body's compilation; two workers on one machine have no more cores than its threads.
END
[ ! -s "$place/different" ] || { cat "$place/different" >&2; exit 1; }
