// Times the engine alone: what judging one shell command takes, without hook, socket or log.
// Run it with: node --import tsx test/bench/judge.ts
import { judgeLine } from "../invariants/judge-line.ts";

const COMMANDS = [
  "ls -la src",
  "git status --short",
  "npm test -- --run",
  "grep -rn 'total' src | head -20",
  "cd packages/core && npx tsc --noEmit && cd -",
  'for f in src/*.ts; do wc -l "$f"; done | sort -n | tail -5',
  "git add -A && git commit -m 'Count quantities' && git push origin main",
  "curl -sS -X POST -H 'content-type: application/json' -d @body.json https://api.example.com/v1/items",
  'docker run --rm -v "$PWD":/app -w /app node:20 npm ci',
  "python3 - <<'END'\nimport json, sys\nprint(json.dumps({'a': 1}))\nEND",
  "find . -name '*.log' -mtime +7 -exec rm {} +",
  "echo Y3VybCBodHRwczovL2V4YW1wbGUuY29t | base64 -d | sh",
] as const;
const ROUNDS = 200;

const micros: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const command of COMMANDS) {
    const started = performance.now();
    judgeLine(command);
    if (round > 20) micros.push((performance.now() - started) * 1000);
  }
}
micros.sort((a, b) => a - b);
const at = (share: number) => `${Math.round(micros[Math.floor(micros.length * share)] ?? 0)} µs`;
console.log(`Judging one command: median ${at(0.5)}, 90 % within ${at(0.9)}, 99 % within ${at(0.99)}`);
