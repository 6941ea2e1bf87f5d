#!/bin/sh
# Tries the launcher with made-up Java homes. Usage: launcher.sh LAUNCHER
# A made-up java prints its home, class path and arguments, so that the outcome can be read.
set -u
launcher=$1
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
failed=0
tools=$(dirname "$(command -v find)")

java_home() { # FOLDER VERSION
  mkdir -p "$1/bin"
  printf 'JAVA_VERSION="%s"\n' "$2" > "$1/release"
  cat > "$1/bin/java" <<'END'
#!/bin/sh
echo "home=$(cd "$(dirname "$0")/.." && pwd)"
past=no before=
for word in "$@"; do
  [ "$past" = yes ] && echo "word=[$word]"
  [ "$before" = -cp ] && echo "path=$word"
  [ "$word" = org.leydig.cli.Leydig ] && past=yes
  before=$word
done
exit "${FAKE_STATUS:-0}"
END
  chmod +x "$1/bin/java"
}

# A checkout in which a made-up Maven "builds" an empty jar.
checkout=$place/check\ out
mkdir -p "$checkout/cli/src/main" "$checkout/library" "$place/maven" "$place/empty" "$place/rootfs" "$place/home"
cp "$launcher" "$checkout/leydig"
echo pom > "$checkout/pom.xml"; echo pom > "$checkout/cli/pom.xml"; echo a > "$checkout/cli/src/main/A.java"
cat > "$place/maven/mvn" <<'END'
#!/bin/sh
echo built >> "$PWD/builds.log"
[ -z "${MAVEN_FAILS-}" ] || { echo "[ERROR] no"; exit 1; }
sleep "${MAVEN_TAKES:-0}"
mkdir -p cli/target/lib && : > cli/target/lib/a.jar && : > cli/target/leydig-cli-0.jar
case " $* " in *' trial-spark '*) mkdir -p trial-spark/target/spark/jars && : > trial-spark/target/spark/jars/spark-core.jar &&
  : > trial-spark/target/leydig-trial-spark-0.jar ;; esac
END
chmod +x "$place/maven/mvn"

# Runs the launcher with nothing of this machine but its tools.
only() { # VARIABLE=VALUE... -- ARGUMENT...
  set -- PATH="$place/maven:$place/tools" HOME="$place/home" LEYDIG_ROOTFS="$place/rootfs" "$@"
  env -i "$@" 2>"$place/err" >"$place/out"
}
mkdir "$place/tools"
for tool in sh env dirname readlink find head sed cp mv rm mkdir touch date cat sleep printf grep tr; do
  ln -s "$(command -v $tool)" "$place/tools/$tool"
done

check() { # NAME STATUS-EXPECTED STATUS FILE PATTERN
  if [ "$2" = "$3" ] && grep -q -- "$5" "$place/$4"; then echo "ok   $1"; else
    echo "FAIL $1: status $3 instead of $2, or no '$5' in std$4:"; sed 's/^/       /' "$place/out" "$place/err"; failed=1
  fi
}

only "$checkout/leydig"; check 'no Java: says what to install' 2 $? err 'needs a JDK 25 or newer'
[ "$(wc -l < "$place/err")" -eq 1 ] || { echo 'FAIL no Java: more than one line'; failed=1; }

java_home "$place/home/.jdks/old" 17.0.9
only "$checkout/leydig"; check 'only an old Java' 2 $? err 'needs a JDK 25 or newer'

java_home "$place/home/.jdks/young" 25.0.1
only PATH="$place/tools" "$checkout/leydig"; check 'not built and no Maven' 2 $? err 'needs Maven'
only MAVEN_FAILS=1 "$checkout/leydig"; check 'a build that fails' 1 $? err 'the build failed'
only "$checkout/leydig" --version; check 'builds on first use and says so' 0 $? err 'building'
check 'found in ~/.jdks' 0 0 out 'home=.*/.jdks/young'

: > "$checkout/builds.log"
only "$checkout/leydig" 'two words' '' '*' '--for=30 d'; check 'words stay whole' 0 $? out 'word=\[two words\]'
check 'empty words stay' 0 0 out 'word=\[\]'
check 'stars stay' 0 0 out 'word=\[\*\]'
[ -s "$checkout/builds.log" ] && { echo 'FAIL built again though nothing is new'; failed=1; }

only "$checkout/leydig" trial x.yaml --out o; check 'nobody waits for Spark unasked' 0 $? out 'word=\[trial\]'
grep -q 'spark-core' "$place/out" && { echo 'FAIL Spark is on the class path unasked'; failed=1; }
only "$checkout/leydig" trial x.yaml --out o --on spark=local; check 'builds the part for Spark when asked' 0 $? err 'the part for Spark'
check 'and puts it on the class path' 0 0 out 'path=.*leydig-trial-spark-0.jar.*spark-core.jar'
: > "$checkout/builds.log"
only "$checkout/leydig" trial x.yaml --on=spark --out o; check 'Spark by --on=spark' 0 $? out 'path=.*spark-core.jar'
[ -s "$checkout/builds.log" ] && { echo 'FAIL built the part for Spark again'; failed=1; }
only "$checkout/leydig" trial spark --out o; check 'a file called spark is only a file' 0 $? out 'word=\[spark\]'
grep -q 'spark-core' "$place/out" && { echo 'FAIL a file called spark brings Spark'; failed=1; }

only FAKE_STATUS=2 "$checkout/leydig"; check 'the exit status is the program'"'"'s' 2 $? out home

ln -s "$checkout/leydig" "$place/link"; ln -s link "$place/link2"
(cd "$place/empty" && only ../link2 x); check 'through links from another folder' 0 $? out 'word=\[x\]'

java_home "$place/rootfs/usr/lib/jvm/jdk-26" 26-ea
rm -rf "$place/home/.jdks/young"
only "$checkout/leydig"; check 'newer, in /usr/lib/jvm' 0 $? out 'home=.*/rootfs/usr/lib/jvm/jdk-26'
java_home "$place/rootfs/Library/Java/JavaVirtualMachines/t.jdk/Contents/Home" 25; rm -rf "$place/rootfs/usr"
only "$checkout/leydig"; check 'macOS folder' 0 $? out 'home=.*/Contents/Home'
java_home "$place/home/.sdkman/candidates/java/25.0.1-tem" 25.0.1
only "$checkout/leydig"; check 'SDKMAN' 0 $? out 'home=.*/25.0.1-tem'
java_home "$place/given" 25
only JAVA_HOME="$place/given" "$checkout/leydig"; check 'JAVA_HOME' 0 $? out 'home=.*/given'
only JAVA_HOME="$place/home/.jdks/old" "$checkout/leydig"; check 'JAVA_HOME too old: another is found' 0 $? out 25.0.1-tem
only LEYDIG_JAVA="$place/given/bin/java" JAVA_HOME="$place/home/.sdkman/candidates/java/25.0.1-tem" "$checkout/leydig"
check 'LEYDIG_JAVA goes first' 0 $? out 'home=.*/given'
only LEYDIG_JAVA="$place/home/.jdks/old" "$checkout/leydig"; check 'LEYDIG_JAVA too old is refused' 2 $? err 'LEYDIG_JAVA is'
ln -s "$place/given/bin/java" "$place/tools/java"
only "$checkout/leydig"; check 'PATH, through a link' 0 $? out 'home=.*/given'

touch -d '+5 seconds' "$checkout/cli/src/main/A.java" 2>/dev/null || { sleep 1; touch "$checkout/cli/src/main/A.java"; }
: > "$checkout/builds.log"
only "$checkout/leydig"; check 'builds again when a source is newer' 0 $? err 'building'
touch "$checkout/cli/src/main/A.java"; touch -d '-1 hour' "$checkout/cli/target/builds/ready"
: > "$checkout/builds.log"
only MAVEN_TAKES=1 "$checkout/leydig" & first=$!
only MAVEN_TAKES=1 "$checkout/leydig" & second=$!
wait $first; one=$?; wait $second; two=$?
[ "$one$two" = 00 ] && [ "$(wc -l < "$checkout/builds.log")" -eq 1 ] && echo 'ok   two at once: one build' || {
  echo "FAIL two at once: statuses $one $two, builds: $(wc -l < "$checkout/builds.log")"; failed=1; }

touch -d '-1 hour' "$checkout/cli/target/builds/ready"; mkdir -p "$checkout/target/building"; echo 999999 > "$checkout/target/building/pid"
only "$checkout/leydig"; check 'a lock whose owner is gone is taken over' 0 $? out home
exit $failed
