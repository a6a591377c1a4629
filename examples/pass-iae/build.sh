#!/bin/sh
# Builds the example with a JDK alone, against the jars of a distribution, and drops it into its plugins/ folder:
#   sh examples/pass-iae/build.sh [LIB [PLUGINS]]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
lib=${1:-$here/../../app/target/parcours/lib}
plugins=${2:-$here/../../app/target/parcours/plugins}
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT

"${bin}javac" -encoding UTF-8 --release 17 --module-path "$lib" -d "$classes" $(find "$here/src" -name '*.java')
cp -R "$here/resources/." "$classes"
"${bin}jar" --create --file "$plugins/pass-iae.jar" -C "$classes" .
