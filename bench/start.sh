# Sourced by the scripts of this folder: builds the module and sets $java (a JDK 25 or newer) and $classes.
# LEYDIG_JAVA: a JDK's folder, if it lives somewhere unusual.
here=$(cd -P "$(dirname "$0")" && pwd)
java=
for home in "${LEYDIG_JAVA:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
  [ -r "$home/release" ] && [ -x "$home/bin/java" ] || continue
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
  if [ "${version:-0}" -ge 25 ]; then java=$home/bin/java; break; fi
done
[ -n "$java" ] || { echo "needs a JDK 25 or newer; set LEYDIG_JAVA to its folder" >&2; exit 2; }
if [ -z "${LEYDIG_BUILT:-}" ]; then
  (cd "$here/.." && mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true -pl bench -am package) >&2 || exit 1
fi
classes="$here/target/classes:$here/target/lib/*"

# Makes LSODAR's program ready in $built, beside the other peers.
lsodar() {
  built=$here/target/peers
  mkdir -p "$built"
  cp "$here"/peers/* "$built"
  (cd "$built" && R CMD SHLIB lsoda_pulse25.c > shlib.log 2>&1) || { cat "$built/shlib.log" >&2; exit 1; }
}
