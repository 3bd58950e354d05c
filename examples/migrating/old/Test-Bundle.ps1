param([Parameter(Mandatory)][string]$Bundle)

$missing = @('README.md', 'rollup.csv') | Where-Object { -not (Test-Path (Join-Path $Bundle $_)) }
if ($missing) { throw "Missing: $($missing -join ', ')" }

$readme = Get-Content (Join-Path $Bundle 'README.md') -Raw
foreach ($file in Get-ChildItem $Bundle -Exclude README.md) {
    $hash = (Get-FileHash $file -Algorithm SHA256).Hash
    if ($readme -notmatch $hash) { throw "README does not list the hash of $($file.Name)" }
}
