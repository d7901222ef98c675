// Secrets of many kinds, made up here and put together piece by piece, so that no scanner takes this file for a leak.
// Each is [kind, the secret itself, a text as people and agents write it].

const A = "aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zC";
const HEX = "9f86d081884c7d659a2feaa0c55ad015";
const glued = (...pieces: readonly string[]) => pieces.join("");

const ROWS: readonly (readonly [kind: string, secret: string, written?: (secret: string) => string])[] = [
  ["anthropic key", glued("sk-", "ant-api03-", A)],
  ["openai key", glued("sk-", "proj-", A, A)],
  ["aws key id", glued("AK", "IA", "IOSFODNN7EXAMPLQ")],
  ["aws secret", glued("wJalrXUtnFEMI", "/K7MDENG/bPxRfiCYz9PLEKEYa"), (s) => `AWS_SECRET_ACCESS_KEY=${s}`],
  ["github classic", glued("gh", "p_", A, "0123")],
  ["github fine-grained", glued("github", "_pat_11ABCDEFG0_", A, A)],
  ["gitlab", glued("gl", "pat-", A.slice(0, 20))],
  ["slack bot", glued("xo", "xb-2345678901-2345678901234-", A.slice(0, 24))],
  ["slack webhook", glued("T01ABCDEF/B02", "GHIJKL/", A.slice(0, 24)), (s) => `https://hooks.slack.com/services/${s}`],
  ["discord webhook", glued("1122334455667788990/", A, A), (s) => `https://discord.com/api/webhooks/${s}`],
  ["discord bot", glued("MTE4NzY1NDMyMTA5ODc2NTQzMg", ".GaBcDe.", A)],
  ["stripe", glued("sk_", "live_", A.slice(0, 24))],
  ["npm", glued("npm", "_", A, "abcd")],
  ["pypi", glued("py", "pi-AgEIcHlwaS5vcmc", A)],
  ["hugging face", glued("h", "f_", A)],
  ["sendgrid", glued("S", "G.", A.slice(0, 22), ".", A, "abcdefghijk")],
  ["telegram", glued("123456789:", "AAH", A)],
  ["google api", glued("AI", "za", A, "-1a")],
  ["google oauth", glued("GOC", "SPX-", A.slice(0, 28))],
  ["age", glued("AGE-SECRET-", "KEY-1", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE6")],
  ["jwt", glued("eyJhbGciOiJIUzI1NiJ9", ".eyJzdWIiOiIxMjM0NTY3ODkwIn0.", A)],
  ["bearer header", glued("tok-", HEX), (s) => `curl -H "Authorization: Bearer ${s}" https://api.example`],
  ["basic header", glued("YWRtaW46", "aHVudGVyMg=="), (s) => `curl -H 'Authorization: Basic ${s}' https://api.example`],
  ["cookie header", glued("sid=", HEX), (s) => `curl -H "Cookie: ${s}" https://api.example`],
  ["api key header", glued("k", HEX), (s) => `curl -H "X-API-Key: ${s}" https://api.example`],
  ["user of curl", "hunter2-of-curl", (s) => `curl -u admin:${s} https://api.example`],
  ["user in a URL", "hunter2-of-url", (s) => `git clone https://ada:${s}@git.example/x.git`],
  ["database URL", "hunter2-of-db", (s) => `psql postgres://app:${s}@db.example/prod`],
  ["option", "hunter2-of-option", (s) => `mysql --password=${s} -e 'select 1'`],
  ["short option of mysql", "hunter2-of-mysql", (s) => `mysql -u root -p${s} -e 'select 1'`],
  ["option with a blank", "hunter2-of-blank", (s) => `tool login --token ${s}`],
  ["assignment", "hunter2-of-env", (s) => `DB_PASSWORD="${s}" npm start`],
  ["json field", "hunter2-of-json", (s) => `curl -d '{"password": "${s}"}' https://api.example`],
  ["form field", "hunter2-of-form", (s) => `curl -d 'user=a&passwd=${s}&x=1' https://api.example`],
  ["netrc", "hunter2-of-netrc", (s) => `echo 'machine api.example login ada password ${s}' >> ~/.netrc`],
  ["sshpass", "hunter2-of-sshpass", (s) => `sshpass -p ${s} ssh root@host.example`],
  ["piped to a login", "hunter2-of-pipe", (s) => `echo ${s} | docker login -u me --password-stdin`],
  ["azure account key", glued(A, A, "ab=="), (s) => `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${s}`],
  ["azure sas", glued("s", HEX, HEX), (s) => `https://a.blob.core.windows.net/c?sv=2024&sig=${s}`],
  ["aws presigned", glued(HEX, HEX), (s) => `https://b.s3.amazonaws.com/k?X-Amz-Signature=${s}`],
  ["digitalocean", glued("dop", "_v1_", HEX, HEX)],
  ["vault", glued("hv", "s.", A)],
  ["databricks", glued("da", "pi", HEX)],
  ["atlassian", glued("ATA", "TT3xFfGF0", A)],
  ["twilio", glued("S", "K", HEX)],
  ["mailgun", glued("ke", "y-", HEX)],
  ["shopify", glued("shp", "at_", HEX)],
  ["linear", glued("lin", "_api_", A)],
  ["doppler", glued("dp", ".pt.", A)],
  ["figma", glued("fig", "d_", A)],
  ["sentry", glued("sntr", "ys_", A, A)],
  [
    "private key",
    glued("MIIEpAIBAAKCAQEA", A),
    (s) => `-----BEGIN RSA PRIVATE KEY-----\n${s}\n-----END RSA PRIVATE KEY-----`,
  ],
  ["private key without end", glued("b3BlbnNzaC1rZXktdjE", A), (s) => `-----BEGIN OPENSSH PRIVATE KEY-----\n${s}`],
  ["said in words", "swordfish", (s) => `the admin password is ${s}, please log in with it`],
  ["said in short", "hunter2!", (s) => `use password ${s} for the staging server`],
  ["said pin", "4711", (s) => `my pin is ${s}`],
  ["said token", "tok_9981-a", (s) => `here is my token: ${s}`],
];

export interface Planted {
  readonly kind: string;
  readonly secret: string;
  readonly text: string;
}

export const PLANTED: readonly Planted[] = ROWS.map(([kind, secret, written = (it: string) => `export X=${it}`]) => ({
  kind,
  secret,
  text: written(secret),
}));
