param([string]$Out = "$env:TEMP\regression")
$ErrorActionPreference = 'Stop'

foreach ($feed in Get-ChildItem data\*.json) {
    node src\import.mjs $feed.FullName $Out
    if ($LASTEXITCODE -ne 0) { throw "import failed for $($feed.Name)" }

    $expected = Get-Content "golden\$($feed.BaseName).json" -Raw | ConvertFrom-Json
    $actual = Get-Content "$Out\result.json" -Raw | ConvertFrom-Json
    if ($actual.total -ne $expected.total) { throw "$($feed.Name): total is $($actual.total), expected $($expected.total)" }
}
Write-Host 'Regression passed'
