// What coding agents run all day, as they run it: over temporary files, with servers of their own, inside other languages.
// Written from memory, not from the specs; each harmless line has beside it one that only looks like it.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a shell's, not a template

import type { FieldTable } from "./table.ts";

export const AGENTS_DAILY: FieldTable = {
  "": [
    "rm -rf /tmp/*",
    "seq 1 20 | xargs -I{} sh -c './bench {} > /tmp/b_{}.txt' && cat /tmp/b_*.txt",
    "tar czf /tmp/backup-$(date +%s).tgz . && ls -lh /tmp/backup-*.tgz",
    "rm -rf /var/lib/apt/lists/*",
    "find . -name '*.pyc' -delete; find . -maxdepth 1 -type f -name '*.tmp' -delete",
    "find . -name '*.pyc' -o -name '*.o' -delete",
    "git rm --cached --ignore-unmatch secrets.json",
    "sed -i 's/DB_CONNECTION=mysql/DB_CONNECTION=sqlite/' .env",
    "cmake -B ${{ github.workspace }}/build -DCMAKE_BUILD_TYPE=${{ env.BUILD_TYPE }}",
    "cmake -B $OUT/build -S . && cmake --build $OUT/build -j",
    "service ssh start; service nginx restart || nginx -s reload",
    "pip install --no-deps --no-build-isolation -e .",
    "DATABASE_URL=sqlite:///./dev.db alembic upgrade head",
    "celery -A proj worker -l info -P solo & sleep 3; celery -A proj inspect ping",
    "dotnet ef migrations add AddIndex -p src/Data -s src/Api",
    "mkfs.ext4 -q -F -d root/ rootfs.img 64M",
    "emacs -Q --batch file.el -f batch-byte-compile",
    "python3 -c 'from flask import Flask; Flask(__name__).run(port=3000)'",
    "python3 -c 'import uvicorn; uvicorn.run(\"app:app\", port=8000)'",
    "cat > server.js <<'EOF'\nrequire('http').createServer((q, r) => r.end('ok')).listen(3000);\nEOF\nnode server.js & sleep 1; curl -s localhost:3000",
    "cat > app.mjs <<'EOF'\nimport express from 'express';\nconst app = express();\napp.use(express.static('public'));\napp.listen(process.env.PORT ?? 3000);\nEOF\nnode app.mjs &",
    "python3 -c 'from transformers import AutoModel; AutoModel.from_pretrained(\"./model\")'",
    'python3 -c \'from datasets import load_dataset; load_dataset("csv", data_files="a.csv")\'',
    "python3 -c 'import os; print([k for k in os.environ if \"KEY\" in k])'",
  ],
  network: [
    "scp -i ~/.ssh/id_ed25519 build.tgz ubuntu@build.example.com:/tmp/",
    "pip install --no-build-isolation requests",
    "python3 -c 'from flask import Flask; Flask(__name__).run(\"0.0.0.0\", 3000)'",
    "node -e \"require('http').createServer((q, r) => r.end('ok')).listen(3000)\"",
    "cat > s.js <<'EOF'\nconst fs = require('fs');\nrequire('http').createServer((q, r) => fs.createReadStream('.' + q.url).pipe(r)).listen(8000);\nEOF\nnode s.js",
    "cat > s.mjs <<'EOF'\nimport express from 'express';\nconst app = express();\napp.use(express.static('/home'));\napp.listen(3000);\nEOF\nnode s.mjs",
    "python3 -c 'from transformers import AutoModel\nm = \"distilgpt2\"\nAutoModel.from_pretrained(m)'",
    "python3 -c 'from datasets import load_dataset; load_dataset(\"ag_news\")'",
    "mvn -B verify org.sonarsource.scanner.maven:sonar-maven-plugin:sonar -Dsonar.projectKey=a",
  ],
  destructive: ["find . ! -name '*.pyc' -delete", "find . -name '*.o' -o -delete", "mkfs.ext4 -F /dev/sdb"],
  "credential-read": [
    "cat cred*.json",
    "sed -i 'w /tmp/x' .env",
    "python3 -c 'import os; print({k: v for k, v in os.environ.items() if \"KEY\" in k})'",
    "git rm secrets.json",
  ],
  persistence: [
    "cat > /git/server.git/hooks/post-receive <<'EOF'\n#!/bin/sh\ngit --work-tree=/var/www checkout -f\nEOF",
    "cp deploy.sh /srv/repos/project/hooks/post-receive",
  ],
};
