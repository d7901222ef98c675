// Lines out of agents' sessions that read as more than they do, each beside the line that it must not be taken for.
// Written from memory, not from the specs: loops over the project's programs, finders that feed `rm`, files made for one look.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a shell's, not a template

import type { FieldTable } from "./table.ts";

export const AGENTS_SESSIONS: FieldTable = {
  "": [
    "find . -type f -name '*.log' -mtime +7 -print0 | xargs -0 rm -f",
    "find . -name '*.pyc' -o -name '*.pyo' | xargs rm -f",
    "find . -name __pycache__ -type d | grep -v venv | xargs rm -rf",
    "rm -rf packages/*/dist packages/*/.turbo && pnpm build",
    "latexmk -C && rm -f *.aux *.bbl *.log *.toc",
    'for t in build/tests/*_test; do timeout 60 "$t" --gtest_brief=1 || echo "FAILED $t"; done',
    "touch logs/.gitkeep && truncate -s 0 logs/dev.log",
    "php artisan key:generate --show",
    "echo 'print(1)' > probe.py && python probe.py; rm probe.py",
  ],
  destructive: [
    "touch 'src .log'; find . -name '*.log' | xargs rm -rf",
    "find . -name '*.log' -o -type f | xargs rm -f",
    "find . ! \\( -name '*.log' -o -name '*.tmp' \\) | xargs rm -f",
    "find . -name '*.log' -printf '/home/ada/x\\n' | xargs rm -f",
    "find . -name '*.log' | sed 's/log$/db/' | xargs rm -f",
    "rm -f $(find . -name '*.log' | sed 's/log$/db/')",
    "find . -name '*.log' | grep x list.txt | xargs rm",
    "rm -rf packages/$X/dist",
    "rm -rf ../*/dist",
    "truncate -s 0 data.db x.log",
    "echo x > probe.py; mv src/app.py probe.py; rm probe.py",
  ],
  "guard-tamper": ["truncate -s 0 /var/log/auth.log"],
  "credential-change": ["php artisan key:generate"],
  "hidden-code": [
    'for t in /tmp/*_test; do "$t"; done',
    'for t in ../*/run; do "$t"; done',
    "/usr/bin/c?rl --version",
    'cat $X > tests/a_test; for t in tests/*_test; do "$t"; done',
  ],
};
