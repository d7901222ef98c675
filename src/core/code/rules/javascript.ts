// What the calls of Node, Deno, Bun and common packages do. Data only.
// A call that stands in no table does nothing here; calls by made-up names are raised where they are evaluated.

import type { CallRule } from "./rule.ts";

export const JAVASCRIPT: readonly CallRule[] = [
  {
    names:
      "fetch undici.fetch undici.request axios.get axios.head axios.default.get https.get http.get got got.get got.stream superagent.get needle.get request.get ky.get ky Bun.fetch phin download wget-improved.download puppeteer.launch().newPage().goto playwright.chromium.launch().newPage().goto isomorphic-git.clone git-clone ofetch $fetch ofetch.ofetch bent",
    does: "get",
  },
  {
    names:
      "axios axios.post axios.put axios.patch axios.delete axios.request got.post got.put got.delete superagent.post superagent.put needle.post request.post request.put https.request http.request request ky.post ky.put navigator.sendBeacon http2.request",
    does: "send",
  },
  { names: "$.NSURL.URLWithString $.NSURLRequest.requestWithURL", does: "get" },
  { names: "axios.create().get axios.create().head", does: "service" },
  {
    names: "axios.create().post axios.create().put axios.create().delete axios.create().patch axios.create",
    does: "service",
  },
  { names: "XMLHttpRequest().open", does: "send", arg: 1 },
  {
    names:
      "http2.connect WebSocket EventSource ws ws.WebSocket socket.io-client.io socket.io-client mqtt.connect amqplib.connect Bun.connect Deno.connect Deno.connectTls nats.connect ssh2.Client().connect node-ssh.NodeSSH().connect basic-ftp.Client().access ssh2-sftp-client().connect ldapjs.createClient net.Socket().connect dgram.createSocket().connect",
    does: "connect",
  },
  { names: "net.connect net.createConnection tls.connect", does: "connect" },
  {
    names: "dgram.createSocket().send",
    does: { effect: "network", sentence: "sends packets to another machine", certainty: "likely" },
  },
  { names: "*.connect", needs: "net", does: "connect" },
  { names: "*.connect", needs: "ssh2", does: "connect" },
  {
    names:
      "dns.lookup dns.resolve dns.resolve4 dns.resolve6 dns.resolveTxt dns.resolveMx dns.resolveAny dns.promises.lookup dns.promises.resolve dns.promises.resolve4 dns.promises.resolveTxt dns.reverse Deno.resolveDns dns.Resolver().resolve4",
    does: "connect",
  },
  {
    names:
      "net.createServer().listen http.createServer().listen https.createServer().listen express().listen fastify().listen koa().listen ws.Server ws.WebSocketServer Bun.serve Deno.serve Deno.listen net.Server().listen http-server.createServer().listen",
    does: "listen",
  },
  {
    names:
      "nodemailer.createTransport().sendMail sendmail resend.Resend().emails.send resend.Resend().batch.send @sendgrid.mail.send @sendgrid.mail.sendMultiple mailgun-js().messages().send mailgun.js().client().messages.create postmark.ServerClient().sendEmail",
    does: "mail",
  },
  { names: "nodemailer.createTransport", does: "connect" },
  {
    names:
      "stripe().charges.create stripe().transfers.create stripe().payouts.create stripe().paymentIntents.create stripe().paymentIntents.confirm stripe().refunds.create stripe().subscriptions.create stripe().topups.create stripe().invoices.pay paypal-rest-sdk.payment.create paypal-rest-sdk.payout.create braintree.BraintreeGateway().transaction.sale square.Client().paymentsApi.createPayment coinbase.Client().sendMoney",
    does: "pay",
  },
  { names: "*.sendTransaction", needs: "ethers", does: "pay" },
  { names: "*.sendTransaction *.sendSignedTransaction", needs: "web3", does: "pay" },
  { names: "*.sendTransaction @solana.web3.js.sendAndConfirmTransaction", needs: "@solana", does: "pay" },
  { names: "*.sendTransaction *.writeContract", needs: "viem", does: "pay" },
  {
    names:
      "@slack.web-api.WebClient @slack.webhook.IncomingWebhook twilio discord.js.Client telegraf.Telegraf twitter-api-v2.TwitterApi @octokit.rest.Octokit().issues.create @octokit.rest.Octokit().rest.issues.create @octokit.rest.Octokit().pulls.create",
    does: { effect: "outbound-message", sentence: "can post messages to people", certainty: "likely" },
  },
  {
    names:
      "@octokit.rest.Octokit @octokit.core.Octokit @slack.web-api.WebClient openai openai.OpenAI @anthropic-ai.sdk @anthropic-ai.sdk.Anthropic stripe firebase-admin.initializeApp @google-cloud.storage.Storage @azure.storage-blob.BlobServiceClient @azure.storage-blob.BlobServiceClient.fromConnectionString @supabase.supabase-js.createClient googleapis.google.auth aws-sdk.S3 aws-sdk.IAM aws-sdk.EC2 aws-sdk.STS resend.Resend",
    does: "service",
  },
  { names: "@aws-sdk.* @octokit.rest.Octokit().* @octokit.core.Octokit().* octokit.Octokit().*", does: "cloud" },
  { names: "@okta.okta-sdk-nodejs.Client().* auth0.ManagementClient().* @gitbeaker.rest.Gitlab().*", does: "cloud" },
  {
    names:
      "aws-sdk.S3().* aws-sdk.IAM().* aws-sdk.EC2().* aws-sdk.STS().* aws-sdk.SecretsManager().* @google-cloud.storage.Storage().* @azure.storage-blob.BlobServiceClient().* @azure.storage-blob.BlobServiceClient.fromConnectionString().*",
    does: "cloud",
  },
  {
    names:
      "pg.Client pg.Pool mysql.createConnection mysql2.createConnection mysql2.promise.createConnection mongodb.MongoClient mongodb.MongoClient.connect mongoose.connect redis.createClient ioredis knex postgres mssql.connect",
    does: "database",
  },
  {
    names:
      "pg.Client().query pg.Pool().query mysql.createConnection().query mysql2.createConnection().query mysql2.promise.createConnection().execute",
    does: "sql",
  },
  {
    names:
      "$.system *.doShellScript child_process.exec child_process.execSync shelljs.exec execa.command execaCommand execa.execaCommand execa.execaCommandSync execa.commandSync zx.$ zx.exec Bun.$ sync-exec node-cmd.run node-cmd.runSync shell-exec",
    does: "shell",
  },
  {
    names:
      "child_process.spawn child_process.spawnSync child_process.execFile child_process.execFileSync execa execa.execa execa.execaSync execa.sync node-pty.spawn tinyexec.x nano-spawn",
    does: "spawn",
  },
  { names: "Bun.spawn Bun.spawnSync Deno.run", does: "command" },
  { names: "Deno.Command", does: "spawn" },
  { names: "worker_threads.Worker", does: "eval-text" },
  {
    names: "process.binding process.binding().spawn process._linkedBinding process.binding().Process().spawn",
    does: "hidden",
  },
  { names: "child_process.fork Worker worker_threads.Worker", does: "run-file" },
  {
    names:
      "fs.readFileSync fs.readFile fs.promises.readFile fs.createReadStream fs.readdirSync fs.promises.readdir fs.readJson fs.readJsonSync fs.readJSON fs.readJSONSync Bun.file Deno.readTextFile Deno.readTextFileSync Deno.readFile Deno.readFileSync fs.readv fs.opendirSync fs.readlinkSync express.static serve-static koa-static serve-handler globby globby.globby load-json-file dotenv.config",
    does: "read",
  },
  { names: "fs.openSync fs.open fs.promises.open Deno.open Deno.openSync", does: "open" },
  {
    names:
      "fs.writeFileSync fs.writeFile fs.promises.writeFile fs.createWriteStream Deno.writeTextFile Deno.writeTextFileSync Deno.writeFile Deno.writeFileSync Bun.write fs.outputFile fs.outputFileSync fs.writeJson fs.writeJsonSync fs.truncateSync fs.ftruncateSync fs.outputJson write-file-atomic",
    does: "write",
  },
  { names: "fs.appendFileSync fs.appendFile fs.promises.appendFile", does: "append" },
  {
    names:
      "fs.unlinkSync fs.unlink fs.rmSync fs.rm fs.rmdirSync fs.rmdir fs.promises.unlink fs.promises.rm fs.promises.rmdir rimraf rimraf.sync rimraf.rimraf rimraf.rimrafSync fs.remove fs.removeSync del del.sync del.deleteAsync trash Deno.remove Deno.removeSync shelljs.rm",
    does: "delete",
  },
  {
    names:
      "fs.copyFileSync fs.copyFile fs.promises.copyFile fs.cpSync fs.cp fs.promises.cp fs.copy fs.copySync fs.symlinkSync fs.symlink fs.linkSync fs.promises.symlink Deno.copyFile shelljs.cp",
    does: "copy",
  },
  { names: "fs.renameSync fs.rename fs.promises.rename fs.move fs.moveSync Deno.rename shelljs.mv", does: "move" },
  {
    names: "fs.chmodSync fs.chmod fs.promises.chmod fs.chownSync fs.chown fs.promises.chown Deno.chmod Deno.chown",
    does: "mode",
  },
  {
    names:
      "eval Function vm.runInNewContext vm.runInThisContext vm.runInContext vm.Script vm.compileFunction vm.SourceTextModule AsyncFunction GeneratorFunction this.constructor.constructor module._compile require().prototype._compile module().constructor.prototype._compile repl.REPLServer().eval",
    does: "eval",
  },
  { names: "setTimeout setInterval setImmediate", does: "eval-text" },
  {
    names:
      "process.dlopen WebAssembly.instantiate WebAssembly.compile WebAssembly.instantiateStreaming WebAssembly.Module ffi.Library ffi-napi.Library Deno.dlopen bun.ffi.dlopen ffi.dlopen v8.deserialize node-serialize.unserialize koffi.load",
    does: "hidden",
  },
  {
    names: "process.setuid process.setgid process.seteuid process.setegid process.setgroups",
    does: { effect: "privilege", sentence: "changes the user it runs as" },
  },
  { names: "process.kill Deno.kill", does: "signal" },
  {
    names: "keytar.getPassword keytar.findCredentials keytar.findPassword",
    does: { effect: "credential-read", sentence: "reads a stored password" },
  },
  {
    names: "keytar.setPassword keytar.deletePassword",
    does: { effect: "credential-change", sentence: "changes a stored password" },
  },
  { names: "open opn open.default", does: "get", needs: "open" },
];
