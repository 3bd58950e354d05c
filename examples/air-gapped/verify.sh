# Anywhere, by anybody who has the public key: no network, no repository.
set -eu
shipworthy() { node "$HOME/shipworthy/dist/cli.js" "$@"; }
shipworthy release-evidence --mode verify --path "$BUNDLE" --public-key "$PUBLIC_KEY"
