# On a machine with network: one file that holds the program, and its hash.
set -eu
git init --quiet shipworthy
git -C shipworthy fetch --quiet --depth 1 https://github.com/shipworthy/shipworthy "refs/tags/$VERSION"
git -C shipworthy rev-parse 'FETCH_HEAD^{commit}' # compare it with the page of the release
git -C shipworthy archive --prefix=shipworthy/ --output=../shipworthy.tar 'FETCH_HEAD^{commit}'
sha256sum shipworthy.tar >shipworthy.tar.sha256
