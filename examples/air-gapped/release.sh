# Inside, on the tag of a release: the signed bundle, as one file for the medium.
set -eu
shipworthy() { node "$HOME/shipworthy/dist/cli.js" "$@"; }
shipworthy doc-sync-check
shipworthy release-evidence --tag "$TAG" --signing-key "$SIGNING_KEY" --zip
