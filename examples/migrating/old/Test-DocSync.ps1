$changed = git diff --name-only origin/main...HEAD
if (($changed -match '^src/') -and -not ($changed -match '^docs/')) {
    throw 'Code changed, but no page of docs did'
}
if (-not ($changed -contains 'CHANGELOG.md')) {
    throw 'CHANGELOG.md has no entry'
}
