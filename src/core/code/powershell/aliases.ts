// The short names that PowerShell gives its own commands. Data only.
// Those which are programs elsewhere too mean the cmdlet only where their words are the cmdlet's.

const LINES = `
  % ForEach-Object|? Where-Object|ac Add-Content|asnp Add-PSSnapin|cd Set-Location|chdir Set-Location|clc Clear-Content
  clhy Clear-History|cli Clear-Item|clp Clear-ItemProperty|cls Clear-Host|clv Clear-Variable|copy Copy-Item|cpi Copy-Item
  cpp Copy-ItemProperty|cvpa Convert-Path|del Remove-Item|diff Compare-Object|compare Compare-Object|dir Get-ChildItem
  ebp Enable-PSBreakpoint|echo Write-Output|epal Export-Alias|epcsv Export-Csv|erase Remove-Item|etsn Enter-PSSession
  exsn Exit-PSSession|fc Format-Custom|fhx Format-Hex|fl Format-List|foreach ForEach-Object|ft Format-Table|fw Format-Wide
  gal Get-Alias|gbp Get-PSBreakpoint|gc Get-Content|gcb Get-Clipboard|gci Get-ChildItem|gcm Get-Command|gcs Get-PSCallStack
  gdr Get-PSDrive|gerr Get-Error|ghy Get-History|gi Get-Item|gin Get-ComputerInfo|gjb Get-Job|gl Get-Location|gm Get-Member
  gmo Get-Module|gp Get-ItemProperty|gps Get-Process|gpv Get-ItemPropertyValue|group Group-Object|gsn Get-PSSession
  gsv Get-Service|gtz Get-TimeZone|gu Get-Unique|gv Get-Variable|gwmi Get-WmiObject|gcim Get-CimInstance|h Get-History
  history Get-History|icim Invoke-CimMethod|icm Invoke-Command|iex Invoke-Expression|ihy Invoke-History|ii Invoke-Item
  inmo Import-Module|ipal Import-Alias|ipcsv Import-Csv|ipmo Import-Module|irm Invoke-RestMethod|ise powershell_ise
  iwmi Invoke-WmiMethod|iwr Invoke-WebRequest|md mkdir|measure Measure-Object|mi Move-Item|mount New-PSDrive|move Move-Item
  mp Move-ItemProperty|nal New-Alias|ncim New-CimInstance|ndr New-PSDrive|ni New-Item|nmo New-Module|nsn New-PSSession
  nv New-Variable|nwsn New-PSWorkflowSession|ogv Out-GridView|oh Out-Host|popd Pop-Location|pushd Push-Location
  pwd Get-Location|r Invoke-History|rcim Remove-CimInstance|rcjb Receive-Job|rcsn Receive-PSSession|rd Remove-Item
  rdr Remove-PSDrive|ren Rename-Item|ri Remove-Item|rjb Remove-Job|rmo Remove-Module|rni Rename-Item|rnp Rename-ItemProperty
  rp Remove-ItemProperty|rsn Remove-PSSession|rv Remove-Variable|rvpa Resolve-Path|rwmi Remove-WmiObject|sajb Start-Job
  sal Set-Alias|saps Start-Process|start Start-Process|sasv Start-Service|sbp Set-PSBreakpoint|scb Set-Clipboard
  scim Set-CimInstance|select Select-Object|set Set-Variable|shcm Show-Command|si Set-Item|sl Set-Location|sleep Start-Sleep
  sls Select-String|sort Sort-Object|sp Set-ItemProperty|spjb Stop-Job|spps Stop-Process|spsv Stop-Service
  sv Set-Variable|swmi Set-WmiInstance|tee Tee-Object|tnc Test-NetConnection|trcm Trace-Command|type Get-Content
  where Where-Object|wjb Wait-Job|write Write-Output|clear Clear-Host|man Get-Help|help Get-Help|pause Read-Host
`;

const SHARED_LINES = `
  cat Get-Content|cp Copy-Item|curl Invoke-WebRequest|kill Stop-Process|ls Get-ChildItem|mv Move-Item|ps Get-Process
  rm Remove-Item|rmdir Remove-Item|sc Set-Content|wget Invoke-WebRequest|mkdir New-Item
`;

export const ALIASES: ReadonlyMap<string, string> = table(LINES);

/** Names of programs too: `curl`, `sc`, `rm`. */
export const SHARED: ReadonlyMap<string, string> = table(SHARED_LINES);

function table(lines: string): ReadonlyMap<string, string> {
  return new Map(
    lines
      .trim()
      .split(/\n|\|/)
      .map((line) => {
        const [name = "", to = ""] = line.trim().split(" ");
        return [name, to];
      }),
  );
}
