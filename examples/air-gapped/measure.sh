# Inside, in the repository.
set -eu
shipworthy() { node "$HOME/shipworthy/dist/cli.js" "$@"; }
shipworthy regression-pack
shipworthy drift-check
shipworthy release-gate
