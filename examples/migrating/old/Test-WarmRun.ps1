param([string]$Folder = 'Logs\Telemetry', [double]$Threshold = 60)

$file = Get-ChildItem $Folder -Filter 'WarmRun*.json' | Sort-Object LastWriteTime -Descending | Select-Object -First 1
$run = Get-Content $file.FullName -Raw | ConvertFrom-Json

$improvement = [math]::Round($run.ImprovementPercent)
if ($improvement -lt $Threshold) {
    Write-Error "Warm run improved by $improvement %, wanted $Threshold %"
    exit 1
}

$slow = $run.Queues | Where-Object { $_.DelayMs -gt 500 }
if ($slow) { Write-Error "Slow queues: $($slow.Name -join ', ')"; exit 1 }
