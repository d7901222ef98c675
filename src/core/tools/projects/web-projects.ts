// Starters, frameworks, bundlers and servers of web projects: made from templates that are fetched, then built and served here.
// A server for this machine alone is quiet; what publishes the project, or opens it to others, is not.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const FETCHES: Does = ["network:down"];
const SIGNS_IN: Does = ["network", "credential-change"];

export const webProjects: readonly ToolSpec[] = [
  {
    names: words(`
      create-react-app create-next-app create-vite create-expo-app create-nx-workspace create-astro create-remix
      create-t3-app create-svelte create-solid create-vue create-nuxt-app create-turbo create-tauri-app
      create-docusaurus create-react-native-app create-payload-app create-strapi-app create-qwik cra
      create-video create-rspack create-rsbuild create-cloudflare create-medusa-app create-convex create-hono create-elysia
      create-sanity create-wxt create-expo create-solana-dapp create-mastra create-hydrogen create-redwood-app create-stencil
      create-lit create-umi create-slidev create-vitepress create-rslib create-start-app create-probot-app create-figma-plugin
      create-playwright create-nuxt create-analog create-amplify create-wdio create-gatsby create-preact create-electron-app
    `),
    about: "makes a project from a template on the network",
    nature: "local",
    host: "npmjs.org",
    does: [{ does: "network", direction: "down", certainty: "likely" }],
    operands: ["text..."],
  },
  {
    names: ["degit", "tiged", "giget"],
    about: "copies a repository without its history",
    nature: "local",
    host: "github.com",
    does: [{ does: "network", direction: "down", when: { operands: "some" } }],
    operands: ["text..."],
  },
  {
    names: words(`
      plop ng nest nx turbo cordova phonegap react-native vue sb storybook gatsby nuxt nuxi remix svelte-kit
      next ember quasar sails ns tns nativescript wails fyne tauri neutralino electron-forge antora ojet
    `),
    about: "makes, builds and serves web projects",
    nature: "local",
    operands: ["text..."],
    commands: {
      "new|create|add|install|update|upgrade|migrate|init|automigrate|ls-remote": ["network:down?"],
      "plugin|platform|plugins|platforms|tool|tools|module|modules add|install|update|upgrade": ["network:down?"],
      import: [{ does: "network", direction: "down", when: { operand: "*://*|git@*" } }],
      "plugin|platform|plugins|platforms list|ls|remove|rm": [],
      "login|logout|register|connect|link|whoami": SIGNS_IN,
      exec: { style: "posix", operands: ["argv"] },
      "publish|submit|deploy": ["network:up", "outbound-message?"],
      "release publish": ["network:up", "outbound-message"],
      release: {
        does: ["network:up", "outbound-message?"],
        options: { "-d --dry-run, --skip-publish, -p --printConfig": { role: "flag", calms: true } },
      },
      "release version|changelog|plan|plan:check": [],
      "telemetry|analytics|info|doctor|report|list|status|log": [],
      "dev|start|serve|preview|build|lint|test|generate|g|run|affected|graph|check|sync|typecheck|format|prune|daemon|reset|clean|prepare|emulate|compile|inspect|eject|package|run-many|show|ui|config|version|e2e|extract-i18n|completion|cache":
        { operands: ["text..."] },
    },
  },
  {
    names: ["nx-cloud"],
    about: "shares builds of Nx through a service",
    nature: "network",
    does: ["network"],
    operands: ["text..."],
    commands: { "login|logout|connect|configure": SIGNS_IN, convert: [] },
  },
  {
    names: ["yo", "yeoman"],
    about: "makes a project from a generator",
    nature: "local",
    operands: ["text..."],
    commands: { doctor: FETCHES },
  },
  {
    names: ["meteor"],
    about: "makes, runs and deploys web apps",
    nature: "local",
    host: "meteor.com",
    operands: ["text..."],
    commands: {
      "create|add|update|npm|search|show|install-sdk|add-platform": FETCHES,
      "deploy|publish|publish-for-arch|publish-release": ["network:up", "outbound-message?"],
      "login|logout|authorized|claim": SIGNS_IN,
      "logs|mongo|list-sites|list-organizations|whoami": ["network"],
      reset: ["destructive?"],
      "run|build|test|test-packages|remove|list|lint|shell|debug|help|node": { operands: ["text..."] },
    },
  },
  {
    names: ["astro"],
    about: "builds and serves a site here",
    nature: "local",
    does: [{ does: "network", direction: "listen", when: { has: ["--host"], noOperand: "127.*|localhost" } }],
    options: { "--host": { role: "address", optional: true }, "--port, --root, --config, --site, --base": "text" },
    commands: {
      add: FETCHES,
      "login|logout|link": SIGNS_IN,
      "db push|execute|shell|verify": ["network"],
      // Astronomer's client bears the same name.
      "deploy|deployment|workspace|organization|team|user|context": ["network"],
    },
    operands: ["text..."],
  },
  {
    names: ["vite"],
    about: "bundles or serves a web project here",
    nature: "local",
    does: [{ does: "network", direction: "listen", when: { has: ["--host"], noOperand: "127.*|localhost" } }],
    options: {
      "-c --config": "read",
      "--host": { role: "address", optional: true },
      "--port, --outDir, --base, -l --logLevel, -m --mode, --open": { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  {
    names: words(`
      webpack webpack-cli rollup esbuild parcel swc babel tsup unbuild microbundle ncc browserify snowpack rspack
      rsbuild rolldown tsdown terser uglifyjs sass lessc postcss tailwindcss svgo api-extractor typedoc jsdoc gulp grunt
      json-server vitepress docusaurus eleventy elm-live purs wasm-tools brunch metro
      npkill
    `),
    about: "bundles or serves a web project here",
    nature: "local",
    options: {
      "-c --config": "loaded",
      "-o --output, --outfile, --outdir, -d, --out-dir, --outDir": "text",
      "-H --host": "text",
      "-p --port": { role: "text", optional: true },
    },
    operands: [],
    commands: { "install|upgrade": FETCHES, publish: ["network:up", "outbound-message"], deploy: ["network:up"] },
  },
];
