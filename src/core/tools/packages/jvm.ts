// Build tools of the Java machine: Maven, Gradle, sbt, Leiningen and kin.
// A build in a project that has its modules is local; goals and tasks that fetch, publish or deploy are not.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const FETCHES: Does = ["network:down"];
const PUBLISHES: Does = ["network:up", "outbound-message"];
const SIGNS_IN: Does = ["network", "credential-change"];

const BUILDS: OptionTable = {
  "-f, -buildfile, -D, -d, -cp, -classpath, --class-path, -sourcepath, -source, -target, --release, -lib": "text",
  "-autoproxy": "flag",
};

export const packagesJvm: readonly ToolSpec[] = [
  {
    names: ["jbang"],
    about: "runs Java programs, from files, catalogs and the network",
    interprets: "plain",
    style: "posix",
    options: {
      "-c --code": "code:plain",
      "--deps, --repos": { role: "text", does: ["network:down"] },
      "-D, -o --output": "text",
    },
    commands: {
      "app|catalog|jdk|template|wrapper|trust install|add|update|import": ["network?"],
      "init|edit|build|cache|completion|config|info|version|alias": { operands: ["text..."] },
    },
    does: [
      { does: "network", direction: "down", certainty: "likely", when: { first: "*@*" } },
      { does: "hidden-code", sentence: "runs a program out of somebody's catalogue", when: { first: "*@*" } },
    ],
    operands: ["script", "text..."],
  },
  {
    names: ["mvn", "mvnw", "mvnd", "mvnDebug"],
    about: "builds Java projects",
    style: "single-dash",
    nature: "local",
    host: "apache.org",
    options: {
      "-s --settings, -gs --global-settings": "loaded",
      "-D --define": {
        role: "text",
        does: [
          {
            does: "hidden-code",
            certainty: "likely",
            sentence: "makes Maven run a program or load an extension",
            when: {
              value: [
                "-D",
                "exec.executable=*|maven.ext.class.path=*|*.java.home=*",
                "exec.executable=java|exec.executable=python*|exec.executable=node",
              ],
            },
          },
        ],
      },
      "-f --file": "loaded",
      "-pl, -P, -T, -t, -l, -rf, -b, --projects, --activate-profiles, --threads": "text",
      "-o --offline": { role: "flag", calms: true },
      "-U --update-snapshots": { role: "flag", does: FETCHES },
      "-DshowPasswords": { role: "text", optional: true, does: ["credential-read?"] },
      "-q, -X, -e, -B, -N, -am, -amd, -ntp, -v, -version": "flag",
      "-emp, -ep, --encrypt-password, --encrypt-master-password": { role: "text", does: ["credential-change?"] },
    },
    operands: ["text..."],
    does: [
      {
        does: "network",
        direction: "up",
        when: {
          operand:
            "deploy|site-deploy|*:deploy|*:deploy-file|release:prepare|release:perform|*release:perform|jib:build|*:push|sonar:sonar|*:sonar-maven-plugin:*|wagon:upload*|*:upload|scm:checkin|nexus-staging:*",
        },
      },
      { does: "outbound-message", when: { operand: "deploy|site-deploy|*:deploy-file|release:perform" } },
      {
        does: "network",
        direction: "down",
        when: {
          operand:
            "dependency:get|dependency:go-offline|dependency:resolve*|dependency:copy*|dependency:unpack|dependency:purge-local-repository|dependency:sources|archetype:generate|versions:display-*|versions:use-*|versions:update-*|wrapper:wrapper|scm:update|scm:checkout|org.owasp:dependency-check-maven:*",
        },
      },
    ],
  },
  {
    names: ["gradle", "gradlew", "gradlew.bat"],
    about: "builds Java projects",
    nature: "local",
    options: {
      "-p --project-dir, -b --build-file, -c --settings-file, -g --gradle-user-home, -I --init-script, --include-build, -x, --exclude-task, -P --project-prop, -D, --system-prop, --tests":
        "text",
      "--offline": { role: "flag", calms: true },
      "--publishImage": { role: "flag", does: ["network:up"] },
      "--scan": { role: "flag", does: ["network:up"] },
      "--refresh-dependencies, --refresh-keys": { role: "flag", does: FETCHES },
      "--gradle-distribution-url": "url",
    },
    operands: ["text..."],
    does: [
      {
        does: "network",
        direction: "up",
        when: {
          operand:
            "publish|*:publish|artifactoryPublish|publishTo*Repository|publishToSonatype|publishAll*|*publishToMavenCentral|publishPlugins|uploadArchives|bintrayUpload|release|jib|dockerPush*|closeAndRelease*",
        },
      },
      {
        does: "outbound-message",
        when: {
          operand:
            "publish|*:publish|publishAll*|publishToSonatype|closeAndRelease*|*publishToMavenCentral|publishPlugins|uploadArchives",
        },
      },
      {
        does: "network",
        direction: "down",
        certainty: "possible",
        when: {
          operand: "dependencyUpdates|*:dependencyUpdates|sonar|sonarqube|dependencyCheckAnalyze|dependencyCheckUpdate",
        },
      },
    ],
  },
  {
    names: ["sbt", "sbtn", "mill", "bloop", "scalac", "seed", "fury"],
    about: "builds Scala projects",
    nature: "local",
    host: "maven.org",
    options: {
      "-D, -J": "text",
      "-no-colors, -batch, -v, --client, --no-server": "flag",
      "--dep, --dependency": { role: "text", does: ["network:down?"] },
      "-S --scala, -M --main-class, -o --output, -i": "text",
      "-offline": { role: "flag", calms: true },
    },
    operands: ["text..."],
    does: [
      {
        does: "hidden-code",
        certainty: "likely",
        sentence: "runs code of its own in the build",
        when: { operand: "eval *|set *:=*.!*|consoleProject" },
      },
      {
        does: "network",
        direction: "up",
        when: {
          operand:
            "publish|publishSigned|*/publish|*/publishSigned|+publish*|*.publish|*.PublishModule*|*.publishAll|ci-release|release|sonatype*|deploy|*:publish|*PushSite",
        },
      },
      {
        does: "outbound-message",
        when: {
          operand:
            "publish|publishSigned|*/publish|*/publishSigned|+publish*|*.publish|*.PublishModule*|*.publishAll|ci-release|release|sonatypeRelease|sonatypeBundleRelease",
        },
      },
      {
        does: "network",
        direction: "down",
        when: {
          operand:
            "update|dependencyUpdates|updateSbtClassifiers|new|*.ivyDeps|*mill.scalalib.Dependency*|__.prepareOffline",
        },
      },
    ],
  },
  {
    names: ["cs", "coursier"],
    about: "fetches and runs programs for the Java machine",
    nature: "network",
    host: "maven.org",
    operands: ["text..."],
    options: { "-m --mode": { role: "text" }, "--cache, -o --output, -M --main-class": "text" },
    commands: {
      "fetch|install|launch|bootstrap|resolve|update|java|channel|search|complete|complete-dep|get": FETCHES,
      setup: [...FETCHES, "persistence?"],
      "list|uninstall|java-home|about|version|help|config": [],
      publish: PUBLISHES,
    },
  },
  {
    names: ["lein", "boot"],
    about: "builds Clojure projects",
    nature: "local",
    host: "clojars.org",
    operands: ["text..."],
    commands: {
      "deps|ancient|search|upgrade|downgrade|pom-update|self-install|prepare": FETCHES,
      "deps :tree|:tree-data|:why": [],
      new: [
        {
          does: "network",
          direction: "down",
          certainty: "likely",
          sentence: "fetches a template",
          when: { operands: "many", noOperand: "app|default|template|plugin" },
        },
      ],
      release: PUBLISHES,
      deploy: PUBLISHES,
      "deploy clojars": PUBLISHES,
      "run|repl|test|compile|clean|jar|uberjar|check|install|pom|classpath|help|version|show-profiles|with-profile|do|change|javac|retest|trampoline|vcs|watch|server|cljs-repl|node-repl|tasks|nrepl-server|socket-repl|fix":
        { operands: ["text..."] },
    },
  },
  {
    names: ["jcmd", "jmap", "jhsdb"],
    about: "looks into a running Java machine",
    nature: "local",
    style: "cmdlet",
    does: [
      {
        does: "credential-read",
        certainty: "likely",
        sentence: "writes down a program's memory",
        when: { operand: "GC.heap_dump*" },
      },
    ],
    options: {
      "-dump": { role: "text", does: ["credential-read:writes down a program's memory?"] },
      "-histo, -clstats, -finalizerinfo": { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  {
    names: ["jstack", "jstat", "jconsole"],
    about: "watches a Java machine, here or on another host",
    nature: "local",
    style: "single-dash",
    does: [{ does: "network", when: { operand: "*@*|*.*:*", noOperand: "*@localhost*" } }],
    operands: ["text..."],
  },
  { names: ["jps"], about: "lists Java machines", nature: "local", style: "single-dash", operands: ["host"] },
  {
    names: words(`
      javac javap javadoc jlink jpackage jdeps kotlinc-native groovyc groovydoc scalafmt clj-kondo cljfmt
      cljstyle ktlint detekt checkstyle spotbugs pmd cpd native-image
    `),
    about: "compiles or checks code for the Java machine",
    nature: "local",
    options: BUILDS,
    operands: ["text..."],
  },
  {
    names: ["kotlinc"],
    about: "compiles Kotlin, and runs lines of it",
    nature: "local",
    feeds: ["plain"],
    options: BUILDS,
    operands: ["text..."],
  },
  {
    names: words("ant ivy buildr shadow-cljs nbb kaocha kscript jbang-fmt dokka bnd"),
    about: "builds code for the Java machine",
    nature: "local",
    options: BUILDS,
    operands: ["text..."],
    commands: { "deploy|publish": PUBLISHES },
  },
  {
    names: ["grails", "mn", "micronaut", "quarkus", "spring", "springboot", "jhipster", "karaf", "camel"],
    about: "makes and runs projects for the Java machine",
    nature: "local",
    operands: ["text..."],
    commands: {
      "create-app|create|init|install|add|update|upgrade|app|trust|jdk|ext|extension|create-function-app|feature-diff|import-jdl":
        ["network:down?"],
      "jdk|ext|extension|app|trust list|ls": [],
      "deploy|push": ["network:up"],
      "image push": ["network:up"],
      "login|registry": SIGNS_IN,
      "run|build|test|dev|list|info|version|help|clean|edit|export|cache|config|alias|template|completion|image|shell|war|package|compile|stats":
        { operands: ["text..."] },
    },
  },
  {
    names: ["openapi-generator", "openapi-generator-cli", "swagger-codegen", "swagger-cli", "swagger", "redoc-cli"],
    about: "makes code and pages from descriptions of interfaces",
    nature: "local",
    options: {
      "-i --input-spec": "page",
      "-g --generator-name, -l, -c, --additional-properties": "text",
      "-o --output": "text",
    },
    operands: ["read..."],
    commands: { "version-manager": ["network:down?"] },
  },
];
