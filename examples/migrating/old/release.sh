#!/bin/bash
version=${1#v}
test "$(node -p 'require("./package.json").version')" = "$version" || { echo "package.json disagrees"; exit 1; }
grep -q "## \[$version\]" CHANGELOG.md || { echo "no entry in the changelog"; exit 1; }
git diff --quiet || { echo "uncommitted changes"; exit 1; }
