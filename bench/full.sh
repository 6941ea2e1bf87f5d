#!/bin/bash
# Runs commands onto a disk of 200 kB that fills up: each must refuse, name the path and leave nothing half-written; a trial
# goes on when there is space again, with the files of a run that was never stopped. Mounts a tmpfs, so run it as root.
set -eu
leydig=$(cd -P "$(dirname "$0")/.." && pwd)/leydig
work=$(mktemp -d)
disk=$work/disk
mkdir "$disk" "$work/free"
mount -t tmpfs -o size=200k tmpfs "$disk"
trap 'cd /; umount "$disk"; rm -rf "$work"' EXIT
cat > "$work/trial.yaml" <<'TRIAL'
title: Four weeks
population: obese
men: 60
for: 4wk
arms: {none: none, clomiphene: clomiphene 25 mg po daily}
end points: [change in T at 4wk]
TRIAL

refused() { # WHAT-MAY-BE-LEFT COMMAND...
  left=$1
  shift
  cd "$disk"
  if "$leydig" "$@" --quiet > /dev/null 2> "$work/said"; then echo "NOT REFUSED: $*"; exit 1; fi
  grep -q LEY3102 "$work/said" || { cat "$work/said"; exit 1; }
  found=$(ls -A)
  [ "$found" = "$left" ] || { echo "LEFT BEHIND by $*: $found"; exit 1; }
  echo "refused, nothing left but '${left}': $1 ... $(tr '\n' ' ' < "$work/said" | sed 's/.*There/There/')"
}

refused "" simulate healthy-young --for 30d --sample 10min --out a.csv
LEYDIG_OPTS="-Djava.io.tmpdir=$disk" refused "" simulate healthy-young --for 30d --sample 10min --out "$work/free/a.parquet"
refused "" compare after-testosterone --men 1 --out report
refused trial.journal trial "$work/trial.yaml" --out trial
mount -o remount,size=50m "$disk"
(cd "$disk" && "$leydig" trial "$work/trial.yaml" --out trial --quiet)
(cd "$work/free" && "$leydig" trial "$work/trial.yaml" --out trial --quiet)
diff -r "$disk/trial" "$work/free/trial" && echo "the trial went on: the same files as of one that was not stopped"
