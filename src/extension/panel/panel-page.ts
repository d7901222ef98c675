// The panel's HTML: one element, two files, a nonce per load, and nothing else allowed to run, load or connect.
import { randomBytes } from "node:crypto";

export interface PageSources {
  readonly script: string;
  readonly codicons: string;
  readonly cspSource: string;
}

export function panelPage({ script, codicons, cspSource }: PageSources): string {
  const nonce = randomBytes(24).toString("base64url");
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `font-src ${cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${codicons}">
<style nonce="${nonce}">html, body { height: 100%; margin: 0; padding: 0; overflow: hidden; }</style>
<title>Countersign</title>
</head>
<body>
<countersign-panel></countersign-panel>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
